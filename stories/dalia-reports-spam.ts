/** A spam complaint counts as an unsubscribe, and unticking Do Not Email does not undo it. */
import type { Story } from '../src/simulation/index.ts';

export const daliaReportsSpam: Story = {
  id: 'dalia-reports-spam',

  person: 'Dalia',
  title: 'Dalia reports spam',
  summary:
    'Dalia does not look for an unsubscribe link: she presses the spam button of her mail program. For Pardot that is an unsubscribe, so both fields are ticked and her address keeps its good name.',
  settings: { edition: 'classic' },
  steps: [
    {
      event: 'prospect.reportedSpam',
      tell: 'Dalia reports the mail as spam. Prospect Opted Out and Do Not Email are ticked. Hard Bounced stays blank, because the mail did arrive.',
      expect: {
        outcome: 'changed',
        optedOut: true,
        doNotEmail: true,
        hardBounced: false,
        mailable: false,
        rules: ['C2'],
      },
    },
    {
      event: 'prospect.reportedSpam',
      tell: 'She finds an older mail and reports that too. Both fields are ticked already.',
      expect: { outcome: 'no-effect', optedOut: true, doNotEmail: true, mailable: false, rules: ['C2'] },
    },
    {
      event: 'marketer.untickedDoNotEmail',
      tell: 'A marketer thinks that it was a mistake and unticks Do Not Email. While Prospect Opted Out is ticked, that changes nothing.',
      expect: { outcome: 'no-effect', optedOut: true, doNotEmail: true, mailable: false, rules: ['C12'] },
    },
  ],
  moral: 'A spam complaint is an unsubscribe by another button, and no edit of Do Not Email takes it back.',
  shows: ['C2', 'C7', 'C12', 'T1.spam'],
};
