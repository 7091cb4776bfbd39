/** Soft bounces, which are counted, and the one that is too many. */
import type { Lesson } from '../../src/course/index.ts';

export const theFifth: Lesson = {
  id: 'the-fifth',
  chapter: 'First day',
  title: 'The fifth is one too many',
  person: 'Tom',
  aim: 'You learn how many soft bounces it takes.',
  settings: {},
  opening: ['mail.softBounced', 'mail.softBounced', 'mail.softBounced'],
  scene: 'Tom is away and his mailbox is full. Three of our mails came back. Pardot counts each one as a soft bounce.',
  bet: {
    question: 'One more soft bounce comes in: the fourth. What is his status now?',
    after: ['mail.softBounced'],
    about: 'status',
    wrong: [
      {
        value: 'transactional-only',
        because: 'No box is ticked, so no box holds back a thing.',
      },
      {
        value: 'undeliverable',
        because: 'Four are not five: it takes one more.',
        misconception: 'four-soft-bounces',
      },
    ],
  },
  task: 'Make Tom undeliverable, but leave Hard Bounced blank.',
  goal: {
    status: 'undeliverable',
    hardBounced: false,
  },
  forbidden: [],
  acts: ['marketer.tickedDoNotEmail', 'marketer.resetSoftBounces', 'mail.hardBounced', 'mail.softBounced'],
  hints: ['Look at the count beside Soft bounces.', 'At five Soft bounces no more mail goes out.'],
  solution: ['mail.softBounced', 'mail.softBounced'],
  why: 'Pardot counts them. Four leave a prospect mailable. The fifth makes him undeliverable, and the count stays there.',
  keep: 'Four soft bounces are not enough, and five are.',
  teaches: ['U2', 'U3'],
  explains: ['soft-bounce', 'reset'],
};
