/** A row of an audit: what it says of a record today, and what it warns of. */
import type { Lesson } from '../../src/course/index.ts';

export const readingAnAudit: Lesson = {
  id: 'reading-an-audit',
  chapter: 'Running an account',
  title: 'Reading an audit',
  person: 'Tariq',
  aim: 'You learn to read a row of an audit.',
  settings: {
    crm: 'salesforce',
    doNotEmailSync: 'salesforce',
  },
  opening: ['marketer.tickedDoNotEmail'],
  scene:
    'Your audit lists Tariq in row 7. We chose not to mail him. Do Not Email is mapped to a checkbox, and for it Salesforce’s value wins.',
  exhibit: {
    kind: 'row',
    row: 7,
    given: {
      optedOut: false,
      doNotEmail: true,
      hardBounced: false,
      crmOptOut: false,
      crmDoNotEmail: false,
    },
  },
  bet: {
    question: 'The next sync runs. What is his status then?',
    after: ['connector.synced'],
    about: 'status',
    wrong: [
      {
        value: 'transactional-only',
        because: 'The checkbox is blank, and here it wins.',
      },
      {
        value: 'undeliverable',
        because: 'His address works: no mail came back.',
      },
    ],
  },
  task: 'Put row 7 right before the sync runs: both sides must say no.',
  goal: {
    doNotEmail: true,
    crmDoNotEmail: true,
  },
  forbidden: [],
  acts: [
    'admin.tickedDoNotEmail',
    'marketer.tickedDoNotEmail',
    'crmUser.tickedOptOut',
    'crmUser.tickedDoNotEmail',
    'connector.synced',
  ],
  hints: [
    'Look at Checkbox for Do Not Email: it is blank, and it wins.',
    'The sync makes Do Not Email what the checkbox says.',
  ],
  solution: ['crmUser.tickedDoNotEmail'],
  why: 'A row says what a record is today and after the next sync. Where the two differ, a block is about to fall. Those are the rows to look at first.',
  keep: 'Look at the rows where after is not as today.',
  teaches: ['U14', 'U11'],
  explains: ['audit'],
};
