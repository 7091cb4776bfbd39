/** The button on the record, which syncs while the connector is paused. */
import type { Lesson } from '../../src/course/index.ts';

export const pressedByHand: Lesson = {
  id: 'pressed-by-hand',
  chapter: 'The CRM',
  title: 'Pressed by hand',
  person: 'Max',
  aim: 'You learn what still syncs during a pause.',
  settings: {
    crm: 'salesforce',
  },
  opening: ['admin.unverifiedConnector', 'prospect.unsubscribed'],
  scene:
    'The connector is paused till Monday. Max has unsubscribed. His salesperson must see it today. Pardot’s value wins here.',
  bet: {
    question: 'An admin opens his record and presses Sync with CRM. Which boxes are ticked now?',
    after: ['admin.synced'],
    about: 'fields',
    fields: ['optedOut', 'crmOptOut'],
    wrong: [
      {
        misconception: 'a-pause-stops-hands',
        because: 'A pause stops the syncs that come by themselves, not the button.',
      },
      {
        value: {
          optedOut: false,
          crmOptOut: false,
        },
        because: 'Pardot’s value wins, and Pardot’s box is ticked.',
      },
    ],
  },
  task: 'Let Salesforce know today. The connector stays paused.',
  goal: {
    crmOptOut: true,
    connector: 'unverified',
  },
  forbidden: [
    {
      kind: 'acts',
      events: ['crmUser.tickedOptOut', 'crmAutomation.tickedOptOut'],
      because: 'The button does it, and it makes no slip.',
    },
  ],
  acts: ['admin.verifiedConnector', 'admin.synced', 'marketer.synced', 'crmUser.tickedOptOut', 'connector.synced'],
  hints: [
    'Look at Connector: it is paused, and it should stay so.',
    'The button syncs one record at once, whatever Connector says.',
  ],
  solution: ['admin.synced'],
  why: 'A pause holds back the syncs that come by themselves. The button on the record still works. So paused does not mean that nothing moves.',
  keep: 'A pause does not stop the button.',
  teaches: ['U12', 'C30'],
  explains: [],
};
