/** A data load that undoes an opt-out in three steps, none of them a person’s. */
import type { Lesson } from '../../src/course/index.ts';

export const aDataLoadOnSunday: Lesson = {
  id: 'a-data-load-on-sunday',
  chapter: 'Running an account',
  title: 'A data load on Sunday',
  person: 'Ilya',
  aim: 'You learn to see a hole that takes three steps.',
  settings: {
    crm: 'salesforce',
    optedOutSync: 'most-recent',
  },
  opening: ['prospect.unsubscribed'],
  scene:
    'Ilya unsubscribed on Friday. On Sunday a data load writes old values to Salesforce. In this account the side that changed last wins.',
  exhibit: {
    kind: 'organisation',
    automations: [
      {
        name: 'Sunday data load',
        does: ['crmAutomation.untickedOptOut'],
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
        because: 'The load blanks Email Opt Out, and the newest change wins.',
      },
    ],
  },
  task: 'Show the harm in three acts, with no person at the keys.',
  goal: {
    mailable: true,
  },
  forbidden: [
    {
      kind: 'people',
      because: 'It is Sunday, and no person is at the keys.',
    },
    {
      kind: 'acts',
      events: ['automation.untickedOptedOut', 'crmAutomation.tickedOptOut'],
      because: 'The file has no automation that does this.',
    },
  ],
  acts: ['admin.untickedOptedOut', 'crmUser.untickedOptOut', 'crmAutomation.untickedOptOut', 'connector.synced'],
  hints: [
    'Look at Email Opt Out: it has to be ticked before it can be blanked.',
    'A blank in Email Opt Out wins only if it is the newest change.',
  ],
  solution: ['connector.synced', 'crmAutomation.untickedOptOut', 'connector.synced'],
  why: 'First a sync brings his tick to Salesforce. Then the load blanks it there. The next sync takes that for the newest word, and clears Prospect Opted Out.',
  keep: 'With the newest change, a data load can speak last.',
  teaches: ['U7', 'U11'],
  shows: ['P1'],
  explains: [],
};
