/** A block that comes back, because it was lifted on the side that does not rule. */
import type { Lesson } from '../../src/course/index.ts';

export const clearItWhereItRules: Lesson = {
  id: 'clear-it-where-it-rules',
  chapter: 'Coming back',
  title: 'Clear it where it rules',
  person: 'Gil',
  aim: 'You learn on which side to bring someone back.',
  settings: {
    crm: 'salesforce',
    optedOutSync: 'salesforce',
  },
  opening: ['crmUser.tickedOptOut', 'connector.synced', 'prospect.askedToOptIn'],
  scene:
    'Gil told sales that he wants no mail, and a sync brought it to Pardot. Today he asks to come back. Salesforce’s value wins here.',
  bet: {
    question: 'An admin unticks Prospect Opted Out. Then a sync runs. What is his status now?',
    after: ['admin.untickedOptedOut', 'connector.synced'],
    about: 'status',
    wrong: [
      {
        value: 'mailable',
        because: 'Salesforce’s tick is still there, and the sync brings it back.',
        misconception: 'pardot-always-wins',
      },
      {
        value: 'undeliverable',
        because: 'His address works: only a box is ticked.',
      },
    ],
  },
  task: 'Bring Gil back so that it lasts on both sides.',
  goal: {
    mailable: true,
    crmOptOut: false,
    breach: false,
  },
  forbidden: [],
  acts: [
    'prospect.resubscribed',
    'admin.untickedOptedOut',
    'marketer.untickedDoNotEmail',
    'crmUser.untickedOptOut',
    'connector.synced',
  ],
  hints: [
    'Look at Email Opt Out: it wins here.',
    'Blank Email Opt Out first, and Prospect Opted Out is no more held back.',
  ],
  solution: ['crmUser.untickedOptOut', 'connector.synced'],
  why: 'Salesforce’s value wins, so his box there has to be blank first. The sync then clears Prospect Opted Out. He asked for it, so it is no breach.',
  keep: 'Lift a block on the side that wins.',
  teaches: ['U7', 'U9'],
  explains: [],
};
