/** The button that every account has, and why it is no breach. */
import type { Lesson } from '../../src/course/index.ts';

export const theButtonOnThePage: Lesson = {
  id: 'the-button-on-the-page',
  chapter: 'Coming back',
  title: 'The button on the page',
  person: 'Iris',
  aim: 'You learn how someone comes back by herself.',
  settings: {},
  opening: ['prospect.unsubscribed'],
  scene:
    'Iris left our list last year. The page where she did so has a button: resubscribe. Each account has it, unless someone takes it away.',
  bet: {
    question: 'Iris presses the button. What comes of it?',
    after: ['prospect.resubscribed'],
    about: 'policy',
    wrong: [
      {
        value: 'breach',
        because: 'She did it herself, so the policy is kept.',
      },
      {
        value: 'refused',
        because: 'The button is there from the start, in each account.',
      },
      {
        value: 'no-effect',
        because: 'Her tick is there, and her click blanks it.',
      },
    ],
  },
  task: 'Let Iris come back by her own click.',
  goal: {
    mailable: true,
    breach: false,
  },
  forbidden: [
    {
      kind: 'acts',
      events: ['admin.untickedOptedOut', 'automation.untickedOptedOut'],
      because: 'Leave her box to her: she has the button.',
    },
  ],
  acts: ['prospect.askedToOptIn', 'prospect.resubscribed', 'admin.untickedOptedOut', 'marketer.untickedDoNotEmail'],
  hints: [
    'Look at Prospect Opted Out: it is her own box.',
    'To resubscribe blanks Prospect Opted Out, and it is her own act.',
  ],
  solution: ['prospect.resubscribed'],
  why: 'The button blanks Prospect Opted Out. No one else had a hand in it, so it is no breach. That is the best way back there is.',
  keep: 'The best way back is her own click.',
  teaches: ['U6', 'U9'],
  explains: ['resubscribe'],
};
