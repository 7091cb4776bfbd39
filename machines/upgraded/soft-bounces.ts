/** Soft bounces: five make the prospect undeliverable (U2). A new address or a reset starts the count again. */
import { upgraded } from './setup.ts';

const corrected = {
  target: 'counting',
  actions: 'startCountAgain',
  description: 'A corrected address starts the soft-bounce count again at 0.',
  meta: { rules: ['U8'] },
} as const;

const reset = {
  target: 'counting',
  actions: 'startCountAgain',
  description: 'Administrators and marketers may reset the soft bounces.',
  meta: { rules: ['U4'] },
} as const;

export const softBounces = upgraded.createStateConfig({
  description: 'mail that could not be delivered for now',
  initial: 'counting',
  states: {
    counting: {
      on: {
        'admin.correctedEmail': { ...corrected, guard: 'softBouncesAreCounted' },
        'admin.resetSoftBounces': { ...reset, guard: 'softBouncesAreCounted' },
        'marketer.correctedEmail': { ...corrected, guard: 'softBouncesAreCounted' },
        'marketer.resetSoftBounces': { ...reset, guard: 'softBouncesAreCounted' },
        'mail.softBounced': [
          {
            guard: 'itIsTheFifthSoftBounce',
            target: 'atLimit',
            actions: 'countSoftBounce',
            description: 'The fifth soft bounce makes the prospect undeliverable.',
            meta: { rules: ['U2', 'U3'] },
          },
          {
            actions: 'countSoftBounce',
            description: 'The soft-bounce count rises by one. Below five it changes nothing else.',
            meta: { rules: ['U3'] },
          },
        ],
      },
    },
    atLimit: {
      on: {
        'admin.correctedEmail': corrected,
        'admin.resetSoftBounces': reset,
        'marketer.correctedEmail': corrected,
        'marketer.resetSoftBounces': reset,
      },
    },
  },
});
