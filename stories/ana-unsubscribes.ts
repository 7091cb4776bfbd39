/** The simplest story: an unsubscribe ticks two fields, and one of them decides. */
import type { Story } from '../src/simulation/index.ts';

export const anaUnsubscribes: Story = {
  id: 'ana-unsubscribes',

  person: 'Ana',
  title: 'Ana unsubscribes',
  summary:
    'Ana has had enough newsletters and clicks the unsubscribe link in one of them. Pardot ticks two fields: Prospect Opted Out, because it was her choice, and Do Not Email, which keeps all marketing mail away.',
  settings: { edition: 'classic' },
  steps: [
    {
      event: 'prospect.unsubscribed',
      tell: 'Ana clicks unsubscribe. Prospect Opted Out and Do Not Email are both ticked, and she is no longer mailable. Hard Bounced stays blank: her address works.',
      expect: {
        outcome: 'changed',
        optedOut: true,
        doNotEmail: true,
        hardBounced: false,
        mailable: false,
        rules: ['C1'],
      },
    },
    {
      event: 'prospect.unsubscribed',
      tell: 'To be sure, Ana opens the preference page and leaves all mail once more. Both fields are ticked already, so nothing changes.',
      expect: { outcome: 'no-effect', optedOut: true, doNotEmail: true, mailable: false, rules: ['C1'] },
    },
    {
      event: 'marketer.tickedDoNotEmail',
      tell: 'A marketer wants to tick Do Not Email for her as well, and finds the tick there.',
      expect: { outcome: 'no-effect', optedOut: true, doNotEmail: true, mailable: false, rules: ['C6'] },
    },
  ],
  moral:
    'An unsubscribe ticks Prospect Opted Out and Do Not Email together, and Do Not Email is the field that stops the mail.',
  shows: ['C1', 'C7', 'C8', 'T1.unsubscribe'],
};
