/** What is left where the account has taken the button away. */
import type { Lesson } from '../../src/course/index.ts';

export const noButtonHere: Lesson = {
  id: 'no-button-here',
  chapter: 'Coming back',
  title: 'No button here',
  person: 'Otto',
  aim: 'You learn what to do if the button is gone.',
  settings: {
    resubscribe: false,
  },
  opening: ['prospect.unsubscribed'],
  scene:
    'This account has a page of its own, and the button to resubscribe was left out. Otto left our list in June. Now he wants to come back.',
  bet: {
    question: 'Otto looks for the button to resubscribe. What comes of it?',
    after: ['prospect.resubscribed'],
    about: 'outcome',
    wrong: [
      {
        value: 'changed',
        because: 'This account took the button away, so he cannot.',
      },
      {
        value: 'no-effect',
        because: 'It is not that it does nothing: there is no button.',
      },
    ],
  },
  task: 'Bring Otto back in the other way, and keep the policy.',
  goal: {
    mailable: true,
    breach: false,
  },
  forbidden: [],
  acts: [
    'prospect.askedToOptIn',
    'prospect.resubscribed',
    'admin.untickedOptedOut',
    'marketer.untickedOptedOut',
    'marketer.untickedDoNotEmail',
  ],
  hints: ['Look at Standing request: it is blank as yet.', 'He asks, and then an admin may blank Prospect Opted Out.'],
  solution: ['prospect.askedToOptIn', 'admin.untickedOptedOut'],
  why: 'A prospect can resubscribe only where the button is. Else he has to ask, and an admin blanks his box. Two people, in this order.',
  keep: 'No button? Then he asks and an admin acts.',
  teaches: ['U9', 'U4'],
  explains: [],
};
