/**
 * Do Not Email: the marketers' own field (U1). It holds promotional mail back. Edits move it, and a sync where it is mapped
 * to a checkbox in Salesforce whose value is used (U14).
 */
import { and, not } from 'xstate';
import { upgraded } from './setup.ts';
import { whenSynced } from './sync.ts';

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
        ...whenSynced({
          guard: and(['checkboxIsCopied', 'checkboxIsTicked']),
          target: 'ticked',
          description: 'Salesforce’s value is used: its checkbox is ticked, so the sync ticks Do Not Email too.',
          meta: { rules: ['U14'] },
        }),
      },
    },
    ticked: {
      on: {
        'admin.untickedDoNotEmail': edited('An administrator', 'blank', 'U4'),
        'marketer.untickedDoNotEmail': edited('A marketer', 'blank', 'U4'),
        'automation.untickedDoNotEmail': edited('An automation', 'blank', 'U5'),
        ...whenSynced({
          guard: and(['checkboxIsCopied', not('checkboxIsTicked')]),
          target: 'blank',
          description: 'Salesforce’s value is used: its checkbox is blank, so the sync unticks Do Not Email.',
          meta: { rules: ['U14', 'A15'] },
        }),
      },
    },
  },
});
