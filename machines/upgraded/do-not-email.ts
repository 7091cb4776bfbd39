/** Do Not Email: the marketers' own field (U1). It holds promotional mail back; nothing but an edit moves it. */
import { upgraded } from './setup.ts';

const edited = (who: string, target: 'ticked' | 'blank', rule: 'U4' | 'U5') =>
  ({
    target,
    description: `${who} may ${target === 'ticked' ? 'tick' : 'clear'} Do Not Email.`,
    meta: { rules: [rule] },
  }) as const;

export const doNotEmail = upgraded.createStateConfig({
  description: 'the marketers’ own block',
  initial: 'blank',
  states: {
    blank: {
      on: {
        'admin.tickedDoNotEmail': edited('An administrator', 'ticked', 'U4'),
        'marketer.tickedDoNotEmail': edited('A marketer', 'ticked', 'U4'),
        'automation.tickedDoNotEmail': edited('An automation', 'ticked', 'U5'),
      },
    },
    ticked: {
      on: {
        'admin.untickedDoNotEmail': edited('An administrator', 'blank', 'U4'),
        'marketer.untickedDoNotEmail': edited('A marketer', 'blank', 'U4'),
        'automation.untickedDoNotEmail': edited('An automation', 'blank', 'U5'),
      },
    },
  },
});
