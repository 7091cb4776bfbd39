/** The classic option that let a blank in Salesforce clear an opt-out. */
import type { Lesson } from '../../src/course/index.ts';

export const theHole: Lesson = {
  id: 'the-hole',
  chapter: 'The old guides',
  title: 'The hole',
  person: 'Zora',
  aim: 'You learn the one way round that was left.',
  settings: {
    edition: 'classic',
    crm: 'salesforce',
    overwriteOptedOut: true,
  },
  opening: ['prospect.unsubscribed', 'connector.synced', 'crmAutomation.untickedOptOut'],
  scene:
    'We are in the classic edition, with the switch Overwrite on: who changed last wins. Zora unsubscribed, and a sync ticked both sides. Then a workflow unticked Email Opt Out.',
  bet: {
    question: 'The next sync runs. What is her status?',
    after: ['connector.synced'],
    about: 'status',
    wrong: [
      {
        value: 'unmailable',
        because: 'The blank in Salesforce is newer, and with Overwrite on it wins.',
      },
    ],
  },
  task: 'Close the hole for Zora before the sync runs.',
  goal: {
    optedOut: true,
    crmOptOut: true,
    breach: false,
  },
  forbidden: [],
  acts: ['prospect.unsubscribed', 'admin.untickedDoNotEmail', 'crmUser.tickedOptOut', 'connector.synced'],
  hints: [
    'Look at Email Opt Out: its blank is the newest change.',
    'Who changed last wins, so tick Email Opt Out again.',
  ],
  solution: ['crmUser.tickedOptOut'],
  why: 'With Overwrite on, the side that changed last won. So a workflow could undo an unsubscribe, with no one at the keys. It was the only hole in those days.',
  keep: 'A newer blank could undo an unsubscribe.',
  teaches: ['C33'],
  shows: ['P1'],
  explains: ['overwrite', 'workflow'],
};
