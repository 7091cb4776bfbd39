/** C12: the box that looks right is the wrong one, and the link wants an administrator. */
import type { Story } from '../src/simulation/index.ts';

export const inesAndTheWrongBox: Story = {
  id: 'ines-and-the-wrong-box',

  person: 'Ines',
  title: 'The wrong box for Ines',
  summary:
    'Ines unsubscribed by accident and asks to come back. A marketer wants to help and tries the box that looks right, then the link that would work. Neither is the marketer’s to use.',
  settings: { edition: 'classic' },
  steps: [
    {
      event: 'prospect.unsubscribed',
      tell: 'Ines clicks unsubscribe by accident. Prospect Opted Out and Do Not Email are ticked.',
      expect: { outcome: 'changed', optedOut: true, doNotEmail: true, mailable: false, rules: ['C1'] },
    },
    {
      event: 'prospect.askedToOptIn',
      tell: 'She notices and asks to be opted back in.',
      expect: { outcome: 'changed', requested: true, mailable: false, rules: ['C11'] },
    },
    {
      event: 'marketer.untickedDoNotEmail',
      tell: 'A marketer edits the record and unticks Do Not Email. While Prospect Opted Out is ticked, that does not resubscribe her: nothing changes.',
      expect: { outcome: 'no-effect', optedOut: true, doNotEmail: true, mailable: false, rules: ['C12'] },
    },
    {
      event: 'marketer.clickedOptIn',
      tell: 'The marketer finds the Opt In link and clicks it. Only an administrator may: refused.',
      expect: { outcome: 'refused', optedOut: true, doNotEmail: true, mailable: false, rules: ['C10'] },
    },
    {
      event: 'admin.untickedDoNotEmail',
      tell: 'An administrator is called, and tries the Do Not Email box first. It does not work for administrators either.',
      expect: { outcome: 'no-effect', optedOut: true, doNotEmail: true, mailable: false, rules: ['C12'] },
    },
    {
      event: 'admin.clickedOptIn',
      tell: 'The administrator clicks the Opt In link. Both fields are cleared, and Ines is mailable.',
      expect: { outcome: 'changed', optedOut: false, doNotEmail: false, breach: false, mailable: true, rules: ['C10'] },
    },
  ],
  moral:
    'After an unsubscribe, unticking Do Not Email does nothing: it takes the Opt In link, and an administrator to click it.',
  shows: ['C10', 'C12', 'K1.2'],
};
