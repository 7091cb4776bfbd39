/** U14: Do Not Email mapped to a checkbox of its own, so that sales can stop mail. */
import type { Story } from '../src/simulation/index.ts';

export const tariqAndTheCheckbox: Story = {
  id: 'tariq-and-the-checkbox',

  person: 'Tariq',
  title: 'Tariq and the checkbox',
  summary:
    'Sales in this account may not edit Email Opt Out. They have a checkbox of their own instead, to which Do Not Email is mapped with Salesforce’s value. It stops mail to Tariq, and it is stronger than a marketer’s edit.',
  settings: { edition: 'upgraded', crm: 'salesforce', doNotEmailSync: 'salesforce' },
  steps: [
    {
      event: 'crmUser.tickedDoNotEmail',
      tell: 'Tariq asks his salesperson for quiet, and she ticks the checkbox on his contact. Do Not Email itself is still blank.',
      expect: {
        outcome: 'changed',
        crmDoNotEmail: true,
        doNotEmail: false,
        mailable: true,
        status: 'mailable',
        rules: ['U14'],
      },
    },
    {
      event: 'connector.synced',
      tell: 'The sync carries it over: Do Not Email is ticked. Prospect Opted Out stays as Tariq left it.',
      expect: {
        outcome: 'changed',
        crmDoNotEmail: true,
        doNotEmail: true,
        optedOut: false,
        mailable: false,
        status: 'transactional-only',
        rules: ['U14'],
      },
    },
    {
      event: 'marketer.untickedDoNotEmail',
      tell: 'A marketer wants him in a campaign and unticks Do Not Email.',
      expect: { outcome: 'changed', doNotEmail: false, mailable: true, status: 'mailable', rules: ['U4'] },
    },
    {
      event: 'connector.synced',
      tell: 'The next sync asks Salesforce again, and Do Not Email is ticked anew.',
      expect: {
        outcome: 'changed',
        crmDoNotEmail: true,
        doNotEmail: true,
        mailable: false,
        status: 'transactional-only',
        rules: ['U14'],
      },
    },
  ],
  moral:
    'A checkbox for Do Not Email with Salesforce’s value lets sales stop mail without touching the prospect’s own opt-out.',
  shows: ['U14'],
};
