/** The tick that a resubscribe leaves behind. */
import type { Lesson } from '../../src/course/index.ts';

export const theTickThatStays: Lesson = {
  id: 'the-tick-that-stays',
  chapter: 'Coming back',
  title: 'The tick that stays',
  person: 'Vera',
  aim: 'You learn why someone comes back and still gets no news.',
  settings: {},
  opening: ['marketer.tickedDoNotEmail', 'prospect.unsubscribed'],
  scene:
    'A marketer once ticked Do Not Email for Vera. Later she unsubscribed. Now she is sorry and presses the button.',
  bet: {
    question: 'Vera resubscribes. What is her status now?',
    after: ['prospect.resubscribed'],
    about: 'status',
    wrong: [
      {
        value: 'mailable',
        because: 'Her click lifts her own box, and ours is still ticked.',
        misconception: 'resubscribe-clears-both',
      },
      {
        value: 'undeliverable',
        because: 'Her address works: no mail came back.',
      },
    ],
  },
  task: 'Bring Vera all the way back.',
  goal: {
    mailable: true,
    breach: false,
  },
  forbidden: [],
  acts: [
    'prospect.askedToOptIn',
    'prospect.resubscribed',
    'admin.untickedOptedOut',
    'marketer.untickedDoNotEmail',
    'marketer.untickedOptedOut',
  ],
  hints: [
    'Look at Do Not Email: she cannot lift it.',
    'Each owner lifts one box: she blanks Prospect Opted Out, we blank Do Not Email.',
  ],
  solution: ['prospect.resubscribed', 'marketer.untickedDoNotEmail'],
  why: 'To resubscribe lifts Prospect Opted Out and no other box. Do Not Email is ours, so one of us has to lift it. That tick is the trap.',
  keep: 'She came back, but our tick stayed.',
  teaches: ['U6', 'U1'],
  explains: [],
};
