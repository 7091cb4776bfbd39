/** Automation in the classic edition, which could tick and never clear. */
import type { Lesson } from '../../src/course/index.ts';

export const noMachineMay: Lesson = {
  id: 'no-machine-may',
  chapter: 'The old guides',
  title: 'No machine may',
  person: 'Goran',
  aim: 'You learn what automations could not do then.',
  settings: {
    edition: 'classic',
    resubscribe: false,
  },
  opening: ['prospect.unsubscribed'],
  scene:
    'We are in the classic edition. Goran unsubscribed. A rule is meant to win back old buyers, and it finds him tonight.',
  bet: {
    question: 'The rule tries to clear his boxes. Which ones are ticked after it?',
    after: ['automation.clearedOptOut'],
    about: 'fields',
    fields: ['optedOut', 'doNotEmail'],
    wrong: [
      {
        misconception: 'rules-may-clear-classic',
        because: 'That is so today; then no automation could blank a box.',
      },
      {
        value: {
          optedOut: false,
          doNotEmail: true,
        },
        because: 'A rule could blank neither of the two.',
      },
    ],
  },
  task: 'Bring Goran back by hand, and keep the policy.',
  goal: {
    mailable: true,
    breach: false,
  },
  forbidden: [],
  acts: ['prospect.askedToOptIn', 'admin.clickedOptIn', 'marketer.untickedDoNotEmail', 'automation.clearedOptOut'],
  hints: [
    'Look at Standing request: he has not asked yet.',
    'After his request the Opt In link may blank Prospect Opted Out.',
  ],
  solution: ['prospect.askedToOptIn', 'admin.clickedOptIn'],
  why: 'Then, rules and imports could tick the boxes and not blank them. An unsubscribe was safe from them. That is what changed the most in Winter ’22.',
  keep: 'Then no machine could undo an unsubscribe.',
  teaches: ['C22', 'C11'],
  explains: [],
};
