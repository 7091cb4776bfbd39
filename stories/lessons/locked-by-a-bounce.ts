/** A hard bounce in the classic edition, which locks Do Not Email. */
import type { Lesson } from '../../src/course/index.ts';

export const lockedByABounce: Lesson = {
  id: 'locked-by-a-bounce',
  chapter: 'The old guides',
  title: 'Locked by a bounce',
  person: 'Emil',
  aim: 'You learn what a hard bounce locked.',
  settings: {
    edition: 'classic',
  },
  opening: ['mail.hardBounced'],
  scene:
    'We are in the classic edition. A mail to Emil came back, and the hard bounce ticked Do Not Email too. A marketer wants to help.',
  bet: {
    question: 'The marketer unticks Do Not Email. Which boxes are ticked now?',
    after: ['marketer.untickedDoNotEmail'],
    about: 'fields',
    fields: ['doNotEmail', 'hardBounced'],
    wrong: [
      {
        value: {
          doNotEmail: false,
          hardBounced: true,
        },
        because: 'While Hard Bounced is ticked, nothing blanks Do Not Email.',
      },
      {
        value: {
          doNotEmail: false,
          hardBounced: false,
        },
        because: 'To untick one box does not fix an address.',
      },
    ],
  },
  task: 'Make Emil mailable.',
  goal: {
    mailable: true,
  },
  forbidden: [],
  acts: ['admin.clickedOptIn', 'admin.correctedEmail', 'marketer.untickedDoNotEmail', 'marketer.correctedEmail'],
  hints: [
    'Look at Hard Bounced: it locks the other box.',
    'A new address blanks Hard Bounced; then Do Not Email can be unticked.',
  ],
  solution: ['marketer.correctedEmail', 'marketer.untickedDoNotEmail'],
  why: 'One hard bounce ticked both boxes. While Hard Bounced was ticked, no one could blank Do Not Email. A new address cleared the bounce, but not Do Not Email.',
  keep: 'First the address, then the box.',
  teaches: ['C4', 'C13', 'C14', 'C15'],
  explains: [],
};
