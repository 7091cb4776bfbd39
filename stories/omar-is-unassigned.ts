/** C30 and K1: a prospect without a CRM record has nothing to sync. */
import type { Story } from '../src/simulation/index.ts';

export const omarIsUnassigned: Story = {
  id: 'omar-is-unassigned',

  person: 'Omar',
  title: 'Omar has no CRM record',
  summary:
    'The company is connected to Salesforce, but nobody has been assigned to Omar, so he has no record there. Nothing about him syncs, and he is opted back in as if there were no CRM at all.',
  settings: { edition: 'classic', crm: 'salesforce', assigned: false },
  steps: [
    {
      event: 'prospect.unsubscribed',
      tell: 'Omar clicks unsubscribe. Prospect Opted Out and Do Not Email are ticked.',
      expect: { outcome: 'changed', optedOut: true, doNotEmail: true, crmOptOut: null, mailable: false, rules: ['C1'] },
    },
    {
      event: 'connector.synced',
      tell: 'The scheduled sync passes him by: he has no CRM record.',
      expect: { outcome: 'refused', optedOut: true, crmOptOut: null, mailable: false, rules: ['C30'] },
    },
    {
      event: 'prospect.askedToOptIn',
      tell: 'Omar asks to be opted back in.',
      expect: { outcome: 'changed', requested: true, mailable: false, rules: ['C11'] },
    },
    {
      event: 'crmUser.untickedOptOut',
      tell: 'A salesperson wants to untick Email Opt Out in Salesforce first, as one does. There is no record to edit.',
      expect: {
        outcome: 'refused',
        optedOut: true,
        doNotEmail: true,
        crmOptOut: null,
        mailable: false,
        rules: ['C30'],
      },
    },
    {
      event: 'admin.clickedOptIn',
      tell: 'An administrator clicks the Opt In link in Pardot. That is all it takes: both fields are cleared.',
      expect: { outcome: 'changed', optedOut: false, doNotEmail: false, breach: false, mailable: true, rules: ['C10'] },
    },
    {
      event: 'connector.synced',
      tell: 'No later sync can bring the block back either.',
      expect: { outcome: 'refused', doNotEmail: false, crmOptOut: null, mailable: true, rules: ['C30'] },
    },
  ],
  moral: 'A prospect who is not assigned has nothing to sync: the Opt In link alone brings them back.',
  shows: ['C10', 'C30', 'K1.1', 'K1.2'],
};
