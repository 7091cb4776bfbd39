/** Closing the hole without taking the automation away: a condition. */
import type { Lesson } from '../../src/course/index.ts';

export const closingTheHole: Lesson = {
  id: 'closing-the-hole',
  chapter: 'Running an account',
  title: 'Closing the hole',
  person: 'Joan',
  aim: 'You learn to keep an automation and make it safe.',
  settings: {
    crm: 'salesforce',
  },
  opening: ['prospect.unsubscribed'],
  scene:
    'The team wants to keep its automation, for it brings people back. So it gets a condition: it acts only on a record with a request.',
  exhibit: {
    kind: 'organisation',
    automations: [
      {
        name: 'Welcome back',
        does: ['automation.untickedOptedOut'],
        need: ['requested'],
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
        value: 'no',
        because: 'A request comes from a person, so no automation acts alone.',
      },
    ],
  },
  task: 'Bring Joan back by the automation, with its condition met.',
  goal: {
    mailable: true,
    breach: false,
  },
  forbidden: [
    {
      kind: 'acts',
      events: ['prospect.resubscribed', 'admin.untickedOptedOut'],
      because: 'Let the automation do it this time.',
    },
    {
      kind: 'acts',
      events: ['crmAutomation.untickedOptOut', 'crmAutomation.tickedOptOut'],
      because: 'The file has no automation that does this.',
    },
  ],
  acts: ['prospect.askedToOptIn', 'admin.untickedOptedOut', 'automation.untickedOptedOut', 'connector.synced'],
  hints: [
    'Look at Standing request: that is the condition.',
    'With Standing request ticked, the automation may blank Prospect Opted Out.',
  ],
  solution: ['prospect.askedToOptIn', 'automation.untickedOptedOut'],
  why: 'The hole was not the automation: it was that it asked for nothing. With the condition it waits for a request. It still does its work, and breaks no policy.',
  keep: 'One condition can close a hole.',
  teaches: ['U5', 'U9', 'U11'],
  shows: ['P1'],
  explains: ['condition'],
};
