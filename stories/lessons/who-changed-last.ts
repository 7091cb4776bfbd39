/** The sync behaviour that asks which side changed last. */
import type { Lesson } from '../../src/course/index.ts';

export const whoChangedLast: Lesson = {
  id: 'who-changed-last',
  chapter: 'The CRM',
  title: 'Who changed last?',
  person: 'Leo',
  aim: 'You learn who wins when the newest change counts.',
  settings: {
    crm: 'salesforce',
    optedOutSync: 'most-recent',
  },
  opening: ['prospect.unsubscribed', 'connector.synced', 'crmUser.untickedOptOut'],
  scene:
    'In this account the side that changed last wins. Leo unsubscribed, and a sync ticked both boxes. Then a salesperson unticked Email Opt Out, to tidy up.',
  bet: {
    question: 'The next sync runs. Which boxes are ticked now?',
    after: ['connector.synced'],
    about: 'fields',
    fields: ['optedOut', 'crmOptOut'],
    wrong: [
      {
        misconception: 'pardot-always-wins',
        because: 'Pardot wins only if its box changed last, and it did not.',
      },
      {
        value: {
          optedOut: true,
          crmOptOut: false,
        },
        because: 'The sync makes the two sides match.',
      },
    ],
  },
  task: 'Put it right before the sync runs: both boxes must be ticked.',
  goal: {
    optedOut: true,
    crmOptOut: true,
  },
  forbidden: [],
  acts: ['prospect.unsubscribed', 'admin.tickedOptedOut', 'crmUser.tickedOptOut', 'connector.synced'],
  hints: [
    'Look at Email Opt Out: its blank is the newest change.',
    'Tick Email Opt Out again, and its newest word is a tick.',
  ],
  solution: ['crmUser.tickedOptOut'],
  why: 'The sync asks which side changed last. That was Salesforce, and it said blank. To click unsubscribe once more does not help: a ticked box does not change.',
  keep: 'With the newest change, the last hand decides.',
  teaches: ['U7'],
  explains: ['most-recent'],
};
