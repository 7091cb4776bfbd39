/** Two CRMs that could not tell Pardot anything. */
import type { Lesson } from '../../src/course/index.ts';

export const pardotIsTheMaster: Lesson = {
  id: 'pardot-is-the-master',
  chapter: 'The old guides',
  title: 'Pardot is the master',
  person: 'Quin',
  aim: 'You learn which CRMs were not heard.',
  settings: {
    edition: 'classic',
    crm: 'sugarcrm',
  },
  opening: ['crmUser.tickedOptOut'],
  scene:
    'We are in the classic edition, with SugarCRM. Quin asked sales for no more mail. Someone ticked Email Opt Out there.',
  bet: {
    question: 'The next sync runs. Which boxes are ticked now?',
    after: ['connector.synced'],
    about: 'fields',
    fields: ['doNotEmail', 'crmOptOut'],
    wrong: [
      {
        misconception: 'every-crm-is-salesforce',
        because: 'That was so with Salesforce; SugarCRM was not heard.',
      },
      {
        value: {
          doNotEmail: false,
          crmOptOut: true,
        },
        because: 'Pardot wins, so its blank wipes the tick.',
      },
    ],
  },
  task: 'See that both sides know: no more mail for Quin.',
  goal: {
    optedOut: true,
    crmOptOut: true,
  },
  forbidden: [],
  acts: [
    'prospect.unsubscribed',
    'marketer.tickedDoNotEmail',
    'crmUser.untickedOptOut',
    'automation.importedOptOut',
    'connector.synced',
  ],
  hints: [
    'Look at Prospect Opted Out: that is the side that counts.',
    'Only Pardot was heard, so Prospect Opted Out has to be ticked.',
  ],
  solution: ['prospect.unsubscribed'],
  why: 'With SugarCRM and NetSuite, Pardot was the master. Each sync wrote over what was typed there. What sales ticked was lost.',
  keep: 'With SugarCRM and NetSuite, only Pardot was heard.',
  teaches: ['C32'],
  explains: ['sugarcrm'],
};
