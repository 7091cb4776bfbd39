/** U7 where the Opted Out field is not mapped: two records that never hear of each other. And a breach by hand (U9). */
import type { Story } from '../src/simulation/index.ts';

export const kofiInTwoMinds: Story = {
  id: 'kofi-in-two-minds',

  person: 'Kofi',
  title: 'Nobody tells Salesforce about Kofi',
  summary:
    'In this account the Opted Out field is not mapped, so a sync leaves it alone on both sides. Kofi’s unsubscribe stays in Pardot. That keeps it safe from the sync, but not from a person who believes what Salesforce shows.',
  settings: { edition: 'upgraded', crm: 'salesforce', optedOutSync: 'unmapped' },
  steps: [
    {
      event: 'prospect.unsubscribed',
      tell: 'Kofi clicks unsubscribe. Prospect Opted Out is ticked in Pardot.',
      expect: {
        outcome: 'changed',
        optedOut: true,
        crmOptOut: false,
        mailable: false,
        status: 'transactional-only',
        rules: ['U3'],
      },
    },
    {
      event: 'connector.synced',
      tell: 'A sync runs and leaves both sides alone. In Salesforce, Email Opt Out is blank.',
      expect: {
        outcome: 'no-effect',
        optedOut: true,
        crmOptOut: false,
        mailable: false,
        status: 'transactional-only',
        rules: ['U7'],
      },
    },
    {
      event: 'admin.untickedOptedOut',
      tell: 'An administrator compares the two records, takes the blank in Salesforce for the truth and unticks Prospect Opted Out. Kofi had not asked: a policy breach is recorded.',
      expect: {
        outcome: 'changed',
        optedOut: false,
        breach: true,
        mailable: true,
        status: 'mailable',
        rules: ['U4', 'U9'],
      },
    },
    {
      event: 'prospect.unsubscribed',
      tell: 'Kofi unsubscribes again.',
      expect: {
        outcome: 'changed',
        optedOut: true,
        breach: true,
        mailable: false,
        status: 'transactional-only',
        rules: ['U3'],
      },
    },
    {
      event: 'crmUser.tickedOptOut',
      tell: 'To be safe, a salesperson ticks Email Opt Out by hand. Only people keep the two sides alike here.',
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
      event: 'crmUser.untickedOptOut',
      tell: 'A colleague of hers unticks it again, by mistake.',
      expect: {
        outcome: 'changed',
        optedOut: true,
        crmOptOut: false,
        mailable: false,
        status: 'transactional-only',
        rules: ['U7'],
      },
    },
    {
      event: 'connector.synced',
      tell: 'This sync, too, leaves both sides alone, and the mistake does not reach Pardot.',
      expect: {
        outcome: 'no-effect',
        optedOut: true,
        crmOptOut: false,
        mailable: false,
        status: 'transactional-only',
        rules: ['U7'],
      },
    },
  ],
  moral:
    'A field that is not mapped cannot be undone by a sync, but the two sides tell different stories and people may believe the wrong one.',
  shows: ['U7', 'U9'],
};
