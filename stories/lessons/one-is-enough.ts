/** A mail that comes back for good, and what one such mail is enough for. */
import type { Lesson } from '../../src/course/index.ts';

export const oneIsEnough: Lesson = {
  id: 'one-is-enough',
  chapter: 'First day',
  title: 'One is enough',
  person: 'Lea',
  aim: 'You learn what a dead address does.',
  settings: {},
  opening: [],
  scene: 'Lea has left her job. Her old address is dead. Tonight our mail goes to it once more.',
  bet: {
    question: 'The mail comes back: a hard bounce. What is her status now?',
    after: ['mail.hardBounced'],
    about: 'status',
    wrong: [
      {
        value: 'mailable',
        because: 'One hard bounce is enough, for the address is dead.',
      },
      {
        value: 'transactional-only',
        because: 'At a dead address not even a receipt gets in.',
        misconception: 'bounce-is-transactional',
      },
    ],
  },
  task: 'Let the one mail come back that makes Lea undeliverable.',
  goal: {
    status: 'undeliverable',
    softBounces: 0,
    optedOut: false,
  },
  forbidden: [],
  acts: ['prospect.unsubscribed', 'marketer.tickedDoNotEmail', 'mail.hardBounced', 'mail.softBounced'],
  hints: ['Look at the box Hard Bounced.', 'It takes one hard bounce to tick Hard Bounced.'],
  solution: ['mail.hardBounced'],
  why: 'A hard bounce ticks Hard Bounced and no other box. With that box ticked the status is undeliverable. What the other boxes say does not count then.',
  keep: 'One hard bounce is enough.',
  teaches: ['U2', 'U3'],
  explains: ['bounce', 'hard-bounced'],
};
