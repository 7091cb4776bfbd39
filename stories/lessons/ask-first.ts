/** An opt-in that nobody asked for works, and that is the trouble. */
import type { Lesson } from '../../src/course/index.ts';

export const askFirst: Lesson = {
  id: 'ask-first',
  chapter: 'First day',
  title: 'Ask first',
  person: 'Nora',
  aim: 'You learn what must come before you bring someone back.',
  settings: {},
  opening: ['prospect.unsubscribed'],
  scene: 'Nora unsubscribed last week. A big sale starts today. Your boss says: put her back on the list.',
  bet: {
    question: 'An admin unticks Prospect Opted Out. Nora did not ask for it. What comes of it?',
    after: ['admin.untickedOptedOut'],
    about: 'policy',
    wrong: [
      {
        value: 'proper',
        because: 'Nora did not ask, so it breaks the policy.',
      },
      {
        value: 'refused',
        because: 'Pardot lets an admin do it: it cannot know what Nora wants.',
      },
      {
        value: 'no-effect',
        because: 'Nothing holds the click back, so the box is blank.',
        misconception: 'pardot-asks-first',
      },
    ],
  },
  task: 'Bring Nora back, and keep the policy.',
  goal: {
    mailable: true,
    breach: false,
  },
  forbidden: [
    {
      kind: 'acts',
      events: ['prospect.resubscribed'],
      because: 'Nora does not find the page. She will have to ask you.',
    },
  ],
  acts: ['prospect.askedToOptIn', 'admin.untickedOptedOut', 'admin.untickedDoNotEmail', 'marketer.untickedOptedOut'],
  hints: [
    'Look at Standing request: it is blank.',
    'First comes her request, and then an admin may blank Prospect Opted Out.',
  ],
  solution: ['prospect.askedToOptIn', 'admin.untickedOptedOut'],
  why: 'Pardot does not stop you. But to mail Nora when she did not ask is a breach of the policy. Wait for her request; then it is fine.',
  keep: 'No request, no way back.',
  teaches: ['U9', 'U4'],
  explains: ['breach'],
};
