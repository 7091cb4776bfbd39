/** A paused connector: what waits, and what has to come after. */
import type { Lesson } from '../../src/course/index.ts';

export const aConnectorAsleep: Lesson = {
  id: 'a-connector-asleep',
  chapter: 'The CRM',
  title: 'A connector asleep',
  person: 'Zoe',
  aim: 'You learn what a pause holds back.',
  settings: {
    crm: 'salesforce',
  },
  opening: ['admin.unverifiedConnector', 'prospect.unsubscribed'],
  scene: 'An admin has paused the connector to move some data. At lunch Zoe unsubscribes. Pardot’s value wins here.',
  bet: {
    question: 'It is time for the next sync. Which boxes are ticked after it?',
    after: ['connector.synced'],
    about: 'fields',
    fields: ['optedOut', 'crmOptOut'],
    wrong: [
      {
        misconception: 'a-pause-is-ignored',
        because: 'While the connector is paused, no sync comes by itself.',
      },
      {
        value: {
          optedOut: false,
          crmOptOut: false,
        },
        because: 'Her tick stands: a pause takes nothing back.',
      },
    ],
  },
  task: 'Wake the connector, and let Salesforce hear of it.',
  goal: {
    crmOptOut: true,
    connector: 'verified',
  },
  forbidden: [
    {
      kind: 'acts',
      events: ['crmUser.tickedOptOut', 'crmAutomation.tickedOptOut'],
      because: 'Let the sync do it: there may be more people who left at lunch.',
    },
  ],
  acts: ['admin.verifiedConnector', 'marketer.tickedDoNotEmail', 'crmUser.tickedOptOut', 'connector.synced'],
  hints: ['Look at Connector: it is paused.', 'To unpause the Connector does not sync: the sync comes after.'],
  solution: ['admin.verifiedConnector', 'connector.synced'],
  why: 'While the connector is paused, no sync comes by itself. To unpause it moves no box. The next sync after that brings her tick to Salesforce.',
  keep: 'To unpause is not to sync.',
  teaches: ['C30'],
  explains: ['connector', 'pause'],
};
