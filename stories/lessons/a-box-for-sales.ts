/** A checkbox by which sales can stop mail, and whose value wins there. */
import type { Lesson } from '../../src/course/index.ts';

export const aBoxForSales: Lesson = {
  id: 'a-box-for-sales',
  chapter: 'The CRM',
  title: 'A box for sales',
  person: 'Finn',
  aim: 'You learn how sales can hold back mail.',
  settings: {
    crm: 'salesforce',
    doNotEmailSync: 'salesforce',
  },
  opening: [],
  scene:
    'Sales want to hold back mail as well. So this account has mapped Do Not Email to a checkbox in Salesforce. For this one box Salesforce’s value wins.',
  bet: {
    question: 'A marketer ticks Do Not Email for Finn. Then a sync runs. Which boxes are ticked now?',
    after: ['marketer.tickedDoNotEmail', 'connector.synced'],
    about: 'fields',
    fields: ['doNotEmail', 'crmDoNotEmail'],
    wrong: [
      {
        value: {
          doNotEmail: true,
          crmDoNotEmail: true,
        },
        because: 'That would be so if Pardot’s value won for this box.',
      },
      {
        value: {
          doNotEmail: true,
          crmDoNotEmail: false,
        },
        because: 'A mapped box is carried, and Salesforce’s blank wins.',
      },
    ],
  },
  task: 'Hold back the mail to Finn, so that it lasts on both sides.',
  goal: {
    doNotEmail: true,
    crmDoNotEmail: true,
  },
  forbidden: [],
  acts: ['marketer.tickedDoNotEmail', 'crmUser.tickedOptOut', 'crmUser.tickedDoNotEmail', 'connector.synced'],
  hints: ['Look at Checkbox for Do Not Email: it wins here.', 'The sync makes Do Not Email what the checkbox says.'],
  solution: ['crmUser.tickedDoNotEmail', 'connector.synced'],
  why: 'The checkbox has a sync behaviour of its own. Here Salesforce’s value wins. So a tick of ours is wiped, and a tick of sales holds.',
  keep: 'Know which side wins for each box.',
  teaches: ['U14', 'U8'],
  explains: ['checkbox'],
};
