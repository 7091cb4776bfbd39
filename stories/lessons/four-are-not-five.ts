/** Five soft bounces, and a tick by hand, in the classic edition. */
import type { Lesson } from '../../src/course/index.ts';

export const fourAreNotFive: Lesson = {
  id: 'four-are-not-five',
  chapter: 'The old guides',
  title: 'Four are not five',
  person: 'Olga',
  aim: 'You learn two more ways to that one box.',
  settings: {
    edition: 'classic',
  },
  opening: ['mail.softBounced', 'mail.softBounced', 'mail.softBounced', 'mail.softBounced'],
  scene:
    'We are in the classic edition. Four mails to Olga came back, each with a soft bounce. She still gets all our mail.',
  bet: {
    question: 'The fifth soft bounce comes in. Which boxes are ticked now?',
    after: ['mail.softBounced'],
    about: 'fields',
    fields: ['doNotEmail', 'hardBounced'],
    wrong: [
      {
        misconception: 'classic-as-today',
        because: 'Today it would tick no box; then it ticked Do Not Email.',
      },
      {
        value: {
          doNotEmail: true,
          hardBounced: true,
        },
        because: 'Soft ones never tick Hard Bounced.',
      },
    ],
  },
  task: 'Stop the mail to Olga. Prospect Opted Out must stay blank.',
  goal: {
    mailable: false,
    optedOut: false,
  },
  forbidden: [
    {
      kind: 'acts',
      events: ['mail.hardBounced', 'mail.softBounced'],
      because: 'Do not wait for a bounce: do it by hand.',
    },
  ],
  acts: ['prospect.unsubscribed', 'admin.clickedOptIn', 'marketer.tickedDoNotEmail', 'mail.softBounced'],
  hints: ['Look at Do Not Email: one box is enough.', 'Each of us may tick Do Not Email by hand.'],
  solution: ['marketer.tickedDoNotEmail'],
  why: 'The fifth soft bounce ticked Do Not Email. One of us could tick it by hand as well, and it moved no other box. Four soft ones did nothing.',
  keep: 'All roads led to Do Not Email.',
  teaches: ['C5', 'C6'],
  explains: [],
};
