/** Hard Bounced: makes the prospect undeliverable by itself (U2). A new address or a reset clears it. */
import { upgraded } from './setup.ts';

const corrected = {
  target: 'blank',
  description: 'A corrected address clears Hard Bounced.',
  meta: { rules: ['U8'] },
} as const;

const reset = {
  target: 'blank',
  description: 'Administrators and marketers may reset a hard bounce.',
  meta: { rules: ['U4'] },
} as const;

export const hardBounced = upgraded.createStateConfig({
  description: 'the address does not exist',
  initial: 'blank',
  states: {
    blank: {
      on: {
        'mail.hardBounced': {
          target: 'ticked',
          description: 'A hard bounce ticks Hard Bounced, and that alone.',
          meta: { rules: ['U3'] },
        },
      },
    },
    ticked: {
      on: {
        'admin.correctedEmail': corrected,
        'admin.resetHardBounce': reset,
        'marketer.correctedEmail': corrected,
        'marketer.resetHardBounce': reset,
      },
    },
  },
});
