/** The same the other way round: Pardot rules, and somebody clears in Salesforce. */
import type { Lesson } from '../../src/course/index.ts';

export const theWrongSide: Lesson = {
  id: 'the-wrong-side',
  chapter: 'Coming back',
  title: 'The wrong side',
  person: 'Rosa',
  aim: 'You learn what happens if you lift it on the other side.',
  settings: {
    crm: 'salesforce',
  },
  opening: ['prospect.unsubscribed', 'connector.synced', 'prospect.askedToOptIn'],
  scene:
    'Rosa left our list, and a sync told Salesforce so. Now she asks her salesperson to be put back. Pardot’s value wins here.',
  bet: {
    question: 'The salesperson unticks Email Opt Out. Then a sync runs. Which boxes are ticked now?',
    after: ['crmUser.untickedOptOut', 'connector.synced'],
    about: 'fields',
    fields: ['optedOut', 'crmOptOut'],
    wrong: [
      {
        misconception: 'newest-always-wins',
        because: 'That would be so if the side that changed last won.',
      },
      {
        value: {
          optedOut: true,
          crmOptOut: false,
        },
        because: 'Pardot’s tick wins, so the sync puts it back in Salesforce.',
      },
    ],
  },
  task: 'Bring Rosa back so that both sides say so.',
  goal: {
    mailable: true,
    crmOptOut: false,
    breach: false,
  },
  forbidden: [],
  acts: [
    'prospect.resubscribed',
    'admin.untickedOptedOut',
    'marketer.untickedOptedOut',
    'crmUser.untickedOptOut',
    'connector.synced',
  ],
  hints: [
    'Look at Prospect Opted Out: it wins here.',
    'Once Prospect Opted Out is blank, the sync blanks Email Opt Out.',
  ],
  solution: ['prospect.resubscribed', 'connector.synced'],
  why: 'Pardot’s value wins, so a blank in Salesforce does not last. Lift it in Pardot: she can do it by the button, or an admin can. The sync does the rest.',
  keep: 'A blank on the weak side does not last.',
  teaches: ['U7'],
  explains: [],
};
