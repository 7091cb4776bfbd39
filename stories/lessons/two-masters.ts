/** Two systems that both had to be cleared, as suppression won both ways. */
import type { Lesson } from '../../src/course/index.ts';

export const twoMasters: Lesson = {
  id: 'two-masters',
  chapter: 'The old guides',
  title: 'Two masters',
  person: 'Priya',
  aim: 'You learn why a block came back.',
  settings: {
    edition: 'classic',
    crm: 'salesforce',
  },
  opening: ['prospect.unsubscribed', 'connector.synced', 'prospect.askedToOptIn'],
  scene:
    'We are in the classic edition, with Salesforce. Priya unsubscribed, and a sync ticked Email Opt Out. Now she has asked to come back.',
  bet: {
    question: 'An admin uses the Opt In link. Then a sync runs. What is her status?',
    after: ['admin.clickedOptIn', 'connector.synced'],
    about: 'status',
    wrong: [
      {
        value: 'mailable',
        because: 'The tick in Salesforce comes back with the sync.',
        misconception: 'opt-in-reaches-the-crm',
      },
    ],
  },
  task: 'Bring Priya back so that no sync can undo it.',
  goal: {
    mailable: true,
    crmOptOut: false,
    breach: false,
  },
  forbidden: [],
  acts: [
    'prospect.resubscribed',
    'admin.clickedOptIn',
    'marketer.untickedDoNotEmail',
    'crmUser.untickedOptOut',
    'connector.synced',
  ],
  hints: [
    'Look at Email Opt Out: as long as it is ticked, it comes back.',
    'A tick on one side came over to the other, so blank Email Opt Out as well.',
  ],
  solution: ['crmUser.untickedOptOut', 'admin.clickedOptIn'],
  why: 'With Salesforce or Dynamics a tick on either side won. A sync spread it, and never took it back. So both sides had to be blank, and Salesforce first.',
  keep: 'Then a tick on either side won.',
  teaches: ['C31', 'K2'],
  explains: ['dynamics'],
};
