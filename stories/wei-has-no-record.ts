/** U13: who has no Salesforce record, and is assigned to nobody, is not synced. */
import type { Story } from '../src/simulation/index.ts';

export const weiHasNoRecord: Story = {
  id: 'wei-has-no-record',

  person: 'Wei',
  title: 'Wei has no Salesforce record',
  summary:
    'Wei came by a form and is linked to no Salesforce record. Whatever he decides stays in Pardot, and there is nothing in Salesforce that anybody could tick.',
  settings: { edition: 'upgraded', crm: 'salesforce', assigned: false },
  steps: [
    {
      event: 'prospect.unsubscribed',
      tell: 'Wei clicks unsubscribe. Prospect Opted Out is ticked.',
      expect: {
        outcome: 'changed',
        optedOut: true,
        crmOptOut: null,
        mailable: false,
        status: 'transactional-only',
        rules: ['U3'],
      },
    },
    {
      event: 'connector.synced',
      tell: 'The sync passes him by: there is no record to sync with.',
      expect: {
        outcome: 'refused',
        optedOut: true,
        crmOptOut: null,
        mailable: false,
        status: 'transactional-only',
        rules: ['U13'],
      },
    },
    {
      event: 'crmUser.tickedOptOut',
      tell: 'A salesperson looks for him in Salesforce and finds nobody to tick.',
      expect: {
        outcome: 'refused',
        optedOut: true,
        crmOptOut: null,
        mailable: false,
        status: 'transactional-only',
        rules: ['U13'],
      },
    },
  ],
  moral: 'Only a prospect who is linked to a Salesforce record is synced; for the others Pardot alone knows.',
  shows: ['U13'],
};
