/** A lesson of a few lines, in which the parts of a lesson are tried, and what can be forbidden in it. */
import type { Lesson } from '../../src/course/lesson/lesson.ts';

/** Ana unsubscribed and cannot come back by herself: she is asked, and then an administrator unticks the box. */
export const LESSON: Lesson = {
  id: 'back-again',
  chapter: 'First day',
  title: 'Back again',
  person: 'Ana',
  aim: 'You bring somebody back.',
  settings: { resubscribe: false },
  opening: ['prospect.unsubscribed'],
  scene: 'Ana unsubscribed.',
  bet: {
    question: 'A marketer unticks the box. What happens?',
    after: ['marketer.untickedOptedOut'],
    about: 'outcome',
    wrong: [{ value: 'changed', because: 'A marketer may not.' }],
  },
  task: 'Bring her back.',
  goal: { optedOut: false, breach: false },
  forbidden: [],
  acts: ['prospect.askedToOptIn', 'admin.untickedOptedOut', 'marketer.untickedOptedOut'],
  hints: ['Look at Prospect Opted Out.', 'Ask first.'],
  solution: ['prospect.askedToOptIn', 'admin.untickedOptedOut'],
  why: 'Who asks first breaks no policy.',
  keep: 'Ask first.',
  teaches: ['U4'],
  explains: [],
};

export const PEOPLE = { kind: 'people', because: 'Nobody is there.' } as const;
export const REFUSED = { kind: 'outcome', outcome: 'refused', because: 'Try what you may.' } as const;
export const UNTICKING = { kind: 'acts', events: ['admin.untickedOptedOut'], because: 'No hand may.' } as const;
