/** Hard Bounced: the address does not exist. Only a corrected address clears it. */
import { classic } from './setup.ts';

export const hardBounced = classic.createStateConfig({
  description: 'the address does not exist',
  initial: 'blank',
  states: {
    blank: {
      on: {
        'mail.hardBounced': {
          target: 'ticked',
          description: 'A hard bounce ticks Hard Bounced.',
          meta: { rules: ['C4'] },
        },
      },
    },
    ticked: {
      on: {
        'admin.correctedEmail': {
          target: 'blank',
          description: 'A corrected address clears Hard Bounced. Do Not Email stays until somebody clears it.',
          meta: { rules: ['C15'] },
        },
        'marketer.correctedEmail': {
          target: 'blank',
          description: 'A corrected address clears Hard Bounced. Do Not Email stays until somebody clears it.',
          meta: { rules: ['C15'] },
        },
      },
    },
  },
});
