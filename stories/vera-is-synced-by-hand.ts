/** U12: a paused connector stops the schedule, not the button. */
import type { Story } from '../src/simulation/index.ts';

export const veraIsSyncedByHand: Story = {
  id: 'vera-is-synced-by-hand',

  person: 'Vera',
  title: 'Vera is synced by hand',
  summary:
    'The connector is paused for a data load, and Vera unsubscribes meanwhile. The schedule waits. Somebody presses Sync with CRM on her record, and that one sync runs all the same.',
  settings: { edition: 'upgraded', crm: 'salesforce', optedOutSync: 'account-engagement' },
  steps: [
    {
      event: 'admin.unverifiedConnector',
      tell: 'An administrator pauses the connector before the load.',
      expect: { outcome: 'changed', connector: 'unverified', mailable: true, status: 'mailable', rules: ['U12'] },
    },
    {
      event: 'prospect.unsubscribed',
      tell: 'Vera clicks unsubscribe. Pardot knows it at once, Salesforce does not.',
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
      tell: 'The scheduled sync does not run while the connector is paused.',
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
      event: 'marketer.synced',
      tell: 'A marketer presses Sync with CRM on Vera’s record. That sync runs, and Email Opt Out is ticked.',
      expect: {
        outcome: 'changed',
        optedOut: true,
        crmOptOut: true,
        connector: 'unverified',
        mailable: false,
        status: 'transactional-only',
        rules: ['U12'],
      },
    },
  ],
  moral: 'Pausing the connector stops the schedule; a sync by hand on one prospect still runs.',
  shows: ['U12'],
};
