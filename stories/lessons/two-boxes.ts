/** Two boxes with two owners, neither of which moves the other. */
import type { Lesson } from '../../src/course/index.ts';

export const twoBoxes: Lesson = {
  id: 'two-boxes',
  chapter: 'First day',
  title: 'Two boxes, two owners',
  person: 'Jonas',
  aim: 'You learn which box is ours and which is his.',
  settings: {},
  opening: [],
  scene: 'Jonas buys a lot from us. He is in talks with our boss. This month we do not want to send him the news.',
  bet: {
    question: 'A marketer ticks Do Not Email. Which boxes are ticked now?',
    after: ['marketer.tickedDoNotEmail'],
    about: 'fields',
    fields: ['optedOut', 'doNotEmail'],
    wrong: [
      {
        value: {
          optedOut: true,
          doNotEmail: true,
        },
        because: 'One box does not move the other: Jonas has not said a word.',
      },
      {
        value: {
          optedOut: true,
          doNotEmail: false,
        },
        because: 'Prospect Opted Out is his box, and he did not touch it.',
      },
      {
        value: {
          optedOut: false,
          doNotEmail: false,
        },
        because: 'A marketer may tick Do Not Email, so it is ticked.',
      },
    ],
  },
  task: 'Hold back our mail to Jonas by our own box. His box must stay blank.',
  goal: {
    doNotEmail: true,
    optedOut: false,
  },
  forbidden: [],
  acts: ['prospect.unsubscribed', 'admin.tickedOptedOut', 'marketer.tickedDoNotEmail', 'mail.hardBounced'],
  hints: ['Look at the box Do Not Email.', 'Do Not Email is ours: a marketer may tick it and blank it.'],
  solution: ['marketer.tickedDoNotEmail'],
  why: 'There are two boxes and two owners. Prospect Opted Out is his word. Do Not Email is ours. The one never moves the other, and each of them stops the news.',
  keep: 'One box is his word, and one box is ours.',
  teaches: ['U1'],
  explains: ['do-not-email', 'marketer'],
};
