/** Soft bounces: a counter with a limit. It counts apart from Hard Bounced and from Do Not Email (C5). */
import { classic } from './setup.ts';

/** A corrected address makes the count meaningless, wherever it stands (C15). */
const corrected = {
  target: 'counting',
  actions: 'startCountAgain',
  description: 'A corrected address starts the soft-bounce count again at 0.',
  meta: { rules: ['C15'] },
} as const;

/** Clearing Do Not Email with the count left at five would leave a prospect who can never bounce into it again (A2). */
const lifted = {
  target: 'counting',
  actions: 'startCountAgain',
  description: 'Do Not Email was cleared with the count at five, so it starts again at 0.',
  meta: { rules: ['A2'] },
} as const;

export const softBounces = classic.createStateConfig({
  description: 'mail that could not be delivered for now',
  initial: 'counting',
  states: {
    counting: {
      on: {
        'admin.correctedEmail': { ...corrected, guard: 'softBouncesAreCounted' },
        'marketer.correctedEmail': { ...corrected, guard: 'softBouncesAreCounted' },
        'mail.softBounced': [
          {
            guard: 'itIsTheFifthSoftBounce',
            target: 'atLimit',
            actions: 'countSoftBounce',
            description: 'The fifth soft bounce reaches the limit.',
            meta: { rules: ['C5'] },
          },
          {
            actions: 'countSoftBounce',
            description: 'The soft-bounce count rises by one. Below five it changes nothing else.',
            meta: { rules: ['C5'] },
          },
        ],
      },
    },
    atLimit: {
      // At the limit Do Not Email is ticked: whatever clears it leaves this state in the same step.
      on: {
        'prospect.resubscribed': { ...lifted, guard: 'resubscribeLiftsDoNotEmail' },
        'admin.clickedOptIn': { ...lifted, guard: 'optInLiftsDoNotEmail' },
        'admin.untickedDoNotEmail': { ...lifted, guard: 'untickingLiftsDoNotEmail' },
        'admin.correctedEmail': corrected,
        'marketer.untickedDoNotEmail': { ...lifted, guard: 'untickingLiftsDoNotEmail' },
        'marketer.correctedEmail': corrected,
        'connector.synced': { ...lifted, guard: 'syncLiftsDoNotEmail' },
      },
    },
  },
});
