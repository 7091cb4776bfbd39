/** The mirror image: under Salesforce’s value, a resubscribe is undone by the next sync too. */
import type { Story } from '../src/simulation/index.ts';

export const bramCannotStay: Story = {
  id: 'bram-cannot-stay',

  person: 'Bram',
  title: 'The sync undoes Bram’s resubscribe',
  summary:
    'Bram tells a salesperson that he wants no more mail. Months later he changes his mind and fills in the resubscribe form. The Opted Out sync uses Salesforce’s value, so the old tick there takes his new choice away.',
  settings: { edition: 'upgraded', crm: 'salesforce', optedOutSync: 'salesforce', resubscribe: true },
  steps: [
    {
      event: 'crmUser.tickedOptOut',
      tell: 'The salesperson ticks Email Opt Out in Salesforce. Pardot has not heard of it, and Bram is still mailable.',
      expect: {
        outcome: 'changed',
        optedOut: false,
        crmOptOut: true,
        mailable: true,
        status: 'mailable',
        rules: ['U7'],
      },
    },
    {
      event: 'connector.synced',
      tell: 'A sync uses Salesforce’s value and ticks Prospect Opted Out. Do Not Email is not touched.',
      expect: {
        outcome: 'changed',
        optedOut: true,
        doNotEmail: false,
        crmOptOut: true,
        mailable: false,
        status: 'transactional-only',
        rules: ['U7'],
      },
    },
    {
      event: 'prospect.resubscribed',
      tell: 'Bram fills in the resubscribe form. Prospect Opted Out is cleared and he is mailable; it was his own choice, so no policy is broken.',
      expect: {
        outcome: 'changed',
        optedOut: false,
        crmOptOut: true,
        breach: false,
        mailable: true,
        status: 'mailable',
        rules: ['U6'],
      },
    },
    {
      event: 'connector.synced',
      tell: 'The next sync finds Email Opt Out still ticked in Salesforce, and ticks Prospect Opted Out again.',
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
      event: 'prospect.askedToOptIn',
      tell: 'Bram wonders why he hears nothing, and writes to the company. His request stands.',
      expect: {
        outcome: 'changed',
        optedOut: true,
        requested: true,
        mailable: false,
        status: 'transactional-only',
        rules: ['U9'],
      },
    },
    {
      event: 'crmUser.untickedOptOut',
      tell: 'The salesperson unticks Email Opt Out, there where it counts.',
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
      tell: 'The sync copies the blank to Pardot. Bram is mailable, and since he had asked, no policy is broken.',
      expect: {
        outcome: 'changed',
        optedOut: false,
        crmOptOut: false,
        requested: false,
        breach: false,
        mailable: true,
        status: 'mailable',
        rules: ['U7'],
      },
    },
  ],
  moral: 'Where the sync uses Salesforce’s value, it undoes a prospect’s way back just as it undoes their way out.',
  shows: ['U6', 'U7', 'U9'],
};
