/** The sync behaviour under which an unsubscribe does not last a night. */
import type { Lesson } from '../../src/course/index.ts';

export const theUnsubscribeUndone: Lesson = {
  id: 'the-unsubscribe-undone',
  chapter: 'The CRM',
  title: 'The unsubscribe that is undone',
  person: 'Sara',
  aim: 'You learn when a sync undoes an unsubscribe.',
  settings: {
    crm: 'salesforce',
    optedOutSync: 'salesforce',
  },
  opening: ['prospect.unsubscribed'],
  scene:
    'Sara has unsubscribed. In this account Salesforce’s value wins. Her box there is blank. The next sync is ten minutes away.',
  bet: {
    question: 'The sync runs. Which boxes are ticked now?',
    after: ['connector.synced'],
    about: 'fields',
    fields: ['optedOut', 'crmOptOut'],
    wrong: [
      {
        misconception: 'pardot-always-wins',
        because: 'That would be so if Pardot won; here Salesforce does.',
      },
      {
        misconception: 'unsubscribe-outranks-sync',
        because: 'No click is too strong for a sync: Salesforce’s blank wins.',
      },
    ],
  },
  task: 'Save what Sara said, before the sync can undo it.',
  goal: {
    optedOut: true,
    crmOptOut: true,
  },
  forbidden: [],
  acts: ['admin.tickedOptedOut', 'marketer.tickedDoNotEmail', 'crmUser.tickedOptOut', 'connector.synced'],
  hints: ['Look at Email Opt Out: it is blank, and it wins.', 'Her word lasts only if Email Opt Out says the same.'],
  solution: ['crmUser.tickedOptOut'],
  why: 'Where Salesforce’s value wins, its blank clears Prospect Opted Out. Sara gets mail again, and did not ask for it. That is a breach, made by a sync.',
  keep: 'Under Salesforce’s value the next sync undoes an unsubscribe.',
  teaches: ['U7', 'U9'],
  shows: ['P1'],
  explains: [],
};
