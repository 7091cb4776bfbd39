/** An automation that clears an opt-out, with and without a request. */
import type { Lesson } from '../../src/course/index.ts';

export const theListOfLastYear: Lesson = {
  id: 'the-list-of-last-year',
  chapter: 'Coming back',
  title: 'The list of last year',
  person: 'Abe',
  aim: 'You learn what an import can undo.',
  settings: {},
  opening: ['prospect.unsubscribed'],
  scene:
    'Abe unsubscribed in March. Someone finds a list of last year, in which he still wants mail. The plan is to import it tonight.',
  bet: {
    question: 'The import unticks Prospect Opted Out. Abe did not ask for it. What comes of it?',
    after: ['automation.untickedOptedOut'],
    about: 'policy',
    wrong: [
      {
        value: 'proper',
        because: 'Abe did not ask, so it is a breach, whoever did it.',
        misconception: 'machines-break-no-policy',
      },
      {
        value: 'refused',
        because: 'No role holds back an import: it may change both boxes.',
      },
      {
        value: 'no-effect',
        because: 'An import can blank a box as well as tick it.',
        misconception: 'automation-may-not-clear',
      },
    ],
  },
  task: 'Let the automation bring Abe back in a proper way.',
  goal: {
    mailable: true,
    breach: false,
  },
  forbidden: [
    {
      kind: 'acts',
      events: ['admin.untickedOptedOut', 'prospect.resubscribed'],
      because: 'This time the automation has to do it.',
    },
  ],
  acts: [
    'prospect.askedToOptIn',
    'admin.untickedOptedOut',
    'automation.untickedOptedOut',
    'automation.untickedDoNotEmail',
  ],
  hints: [
    'Look at Standing request: it has to come first.',
    'With a request on file an automation may blank Prospect Opted Out.',
  ],
  solution: ['prospect.askedToOptIn', 'automation.untickedOptedOut'],
  why: 'Imports, rules and programs can tick both boxes and blank both. No role stops them. So it is up to you what your automations do.',
  keep: 'An automation can undo what a person said.',
  teaches: ['U5', 'U9', 'U11'],
  explains: ['automation', 'import', 'program'],
};
