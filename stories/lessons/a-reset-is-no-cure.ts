/** Why a reset does not help at an address that is dead. */
import type { Lesson } from '../../src/course/index.ts';

export const aResetIsNoCure: Lesson = {
  id: 'a-reset-is-no-cure',
  chapter: 'First day',
  title: 'A reset is no cure',
  person: 'Ida',
  aim: 'You learn what to do about a dead address.',
  settings: {},
  opening: ['mail.hardBounced', 'admin.resetHardBounce', 'mail.hardBounced'],
  scene: 'Ida’s address is dead. An admin saw the hard bounce and reset it. The next mail came back as well.',
  bet: {
    question: 'The admin resets it again, and the next mail goes out. What is her status then?',
    after: ['admin.resetHardBounce', 'mail.hardBounced'],
    about: 'status',
    wrong: [
      {
        value: 'mailable',
        because: 'The reset blanks the box, but the address is still dead.',
      },
      {
        value: 'transactional-only',
        because: 'No box of hers or ours is ticked: it is the address.',
        misconception: 'bounce-is-transactional',
      },
    ],
  },
  task: 'Make Ida mailable in a way that lasts.',
  goal: {
    mailable: true,
  },
  forbidden: [
    {
      kind: 'acts',
      events: ['admin.resetHardBounce', 'marketer.resetHardBounce'],
      because: 'A reset leaves the dead address as it is, so the next mail comes back.',
    },
  ],
  acts: [
    'admin.correctedEmail',
    'admin.resetHardBounce',
    'marketer.correctedEmail',
    'marketer.resetHardBounce',
    'mail.hardBounced',
  ],
  hints: [
    'Look at Hard Bounced, and ask what made it so.',
    'A new address blanks Hard Bounced, and the next mail gets in.',
  ],
  solution: ['admin.correctedEmail'],
  why: 'A reset is meant for a fault of the mail server. A dead address stays dead. Put in the right one: that blanks Hard Bounced and the count too.',
  keep: 'Fix the address, not the box.',
  teaches: ['U4', 'U8'],
  explains: ['admin'],
};
