/** What to do after a breach, and what no act undoes. */
import type { Lesson } from '../../src/course/index.ts';

export const afterABreach: Lesson = {
  id: 'after-a-breach',
  chapter: 'Coming back',
  title: 'After a breach',
  person: 'Uta',
  aim: 'You learn what to do when it has gone wrong.',
  settings: {},
  opening: ['prospect.unsubscribed', 'admin.untickedOptedOut'],
  scene:
    'Uta unsubscribed. In haste an admin unticked her box, and she did not ask for it. Now she gets mail again, and she is cross.',
  bet: {
    question: 'An admin ticks Prospect Opted Out again. Does the record still hold a breach?',
    after: ['admin.tickedOptedOut'],
    about: 'breach',
    wrong: [
      {
        value: 'no',
        because: 'What was done stays done: the tick stops the harm only.',
        misconception: 'opting-out-again-undoes',
      },
    ],
  },
  task: 'Stop the mail to Uta at once.',
  goal: {
    optedOut: true,
  },
  forbidden: [
    {
      kind: 'acts',
      events: ['prospect.unsubscribed', 'prospect.reportedSpam'],
      because: 'Do not wait for her to click again: put it right now.',
    },
    {
      kind: 'acts',
      events: ['automation.importedOptOut'],
      because: 'A list of one is a long way round: do it on the record.',
    },
  ],
  acts: ['prospect.unsubscribed', 'admin.tickedOptedOut', 'marketer.tickedDoNotEmail', 'marketer.tickedOptedOut'],
  hints: [
    'Look at Prospect Opted Out: it should be ticked and is not.',
    'An admin may tick Prospect Opted Out as well as untick it.',
  ],
  solution: ['admin.tickedOptedOut'],
  why: 'To tick it again is right, and it comes first. But the breach stays: she got mail that she did not want. Write down how it came about.',
  keep: 'You can stop the harm, but not unmake the breach.',
  teaches: ['U9'],
  explains: [],
};
