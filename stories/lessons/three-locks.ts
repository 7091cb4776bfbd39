/** Three blocks at once, each with its own owner. */
import type { Lesson } from '../../src/course/index.ts';

export const threeLocks: Lesson = {
  id: 'three-locks',
  chapter: 'Coming back',
  title: 'Three locks',
  person: 'Hugo',
  aim: 'You learn to open one lock at a time.',
  settings: {},
  opening: ['marketer.tickedDoNotEmail', 'prospect.unsubscribed', 'mail.hardBounced'],
  scene:
    'Hugo unsubscribed. A marketer had ticked Do Not Email. Then his old address died, with a hard bounce. Now he rings: I miss your mail.',
  bet: {
    question: 'Hugo resubscribes. What is his status now?',
    after: ['prospect.resubscribed'],
    about: 'status',
    wrong: [
      {
        value: 'mailable',
        because: 'Two more locks are shut: our box and the dead address.',
      },
      {
        value: 'transactional-only',
        because: 'A dead address counts more than a box: no mail gets in.',
        misconception: 'bounce-is-transactional',
      },
    ],
  },
  task: 'Open all three locks, so that it lasts.',
  goal: {
    mailable: true,
    breach: false,
  },
  forbidden: [
    {
      kind: 'acts',
      events: ['admin.resetHardBounce', 'marketer.resetHardBounce'],
      because: 'A reset does not fix the address: the next mail comes back.',
    },
  ],
  acts: [
    'prospect.askedToOptIn',
    'prospect.resubscribed',
    'admin.untickedOptedOut',
    'admin.correctedEmail',
    'marketer.untickedDoNotEmail',
    'marketer.correctedEmail',
    'marketer.resetHardBounce',
  ],
  hints: [
    'Look at Prospect Opted Out, Do Not Email and Hard Bounced: all are ticked.',
    'He lifts Prospect Opted Out; we lift Do Not Email; a new address lifts Hard Bounced.',
  ],
  solution: ['prospect.resubscribed', 'marketer.untickedDoNotEmail', 'marketer.correctedEmail'],
  why: 'Each lock has its own key. His box is his, or it takes an admin. Our box is ours. The address has to be fixed.',
  keep: 'Three locks take three keys.',
  teaches: ['U2', 'U6', 'U8'],
  explains: [],
};
