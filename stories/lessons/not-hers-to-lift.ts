/** A block that was not the prospect’s to lift. */
import type { Lesson } from '../../src/course/index.ts';

export const notHersToLift: Lesson = {
  id: 'not-hers-to-lift',
  chapter: 'The old guides',
  title: 'Not hers to lift',
  person: 'Lina',
  aim: 'You learn whose tick it was.',
  settings: {
    edition: 'classic',
  },
  opening: ['marketer.tickedDoNotEmail'],
  scene: 'We are in the classic edition. A marketer ticked Do Not Email for Lina. She finds the form and fills it in.',
  bet: {
    question: 'Lina resubscribes. Which boxes are ticked now?',
    after: ['prospect.resubscribed'],
    about: 'fields',
    fields: ['optedOut', 'doNotEmail'],
    wrong: [
      {
        misconception: 'resubscribe-lifts-the-list',
        because: 'A user ticked it, and that is not hers to lift.',
      },
      {
        value: {
          optedOut: true,
          doNotEmail: true,
        },
        because: 'To come back ticks no box.',
      },
    ],
  },
  task: 'Make Lina mailable.',
  goal: {
    mailable: true,
  },
  forbidden: [],
  acts: ['prospect.resubscribed', 'admin.clickedOptIn', 'marketer.clickedOptIn', 'marketer.untickedDoNotEmail'],
  hints: [
    'Look at Do Not Email: it stands alone.',
    'With Prospect Opted Out blank, one of us may untick Do Not Email.',
  ],
  solution: ['marketer.untickedDoNotEmail'],
  why: 'Her own box was blank, so her form had nothing to lift. Do Not Email was put there by a user. One of us had to open the record and untick it.',
  keep: 'Who ticked the box has to lift it.',
  teaches: ['C13', 'C21', 'K3'],
  explains: [],
};
