/** The classic edition in one click: Do Not Email was the list of all who get no mail. */
import type { Lesson } from '../../src/course/index.ts';

export const oneClickTwoBoxes: Lesson = {
  id: 'one-click-two-boxes',
  chapter: 'The old guides',
  title: 'One click, two boxes',
  person: 'Cleo',
  aim: 'You learn to read a guide from before Winter ’22.',
  settings: {
    edition: 'classic',
  },
  opening: [],
  scene:
    'You find an old guide. It tells of the classic edition, which no account runs today. There, Do Not Email was the list of all who get no mail.',
  bet: {
    question: 'In the classic edition Cleo clicks unsubscribe. Which boxes are ticked?',
    after: ['prospect.unsubscribed'],
    about: 'fields',
    fields: ['optedOut', 'doNotEmail'],
    wrong: [
      {
        misconception: 'classic-as-today',
        because: 'That is so today; then one click ticked both.',
      },
      {
        value: {
          optedOut: false,
          doNotEmail: true,
        },
        because: 'Her own box is ticked as well: she said it herself.',
      },
    ],
  },
  task: 'Let Cleo unsubscribe as it was then.',
  goal: {
    optedOut: true,
    doNotEmail: true,
  },
  forbidden: [],
  acts: ['prospect.unsubscribed', 'marketer.tickedDoNotEmail', 'mail.hardBounced', 'automation.importedOptOut'],
  hints: [
    'Look at Do Not Email: it is ticked with the other.',
    'Then Prospect Opted Out never stood without Do Not Email.',
  ],
  solution: ['prospect.unsubscribed'],
  why: 'In the classic edition all blocks led to Do Not Email. If that box was blank, all mail could go. Winter ’22 changed what the boxes mean, and left each tick as it was.',
  keep: 'Then Do Not Email was the list of all who get no mail.',
  teaches: ['C1', 'C7', 'C8', 'U10'],
  explains: ['edition'],
};
