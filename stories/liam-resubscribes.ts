/** C20 and C21: what a prospect’s own resubscribe lifts, and what it does not. */
import type { Story } from '../src/simulation/index.ts';

export const liamResubscribes: Story = {
  id: 'liam-resubscribes',

  person: 'Liam',
  title: 'What Liam can lift himself',
  summary:
    'This account offers prospect resubscribe, a form by which people can come back without help. Liam uses it twice. The first time he takes back his own unsubscribe; the second time the block is not his to lift.',
  settings: { edition: 'classic', resubscribe: true },
  steps: [
    {
      event: 'prospect.unsubscribed',
      tell: 'Liam clicks unsubscribe. Prospect Opted Out and Do Not Email are ticked.',
      expect: { outcome: 'changed', optedOut: true, doNotEmail: true, mailable: false, rules: ['C1'] },
    },
    {
      event: 'prospect.resubscribed',
      tell: 'He changes his mind and fills in the resubscribe form. Both fields are cleared: he is mailable, and it was his own choice, so no policy is broken.',
      expect: { outcome: 'changed', optedOut: false, doNotEmail: false, breach: false, mailable: true, rules: ['C20'] },
    },
    {
      event: 'admin.tickedDoNotEmail',
      tell: 'Later an administrator ticks Do Not Email, because Liam now works for a competitor.',
      expect: { outcome: 'changed', optedOut: false, doNotEmail: true, mailable: false, rules: ['C6'] },
    },
    {
      event: 'prospect.resubscribed',
      tell: 'Liam fills in the form again. Prospect Opted Out is blank, so there is no choice of his to take back: Do Not Email stays ticked.',
      expect: { outcome: 'no-effect', optedOut: false, doNotEmail: true, mailable: false, rules: ['C21'] },
    },
  ],
  moral: 'A prospect can take back their own opt-out; what a colleague or a bounce has ticked is not theirs to lift.',
  shows: ['C6', 'C8', 'C20', 'C21', 'T2.resubscribed', 'T2.notTheirs'],
};
