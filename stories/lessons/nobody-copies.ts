/** No mapping: the sync leaves both sides as they are. */
import type { Lesson } from '../../src/course/index.ts';

export const nobodyCopies: Lesson = {
  id: 'nobody-copies',
  chapter: 'The CRM',
  title: 'Nobody copies',
  person: 'Eva',
  aim: 'You learn what a sync does if the box is not mapped.',
  settings: {
    crm: 'salesforce',
    optedOutSync: 'unmapped',
  },
  opening: ['prospect.unsubscribed'],
  scene: 'Eva has unsubscribed. In this account the box is not mapped. A sync still runs each few minutes.',
  bet: {
    question: 'The next sync runs. Which boxes are ticked now?',
    after: ['connector.synced'],
    about: 'fields',
    fields: ['optedOut', 'crmOptOut'],
    wrong: [
      {
        misconception: 'pardot-always-wins',
        because: 'A box that is not mapped is not carried, to either side.',
      },
      {
        misconception: 'salesforce-always-wins',
        because: 'Nothing is mapped, so Salesforce cannot win.',
      },
    ],
  },
  task: 'Make both sides say the same: no more mail.',
  goal: {
    optedOut: true,
    crmOptOut: true,
  },
  forbidden: [],
  acts: ['admin.tickedOptedOut', 'marketer.tickedDoNotEmail', 'crmUser.tickedOptOut', 'connector.synced'],
  hints: [
    'Look at Email Opt Out: no sync will ever tick it.',
    'Where nothing is mapped, Email Opt Out is ticked by hand or not at all.',
  ],
  solution: ['crmUser.tickedOptOut'],
  why: 'The sync runs, but it does not carry this box. Pardot knows that Eva left, and Salesforce does not. Someone has to tick it there by hand.',
  keep: 'Not mapped means that each side is alone.',
  teaches: ['U7'],
  explains: ['not-mapped'],
};
