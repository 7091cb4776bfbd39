/** An automation rule may tick Do Not Email and never untick it. */
import type { Story } from '../src/simulation/index.ts';

export const goranMeetsARule: Story = {
  id: 'goran-meets-a-rule',

  person: 'Goran',
  title: 'A rule marks Goran',
  summary:
    'A careful administrator has built an automation rule: mark everybody whose mail bounces. Goran’s mail bounces softly, once, and the rule ticks Do Not Email. The rule that should take the tick off again cannot.',
  settings: { edition: 'classic' },
  steps: [
    {
      event: 'mail.softBounced',
      tell: 'One mail to Goran comes back for now. The soft-bounce count is 1, and he is still mailable.',
      expect: { outcome: 'changed', softBounces: 1, doNotEmail: false, mailable: true, rules: ['C5'] },
    },
    {
      event: 'automation.tickedDoNotEmail',
      tell: 'The rule ticks Do Not Email, that field alone. Prospect Opted Out stays blank.',
      expect: { outcome: 'changed', doNotEmail: true, optedOut: false, mailable: false, rules: ['C6'] },
    },
    {
      event: 'automation.untickedDoNotEmail',
      tell: 'A second rule, meant for those who read again, tries to untick it. Nothing changes.',
      expect: { outcome: 'no-effect', doNotEmail: true, mailable: false, rules: ['C22'] },
    },
    {
      event: 'admin.untickedDoNotEmail',
      tell: 'The administrator unticks Do Not Email by hand, and Goran is mailable. The one soft bounce is kept: only a full count of five starts again.',
      expect: { outcome: 'changed', doNotEmail: false, softBounces: 1, mailable: true, rules: ['C13'] },
    },
  ],
  moral: 'A rule may tick Do Not Email, but a person has to untick it.',
  shows: ['C6', 'C8', 'C13', 'C22', 'A2', 'T2.manual'],
};
