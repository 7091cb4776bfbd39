/** The first click: what an unsubscribe does, and which mail still goes. */
import type { Lesson } from '../../src/course/index.ts';

export const mayWeWrite: Lesson = {
  id: 'may-we-write',
  chapter: 'First day',
  title: 'May we write to Mia?',
  person: 'Mia',
  aim: 'You learn what one click does to a record.',
  settings: {},
  opening: [],
  scene:
    'Mia is a prospect in Pardot. She gets all our mail. Today she has had enough, and she finds the link at the foot of the mail.',
  bet: {
    question: 'Mia clicks unsubscribe. What is her status now?',
    after: ['prospect.unsubscribed'],
    about: 'status',
    wrong: [
      {
        value: 'mailable',
        because: 'The click ticked a box, and a ticked box stops the news.',
      },
      {
        value: 'undeliverable',
        because: 'Her address still works, so a receipt can reach her.',
        misconception: 'opted-out-gets-nothing',
      },
    ],
  },
  task: 'Let Mia unsubscribe. Her own box must be ticked, and no other.',
  goal: {
    optedOut: true,
    doNotEmail: false,
  },
  forbidden: [],
  acts: ['prospect.unsubscribed', 'prospect.reportedSpam', 'marketer.tickedDoNotEmail', 'mail.hardBounced'],
  hints: [
    'Look at the box Prospect Opted Out.',
    'The click of a prospect ticks Prospect Opted Out and leaves all else as it is.',
  ],
  solution: ['prospect.unsubscribed'],
  why: 'Her click ticks Prospect Opted Out. From then on only transactional mail may go. The news stops, and a receipt still gets to her.',
  keep: 'An unsubscribe stops the news, not the receipt.',
  teaches: ['U2', 'U3'],
  explains: [
    'pardot',
    'prospect',
    'record',
    'opted-out',
    'unsubscribe',
    'status',
    'mailable',
    'transactional',
    'undeliverable',
  ],
};
