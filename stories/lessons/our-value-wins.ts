/** The sync as new accounts have it: Pardot’s value goes to Salesforce. */
import type { Lesson } from '../../src/course/index.ts';

export const ourValueWins: Lesson = {
  id: 'our-value-wins',
  chapter: 'The CRM',
  title: 'Our value wins',
  person: 'Ravi',
  aim: 'You learn what a sync does in a new account.',
  settings: {
    crm: 'salesforce',
  },
  opening: ['prospect.unsubscribed'],
  scene:
    'Ravi has a record in Pardot and one in Salesforce. The two are linked. He has just unsubscribed. This account uses Account Engagement’s value: Pardot wins.',
  bet: {
    question: 'The next sync runs. Which boxes are ticked now?',
    after: ['connector.synced'],
    about: 'fields',
    fields: ['optedOut', 'crmOptOut'],
    wrong: [
      {
        misconception: 'salesforce-always-wins',
        because: 'That would be so if Salesforce won; here Pardot does.',
      },
      {
        value: {
          optedOut: true,
          crmOptOut: false,
        },
        because: 'He is linked, so the sync brings his tick to Salesforce.',
      },
    ],
  },
  task: 'Let Salesforce hear that Ravi wants no more mail.',
  goal: {
    optedOut: true,
    crmOptOut: true,
  },
  forbidden: [
    {
      kind: 'acts',
      events: ['crmUser.tickedOptOut', 'crmAutomation.tickedOptOut'],
      because: 'Let the sync do it: by hand you would do it for each person.',
    },
  ],
  acts: ['admin.untickedOptedOut', 'marketer.tickedDoNotEmail', 'crmUser.tickedOptOut', 'connector.synced'],
  hints: [
    'Look at Email Opt Out: it is still blank.',
    'With this sync behaviour Email Opt Out becomes what Prospect Opted Out is.',
  ],
  solution: ['connector.synced'],
  why: 'The sync behaviour says whose value wins. Here it is Pardot’s, so the sync copies his tick to Email Opt Out. Only a linked prospect is synced.',
  keep: 'With Account Engagement’s value, Salesforce copies Pardot.',
  teaches: ['U7', 'U13'],
  explains: ['crm', 'email-opt-out', 'sync', 'sync-behaviour', 'linked'],
};
