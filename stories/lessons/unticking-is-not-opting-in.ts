/** The Opt In link: what it did, who had it, and why unticking was not the same. */
import type { Lesson } from '../../src/course/index.ts';

export const untickingIsNotOptingIn: Lesson = {
  id: 'unticking-is-not-opting-in',
  chapter: 'The old guides',
  title: 'To untick is not to opt in',
  person: 'Hana',
  aim: 'You learn what the Opt In link was for.',
  settings: {
    edition: 'classic',
  },
  opening: ['prospect.unsubscribed', 'prospect.askedToOptIn'],
  scene:
    'We are in the classic edition, with no CRM. Hana unsubscribed and has asked to come back. A marketer opens her record.',
  bet: {
    question: 'The marketer unticks Do Not Email. Which boxes are ticked now?',
    after: ['marketer.untickedDoNotEmail'],
    about: 'fields',
    fields: ['optedOut', 'doNotEmail'],
    wrong: [
      {
        misconception: 'unticking-resubscribes',
        because: 'While Prospect Opted Out is ticked, that does nothing.',
      },
      {
        value: {
          optedOut: false,
          doNotEmail: false,
        },
        because: 'It takes the Opt In link to blank both.',
      },
    ],
  },
  task: 'Bring Hana back as it was done then.',
  goal: {
    mailable: true,
    breach: false,
  },
  forbidden: [
    {
      kind: 'acts',
      events: ['prospect.resubscribed'],
      because: 'She has asked you: now it is your turn.',
    },
  ],
  acts: ['admin.clickedOptIn', 'admin.untickedDoNotEmail', 'marketer.clickedOptIn', 'marketer.untickedDoNotEmail'],
  hints: [
    'Look at Prospect Opted Out: the Opt In link stands beside it.',
    'The Opt In link blanks Prospect Opted Out, and only an admin may use it.',
  ],
  solution: ['admin.clickedOptIn'],
  why: 'The Opt In link blanked both boxes at once. Only an admin had it. Without a request it was a breach, then as now. Today there is no such link.',
  keep: 'An old guide says Opt In; today an admin unticks the box.',
  teaches: ['C10', 'C11', 'C12', 'K1'],
  explains: ['opt-in-link'],
};
