/** An opt-out that was told to sales, and what the default sync makes of it. */
import type { Lesson } from '../../src/course/index.ts';

export const toldHerSalesperson: Lesson = {
  id: 'told-her-salesperson',
  chapter: 'The CRM',
  title: 'She told her salesperson',
  person: 'Kim',
  aim: 'You learn where a word to sales can get lost.',
  settings: {
    crm: 'salesforce',
  },
  opening: ['crmUser.tickedOptOut'],
  scene:
    'On the phone Kim says: no more mail, please. Her salesperson ticks Email Opt Out in Salesforce. He thinks that is all. Pardot’s value wins here.',
  bet: {
    question: 'The next sync runs. Which boxes are ticked now?',
    after: ['connector.synced'],
    about: 'fields',
    fields: ['optedOut', 'crmOptOut'],
    wrong: [
      {
        misconception: 'a-tick-in-salesforce-arrives',
        because: 'That would be so if Salesforce won; here its tick is wiped.',
      },
      {
        value: {
          optedOut: false,
          crmOptOut: true,
        },
        because: 'The sync makes the two sides match, so the tick does not stay.',
      },
    ],
  },
  task: 'See that Kim is heard on both sides.',
  goal: {
    optedOut: true,
    crmOptOut: true,
  },
  forbidden: [],
  acts: [
    'admin.tickedOptedOut',
    'marketer.tickedDoNotEmail',
    'marketer.tickedOptedOut',
    'crmUser.untickedOptOut',
    'connector.synced',
  ],
  hints: [
    'Look at Prospect Opted Out: it is blank, and it wins.',
    'What wins here is Prospect Opted Out, so her word must stand there.',
  ],
  solution: ['admin.tickedOptedOut'],
  why: 'Pardot’s value wins, and Pardot’s box is blank. So the sync wipes the tick in Salesforce, and Kim gets mail again. An admin has to tick Prospect Opted Out.',
  keep: 'Under Account Engagement’s value a tick in Salesforce is lost.',
  teaches: ['U7'],
  shows: ['P16'],
  explains: [],
};
