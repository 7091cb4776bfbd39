/** C11: opting somebody in who has not asked works, breaks the policy, and is on record for good. */
import type { Story } from '../src/simulation/index.ts';

export const jamalNeverAsked: Story = {
  id: 'jamal-never-asked',

  person: 'Jamal',
  title: 'Jamal never asked',
  summary:
    'Jamal unsubscribed. An administrator is sure that he would like the new newsletter and opts him back in without being asked. Pardot lets it happen, but it breaks the permission-based marketing policy, and we keep that on record.',
  settings: { edition: 'classic' },
  steps: [
    {
      event: 'prospect.unsubscribed',
      tell: 'Jamal clicks unsubscribe. Prospect Opted Out and Do Not Email are ticked.',
      expect: { outcome: 'changed', optedOut: true, doNotEmail: true, mailable: false, rules: ['C1'] },
    },
    {
      event: 'admin.clickedOptIn',
      tell: 'An administrator clicks the Opt In link although Jamal has not asked. It works, he is mailable, and a policy breach is recorded.',
      expect: {
        outcome: 'changed',
        optedOut: false,
        doNotEmail: false,
        breach: true,
        mailable: true,
        rules: ['C10', 'C11'],
      },
    },
    {
      event: 'prospect.unsubscribed',
      tell: 'The newsletter arrives, and Jamal clicks unsubscribe again, less kindly.',
      expect: { outcome: 'changed', optedOut: true, doNotEmail: true, breach: true, mailable: false, rules: ['C1'] },
    },
    {
      event: 'prospect.askedToOptIn',
      tell: 'A year later he really does ask to be opted back in.',
      expect: { outcome: 'changed', requested: true, breach: true, mailable: false, rules: ['C11'] },
    },
    {
      event: 'admin.clickedOptIn',
      tell: 'This time the Opt In link is used by the book. The first breach stays on record all the same.',
      expect: { outcome: 'changed', optedOut: false, doNotEmail: false, breach: true, mailable: true, rules: ['C10'] },
    },
  ],
  moral:
    'Pardot does not stop you from opting in somebody who never asked, and doing it later by the book does not undo it.',
  shows: ['C10', 'C11', 'K1.2'],
};
