/** U12: while the connector is paused the schedule does not sync, and unpausing it syncs nothing by itself. */
import type { Story } from '../src/simulation/index.ts';

export const lenaWaitsForSalesforce: Story = {
  id: 'lena-waits-for-salesforce',

  person: 'Lena',
  title: 'Lena’s opt-out waits for the connector',
  summary:
    'The Opted Out sync uses Salesforce’s value, and the administrator knows what that does to unsubscribes. So the connector is paused first, until Salesforce has heard of Lena’s choice.',
  settings: { edition: 'upgraded', crm: 'salesforce', optedOutSync: 'salesforce' },
  steps: [
    {
      event: 'admin.unverifiedConnector',
      tell: 'The administrator pauses the connector. From now on the schedule does not sync.',
      expect: { outcome: 'changed', connector: 'unverified', mailable: true, status: 'mailable', rules: ['U12'] },
    },
    {
      event: 'prospect.unsubscribed',
      tell: 'Lena clicks unsubscribe. Prospect Opted Out is ticked.',
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
      tell: 'The scheduled sync comes by. The connector is paused, so it does nothing, and Lena stays opted out.',
      expect: {
        outcome: 'no-effect',
        optedOut: true,
        crmOptOut: false,
        mailable: false,
        status: 'transactional-only',
        rules: ['U12'],
      },
    },
    {
      event: 'admin.verifiedConnector',
      tell: 'By a slip the connector is unpaused too early. That alone syncs nothing.',
      expect: {
        outcome: 'changed',
        connector: 'verified',
        optedOut: true,
        crmOptOut: false,
        mailable: false,
        status: 'transactional-only',
        rules: ['U12'],
      },
    },
    {
      event: 'crmUser.tickedOptOut',
      tell: 'Just in time, a salesperson ticks Email Opt Out in Salesforce.',
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
      tell: 'The next sync finds both sides alike. Lena’s choice has lasted, and no policy is broken.',
      expect: {
        outcome: 'no-effect',
        optedOut: true,
        crmOptOut: true,
        breach: false,
        mailable: false,
        status: 'transactional-only',
        rules: ['U7'],
      },
    },
  ],
  moral:
    'A paused connector undoes nothing by itself, but that is a pause and no cure: change the sync behaviour instead.',
  shows: ['U12'],
};
