/** The one way in which a machine let somebody back in: the prospect’s own form. */
import type { Lesson } from '../../src/course/index.ts';

export const sheCameBackHerself: Lesson = {
  id: 'she-came-back-herself',
  chapter: 'The old guides',
  title: 'She came back by herself',
  person: 'Yara',
  aim: 'You learn what the form could do then.',
  settings: {
    edition: 'classic',
  },
  opening: ['prospect.unsubscribed'],
  scene:
    'We are in the classic edition. Yara unsubscribed, so both boxes are ticked. Now she fills in the form to resubscribe.',
  bet: {
    question: 'Yara resubscribes. Which boxes are ticked now?',
    after: ['prospect.resubscribed'],
    about: 'fields',
    fields: ['optedOut', 'doNotEmail'],
    wrong: [
      {
        value: {
          optedOut: false,
          doNotEmail: true,
        },
        because: 'Today our tick would stay; then her form lifted both.',
      },
      {
        value: {
          optedOut: true,
          doNotEmail: true,
        },
        because: 'Her own tick is hers to lift.',
      },
    ],
  },
  task: 'Let Yara come back with no breach.',
  goal: {
    mailable: true,
    breach: false,
  },
  forbidden: [],
  acts: ['prospect.askedToOptIn', 'prospect.resubscribed', 'admin.clickedOptIn', 'marketer.untickedDoNotEmail'],
  hints: [
    'Look at Prospect Opted Out: she ticked it herself.',
    'Her form blanks Prospect Opted Out, and then Do Not Email goes with it.',
  ],
  solution: ['prospect.resubscribed'],
  why: 'Her own unsubscribe ticked both boxes, so her own form lifted both. Today it lifts one. It was her act, so there was no breach.',
  keep: 'Then her form lifted both boxes, and today one.',
  teaches: ['C20'],
  explains: [],
};
