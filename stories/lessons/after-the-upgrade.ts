/** A record that went through the upgrade with its ticks, and what they mean now. */
import type { Lesson } from '../../src/course/index.ts';

export const afterTheUpgrade: Lesson = {
  id: 'after-the-upgrade',
  chapter: 'The old guides',
  title: 'What Winter ’22 left behind',
  person: 'Noor',
  aim: 'You learn to spot a tick from the old days.',
  settings: {},
  opening: ['prospect.unsubscribed', 'admin.tickedDoNotEmail'],
  scene:
    'Noor unsubscribed years ago, in the classic edition. So both boxes were ticked. Winter ’22 came and left each tick as it was. We are in today’s edition now.',
  bet: {
    question: 'Today Noor resubscribes. Which boxes are ticked now?',
    after: ['prospect.resubscribed'],
    about: 'fields',
    fields: ['optedOut', 'doNotEmail'],
    wrong: [
      {
        misconception: 'resubscribe-clears-both',
        because: 'That was so then; today her click lifts one box.',
      },
      {
        value: {
          optedOut: true,
          doNotEmail: true,
        },
        because: 'Her own box is hers to lift.',
      },
    ],
  },
  task: 'Bring Noor all the way back.',
  goal: {
    mailable: true,
    breach: false,
  },
  forbidden: [],
  acts: ['prospect.resubscribed', 'admin.untickedOptedOut', 'marketer.untickedOptedOut', 'marketer.untickedDoNotEmail'],
  hints: [
    'Look at Do Not Email: no one chose that tick.',
    'Today she lifts Prospect Opted Out, and we lift Do Not Email.',
  ],
  solution: ['prospect.resubscribed', 'marketer.untickedDoNotEmail'],
  why: 'The change touched no box. It changed what they mean. A tick in Do Not Email may be left from an old click. No one will lift it unless you do.',
  keep: 'Old ticks stayed, with a new meaning.',
  teaches: ['U10', 'U6'],
  explains: [],
};
