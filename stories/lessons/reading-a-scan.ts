/** What a scan of a Salesforce project found, and what it means for somebody who left. */
import type { Lesson } from '../../src/course/index.ts';

export const readingAScan: Lesson = {
  id: 'reading-a-scan',
  chapter: 'Running an account',
  title: 'Reading a scan',
  person: 'Rana',
  aim: 'You learn to read a line of a scan.',
  settings: {
    crm: 'salesforce',
    optedOutSync: 'most-recent',
  },
  opening: ['prospect.unsubscribed', 'connector.synced', 'crmAutomation.untickedOptOut'],
  scene:
    'Rana unsubscribed, and a sync ticked both boxes. Then a flow ran, and Email Opt Out is blank. A scan shows you which flow it was. Who changed last wins here.',
  exhibit: {
    kind: 'finding',
    name: 'Refresh consent',
    does: ['crmAutomation.untickedOptOut'],
    certainty: 'certain',
    file: 'flows/Refresh_consent.flow-meta.xml',
    line: 42,
  },
  bet: {
    question: 'The next sync runs. What is her status then?',
    after: ['connector.synced'],
    about: 'status',
    wrong: [
      {
        value: 'transactional-only',
        because: 'Salesforce changed last, and it says blank.',
        misconception: 'unsubscribe-outranks-sync',
      },
      {
        value: 'undeliverable',
        because: 'Her address works: no mail came back.',
      },
    ],
  },
  task: 'Save what Rana said before the sync runs.',
  goal: {
    optedOut: true,
    crmOptOut: true,
  },
  forbidden: [],
  acts: ['prospect.unsubscribed', 'admin.tickedOptedOut', 'crmUser.tickedOptOut', 'connector.synced'],
  hints: ['Look at Email Opt Out: the flow blanked it.', 'Tick Email Opt Out again, and its newest word is a tick.'],
  solution: ['crmUser.tickedOptOut'],
  why: 'The scan names the flow, the file and the line. Certain means: it does write the box. Possible would mean: it writes a value that the scan cannot know. Fix the flow as well.',
  keep: 'A scan tells you who writes the box, and where.',
  teaches: ['U7', 'U11'],
  explains: ['scan'],
};
