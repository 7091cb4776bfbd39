/** An unsubscribe undone by the next sync: U7 where Salesforce’s value is used, the shortest run against P1. */
import type { Story } from '../src/simulation/index.ts';

export const aikoLosesHerUnsubscribe: Story = {
  id: 'aiko-loses-her-unsubscribe',

  person: 'Aiko',
  title: 'The sync undoes Aiko’s unsubscribe',
  summary:
    'Aiko unsubscribes, and nobody does anything wrong after that. But this account’s Opted Out sync uses Salesforce’s value, and Salesforce has never heard of her choice. The very next sync copies the blank from there.',
  settings: { edition: 'upgraded', crm: 'salesforce', optedOutSync: 'salesforce' },
  steps: [
    {
      event: 'prospect.unsubscribed',
      tell: 'Aiko clicks unsubscribe. Prospect Opted Out is ticked, and only transactional mail may reach her now. Email Opt Out in Salesforce is still blank.',
      expect: {
        outcome: 'changed',
        optedOut: true,
        doNotEmail: false,
        crmOptOut: false,
        mailable: false,
        status: 'transactional-only',
        rules: ['U3'],
      },
    },
    {
      event: 'connector.synced',
      tell: 'The scheduled sync runs and uses Salesforce’s value: Prospect Opted Out is cleared. Aiko is mailable again, she never asked to be, and a policy breach is recorded.',
      expect: {
        outcome: 'changed',
        optedOut: false,
        crmOptOut: false,
        breach: true,
        mailable: true,
        status: 'mailable',
        rules: ['U7', 'U9', 'A15'],
      },
    },
    {
      event: 'prospect.reportedSpam',
      tell: 'The newsletter keeps coming, so she reports it as spam. That ticks Prospect Opted Out again, and nothing else.',
      expect: {
        outcome: 'changed',
        optedOut: true,
        doNotEmail: false,
        hardBounced: false,
        mailable: false,
        status: 'transactional-only',
        rules: ['U3'],
      },
    },
    {
      event: 'crmUser.tickedOptOut',
      tell: 'This time a salesperson hears of it before the sync comes, and ticks Email Opt Out in Salesforce.',
      expect: {
        outcome: 'changed',
        optedOut: true,
        crmOptOut: true,
        mailable: false,
        status: 'transactional-only',
        rules: ['U7'],
      },
    },
    {
      event: 'connector.synced',
      tell: 'Now both sides hold the same, so the sync changes nothing and Aiko’s choice lasts. The breach stays on record.',
      expect: {
        outcome: 'no-effect',
        optedOut: true,
        crmOptOut: true,
        breach: true,
        mailable: false,
        status: 'transactional-only',
        rules: ['U7'],
      },
    },
  ],
  moral:
    'Where the sync uses Salesforce’s value, an unsubscribe lasts only until the next sync, unless somebody is quick enough to tick Salesforce too.',
  shows: ['U3', 'U7', 'U9', 'U11', 'A15'],
};
