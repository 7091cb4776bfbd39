/** Who may lift an opt-out by hand: the roles as they come. */
import type { Lesson } from '../../src/course/index.ts';

export const whoMay: Lesson = {
  id: 'who-may',
  chapter: 'First day',
  title: 'Who may do it?',
  person: 'Paul',
  aim: 'You learn who may blank which box.',
  settings: {},
  opening: ['prospect.unsubscribed', 'prospect.askedToOptIn'],
  scene:
    'Paul clicked unsubscribe in May. Now he writes to us: please send me your mail again. His request is on file.',
  bet: {
    question: 'A marketer wants to untick Prospect Opted Out for him. What comes of it?',
    after: ['marketer.untickedOptedOut'],
    about: 'outcome',
    wrong: [
      {
        value: 'changed',
        because: 'Only an admin may change this box, if the roles are as they come.',
        misconception: 'marketers-may-opt-in',
      },
      {
        value: 'no-effect',
        because: 'The tick is there to be blanked, but a marketer may not do it.',
      },
    ],
  },
  task: 'Bring Paul back. He has done his part.',
  goal: {
    mailable: true,
    breach: false,
  },
  forbidden: [
    {
      kind: 'acts',
      events: ['prospect.resubscribed'],
      because: 'Paul has done his part: he wrote to you.',
    },
  ],
  acts: [
    'admin.untickedOptedOut',
    'admin.untickedDoNotEmail',
    'marketer.untickedOptedOut',
    'marketer.untickedDoNotEmail',
  ],
  hints: [
    'Look at Prospect Opted Out: that is the box in the way.',
    'An admin may untick Prospect Opted Out, and a marketer may not.',
  ],
  solution: ['admin.untickedOptedOut'],
  why: 'Admins may change both boxes. Marketers may change Do Not Email and reset a bounce. So it takes an admin to bring Paul back.',
  keep: 'His box takes an admin; our box takes either of us.',
  teaches: ['U4'],
  explains: ['refused', 'request'],
};
