/** A program that re-opens opt-outs by night: finding it in the account’s file, and playing it. */
import type { Lesson } from '../../src/course/index.ts';

export const theNightlyProgram: Lesson = {
  id: 'the-nightly-program',
  chapter: 'Running an account',
  title: 'The nightly program',
  person: 'Fay',
  aim: 'You learn to find an automation that re-opens a record.',
  settings: {
    crm: 'salesforce',
  },
  opening: ['prospect.unsubscribed'],
  scene: 'Fay unsubscribed. Your account file names one automation. No one knows who made it. It runs each night.',
  exhibit: {
    kind: 'organisation',
    automations: [
      {
        name: 'Clean up old lists',
        does: ['automation.untickedOptedOut'],
      },
    ],
  },
  bet: {
    question: 'Read the file. Does an unsubscribe last here, if no person lifts it?',
    after: [],
    about: 'promise',
    promise: 'P1',
    wrong: [
      {
        value: 'yes',
        because: 'One automation blanks the box, and that is enough.',
      },
    ],
  },
  task: 'Show the harm: make Fay mailable with no person at the keys.',
  goal: {
    mailable: true,
  },
  forbidden: [
    {
      kind: 'people',
      because: 'It is night, and no person is at the keys.',
    },
  ],
  acts: ['prospect.askedToOptIn', 'admin.untickedOptedOut', 'automation.untickedOptedOut', 'connector.synced'],
  hints: [
    'Look at Prospect Opted Out, and at what the file says.',
    'One automation in the file blanks Prospect Opted Out.',
  ],
  solution: ['automation.untickedOptedOut'],
  why: 'One automation that blanks the box is enough. It asks no one, and it does so each night. So whether an unsubscribe lasts depends on your own automations.',
  keep: 'Know each automation that can blank the box.',
  teaches: ['U5', 'U11'],
  shows: ['P1'],
  explains: ['organisation-file'],
};
