/** K2 without the race: both sides are cleared before a sync can run. */
import type { Story } from '../src/simulation/index.ts';

export const svenComesBackInTime: Story = {
  id: 'sven-comes-back-in-time',

  person: 'Sven',
  title: 'Sven comes back in time',
  summary:
    'Sven unsubscribes, the sync tells Salesforce, and then he asks to come back. A salesperson and an administrator clear both sides, one straight after the other, and no sync gets between them.',
  settings: { edition: 'classic', crm: 'salesforce' },
  steps: [
    {
      event: 'prospect.unsubscribed',
      tell: 'Sven clicks unsubscribe. Prospect Opted Out and Do Not Email are ticked.',
      expect: {
        outcome: 'changed',
        optedOut: true,
        doNotEmail: true,
        crmOptOut: false,
        mailable: false,
        rules: ['C1'],
      },
    },
    {
      event: 'connector.synced',
      tell: 'A sync runs and ticks Email Opt Out in Salesforce. Now the block is on both sides.',
      expect: {
        outcome: 'changed',
        optedOut: true,
        doNotEmail: true,
        crmOptOut: true,
        mailable: false,
        rules: ['C31'],
      },
    },
    {
      event: 'prospect.askedToOptIn',
      tell: 'Sven asks to be opted back in.',
      expect: { outcome: 'changed', requested: true, mailable: false, rules: ['C11'] },
    },
    {
      event: 'crmUser.untickedOptOut',
      tell: 'A salesperson opens his record in Salesforce, unticks Email Opt Out and saves. In Pardot nothing has changed yet.',
      expect: {
        outcome: 'changed',
        optedOut: true,
        doNotEmail: true,
        crmOptOut: false,
        mailable: false,
        rules: ['C30'],
      },
    },
    {
      event: 'admin.clickedOptIn',
      tell: 'As quickly as possible an administrator clicks the Opt In link. Both fields in Pardot are cleared.',
      expect: {
        outcome: 'changed',
        optedOut: false,
        doNotEmail: false,
        crmOptOut: false,
        breach: false,
        mailable: true,
        rules: ['C10'],
      },
    },
    {
      event: 'connector.synced',
      tell: 'The administrator clicks Synchronize with CRM and confirms that Sven is still opted in. He is: both sides are blank.',
      expect: {
        outcome: 'no-effect',
        optedOut: false,
        doNotEmail: false,
        crmOptOut: false,
        mailable: true,
        rules: ['C31'],
      },
    },
  ],
  moral: 'With a two-way sync clear the CRM first and Pardot straight after, then synchronize and look.',
  shows: ['C10', 'C31', 'K2.1', 'K2.2', 'K2.3'],
};
