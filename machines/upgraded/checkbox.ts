/** The custom checkbox in Salesforce to which Do Not Email may be mapped, so that sales can stop mail (U14). */
import { and, not } from 'xstate';
import { upgraded } from './setup.ts';
import { whenSynced } from './sync.ts';

const edited = (who: string, verb: string, target: 'ticked' | 'blank') =>
  ({
    target,
    description: `${who} ${verb} the checkbox in Salesforce. Do Not Email hears of it at the next sync, or never.`,
    meta: { rules: ['U14'] },
  }) as const;

export const crmDoNotEmail = upgraded.createStateConfig({
  description: 'Salesforce’s box for Do Not Email',
  initial: 'noCheckbox',
  states: {
    noCheckbox: {
      always: {
        guard: 'hasCheckbox',
        target: 'blank',
        description: 'Do Not Email is mapped to a checkbox on the prospect’s Salesforce record.',
        meta: { rules: ['U14'] },
      },
    },
    blank: {
      on: {
        'crmUser.tickedDoNotEmail': edited('Somebody', 'ticks', 'ticked'),
        'crmAutomation.tickedDoNotEmail': edited('A workflow', 'ticks', 'ticked'),
        ...whenSynced({
          guard: and(['doNotEmailIsCopied', 'doNotEmailIsTicked']),
          target: 'ticked',
          description:
            'Account Engagement’s value is used: Do Not Email is ticked, so the sync ticks the checkbox too.',
          meta: { rules: ['U14'] },
        }),
      },
    },
    ticked: {
      on: {
        'crmUser.untickedDoNotEmail': edited('Somebody', 'unticks', 'blank'),
        'crmAutomation.untickedDoNotEmail': edited('A workflow', 'unticks', 'blank'),
        ...whenSynced({
          guard: and(['doNotEmailIsCopied', not('doNotEmailIsTicked')]),
          target: 'blank',
          description: 'Account Engagement’s value is used: Do Not Email is blank, so the sync unticks the checkbox.',
          meta: { rules: ['U14', 'A15'] },
        }),
      },
    },
  },
});
