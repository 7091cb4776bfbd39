/** Two more ways into the classic list: a complaint and an import. */
import type { Lesson } from '../../src/course/index.ts';

export const spamAndImports: Lesson = {
  id: 'spam-and-imports',
  chapter: 'The old guides',
  title: 'Spam and imports',
  person: 'Dina',
  aim: 'You learn two more ways in.',
  settings: {
    edition: 'classic',
  },
  opening: [],
  scene: 'We are in the classic edition. A partner sends us a list of people who want no mail. Dina is on it.',
  bet: {
    question: 'The list is imported as opted out. Which boxes of Dina’s are ticked?',
    after: ['automation.importedOptOut'],
    about: 'fields',
    fields: ['optedOut', 'doNotEmail', 'hardBounced'],
    wrong: [
      {
        misconception: 'classic-as-today',
        because: 'Today it would be one box; then it was two.',
      },
      {
        value: {
          optedOut: true,
          doNotEmail: true,
          hardBounced: true,
        },
        because: 'Hard Bounced is for dead addresses, and no mail came back.',
      },
    ],
  },
  task: 'Now let it come about by a complaint: Dina calls a mail spam.',
  goal: {
    optedOut: true,
    hardBounced: false,
  },
  forbidden: [
    {
      kind: 'acts',
      events: ['prospect.unsubscribed', 'automation.importedOptOut'],
      because: 'This time it has to be a complaint.',
    },
  ],
  acts: [
    'prospect.unsubscribed',
    'prospect.reportedSpam',
    'marketer.tickedDoNotEmail',
    'mail.hardBounced',
    'automation.importedOptOut',
  ],
  hints: [
    'Look at Prospect Opted Out: a complaint ticks it.',
    'A complaint ticks Prospect Opted Out and Do Not Email, just as a click does.',
  ],
  solution: ['prospect.reportedSpam'],
  why: 'A complaint, an import and a click all did the same. They ticked Prospect Opted Out and Do Not Email. Hard Bounced was left alone.',
  keep: 'A complaint counts as an unsubscribe.',
  teaches: ['C2', 'C3'],
  explains: [],
};
