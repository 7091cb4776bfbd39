/** The same data load under another sync behaviour, and what that costs. */
import type { Lesson } from '../../src/course/index.ts';

export const thePriceOfSafe: Lesson = {
  id: 'the-price-of-safe',
  chapter: 'Running an account',
  title: 'The price of safe',
  person: 'Bea',
  aim: 'You learn what a safer sync behaviour costs.',
  settings: {
    crm: 'salesforce',
  },
  opening: ['prospect.unsubscribed', 'connector.synced', 'crmAutomation.untickedOptOut'],
  scene:
    'The same data load runs here, but Pardot’s value wins. Bea unsubscribed, and a sync ticked both boxes. On Sunday the load blanked Email Opt Out.',
  exhibit: {
    kind: 'organisation',
    automations: [
      {
        name: 'Sunday data load',
        does: ['crmAutomation.untickedOptOut'],
      },
    ],
  },
  bet: {
    question: 'Read the file. Does an unsubscribe last here, if no person lifts it?',
    after: [],
    about: 'promise',
    promise: 'P1',
    wrong: [
      {
        value: 'no',
        because: 'Pardot wins here, so the blank in Salesforce is overruled.',
      },
    ],
  },
  task: 'Show that the load does no harm: both boxes must be ticked again.',
  goal: {
    optedOut: true,
    crmOptOut: true,
  },
  forbidden: [
    {
      kind: 'people',
      because: 'Leave it to the sync: no person is at the keys.',
    },
    {
      kind: 'acts',
      events: ['crmAutomation.tickedOptOut'],
      because: 'The file has no automation that does this.',
    },
  ],
  acts: ['crmUser.tickedOptOut', 'automation.untickedOptedOut', 'crmAutomation.untickedOptOut', 'connector.synced'],
  hints: [
    'Look at Email Opt Out: its blank will not last.',
    'The sync makes Email Opt Out what Prospect Opted Out is.',
  ],
  solution: ['connector.synced'],
  why: 'With Pardot’s value no blank in Salesforce gets through. But no tick gets through either. What a prospect tells sales is lost, unless sales have a box of their own.',
  keep: 'Safe from a blank is deaf to a tick.',
  teaches: ['U7', 'U11'],
  shows: ['P1', 'P16'],
  explains: [],
};
