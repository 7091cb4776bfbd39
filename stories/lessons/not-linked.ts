/** Somebody without a record in Salesforce, where nothing can be ticked or synced. */
import type { Lesson } from '../../src/course/index.ts';

export const notLinked: Lesson = {
  id: 'not-linked',
  chapter: 'The CRM',
  title: 'Not linked',
  person: 'Ada',
  aim: 'You learn who is synced at all.',
  settings: {
    crm: 'salesforce',
    assigned: false,
  },
  opening: [],
  scene:
    'Ada signed up for our news and never spoke to sales. So she is not linked: she has no record in Salesforce. Today she rings to say: no more mail.',
  bet: {
    question: 'A salesperson wants to tick Email Opt Out for her. What comes of it?',
    after: ['crmUser.tickedOptOut'],
    about: 'outcome',
    wrong: [
      {
        value: 'changed',
        because: 'She is not linked, so there is no box of hers to tick.',
        misconception: 'everybody-syncs',
      },
      {
        value: 'no-effect',
        because: 'It is not that the box is ticked: there is no box.',
      },
    ],
  },
  task: 'Keep what Ada said where it can be kept.',
  goal: {
    optedOut: true,
  },
  forbidden: [],
  acts: [
    'prospect.unsubscribed',
    'admin.tickedOptedOut',
    'marketer.tickedDoNotEmail',
    'marketer.tickedOptedOut',
    'crmUser.tickedOptOut',
    'connector.synced',
  ],
  hints: [
    'Look at Prospect Opted Out: it is the only box she has for this.',
    'Who is not linked has Prospect Opted Out and no box in Salesforce.',
  ],
  solution: ['admin.tickedOptedOut'],
  why: 'Only a linked prospect has a record in Salesforce. Without it there is nothing to tick and nothing to sync. Her word has to stand in Pardot.',
  keep: 'Not linked means that Pardot is the only place.',
  teaches: ['U13', 'C30'],
  explains: [],
};
