/** A hard bounce: one is enough, and the address has to be corrected before anything else helps. */
import type { Story } from '../src/simulation/index.ts';

export const chidiHardBounces: Story = {
  id: 'chidi-hard-bounces',

  person: 'Chidi',
  title: 'One hard bounce for Chidi',
  summary:
    'Somebody mistyped Chidi’s address, so the first mail to him comes back for good. One hard bounce is enough to stop all mail. Correcting the address is the first step back, but not the last.',
  settings: { edition: 'classic' },
  steps: [
    {
      event: 'mail.hardBounced',
      tell: 'The receiving server says that there is no such address. Hard Bounced and Do Not Email are ticked; Prospect Opted Out stays blank, since Chidi has chosen nothing.',
      expect: {
        outcome: 'changed',
        hardBounced: true,
        doNotEmail: true,
        optedOut: false,
        mailable: false,
        rules: ['C4'],
      },
    },
    {
      event: 'marketer.untickedDoNotEmail',
      tell: 'A marketer unticks Do Not Email. While Hard Bounced is ticked the tick does not come off.',
      expect: { outcome: 'no-effect', hardBounced: true, doNotEmail: true, mailable: false, rules: ['C14'] },
    },
    {
      event: 'marketer.correctedEmail',
      tell: 'The marketer corrects the typing error in the address. Hard Bounced is cleared, but Do Not Email is still ticked.',
      expect: { outcome: 'changed', hardBounced: false, doNotEmail: true, mailable: false, rules: ['C15'] },
    },
    {
      event: 'marketer.untickedDoNotEmail',
      tell: 'Now unticking Do Not Email works, and Chidi is mailable.',
      expect: { outcome: 'changed', hardBounced: false, doNotEmail: false, mailable: true, rules: ['C13'] },
    },
  ],
  moral: 'After a hard bounce, correct the address first and untick Do Not Email second; either alone is not enough.',
  shows: ['C4', 'C13', 'C14', 'C15', 'T1.hardBounce', 'T2.hardBounced'],
};
