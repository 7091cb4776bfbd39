/** C30: verifying the connector does not itself sync. */
import type { Story } from '../src/simulation/index.ts';

export const rahulAndTheVerifiedConnector: Story = {
  id: 'rahul-and-the-verified-connector',

  person: 'Rahul',
  title: 'A verified connector has not synced yet',
  summary:
    'The connector is unverified for an afternoon, and in that time a salesperson stops mail to Rahul in Salesforce. When it is verified again, everything looks healthy. But verifying does not itself sync, and a newsletter goes out before the sync does.',
  settings: { edition: 'classic', crm: 'salesforce' },
  steps: [
    {
      event: 'admin.unverifiedConnector',
      tell: 'An administrator unverifies the connector to repair something. From now on nothing syncs.',
      expect: { outcome: 'changed', connector: 'unverified', mailable: true, rules: ['C30'] },
    },
    {
      event: 'crmUser.tickedOptOut',
      tell: 'In Salesforce, where work goes on, a salesperson ticks Email Opt Out for Rahul. Pardot does not know.',
      expect: { outcome: 'changed', crmOptOut: true, doNotEmail: false, mailable: true, rules: ['C30'] },
    },
    {
      event: 'connector.synced',
      tell: 'The scheduled sync comes by and does nothing, because the connector is unverified.',
      expect: { outcome: 'no-effect', crmOptOut: true, doNotEmail: false, mailable: true, rules: ['C30'] },
    },
    {
      event: 'admin.verifiedConnector',
      tell: 'The administrator verifies the connector. That alone syncs nothing: Do Not Email is still blank, and Rahul is still mailable.',
      expect: {
        outcome: 'changed',
        connector: 'verified',
        crmOptOut: true,
        doNotEmail: false,
        mailable: true,
        rules: ['C30'],
      },
    },
    {
      event: 'connector.synced',
      tell: 'Only the next sync carries the block over: Do Not Email is ticked.',
      expect: {
        outcome: 'changed',
        crmOptOut: true,
        doNotEmail: true,
        optedOut: false,
        mailable: false,
        rules: ['C31'],
      },
    },
  ],
  moral:
    'After verifying a connector, click Synchronize with CRM before you send: verifying alone carries nothing over.',
  shows: ['C30', 'C31'],
};
