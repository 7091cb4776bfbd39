/** The race of the classic procedure, and how one slows it down. */
import type { Lesson } from '../../src/course/index.ts';

export const theRace: Lesson = {
  id: 'the-race',
  chapter: 'The old guides',
  title: 'The race',
  person: 'Tara',
  aim: 'You learn how to win against the sync.',
  settings: {
    edition: 'classic',
    crm: 'dynamics',
  },
  opening: ['prospect.unsubscribed', 'connector.synced', 'prospect.askedToOptIn', 'admin.unverifiedConnector'],
  scene:
    'We are in the classic edition, with Dynamics. Tara came back twice, and each time a sync was quicker than you. So you unverified the connector.',
  bet: {
    question: 'Email Opt Out is unticked, a sync is due, and an admin clicks Opt In. Which boxes are ticked?',
    after: ['crmUser.untickedOptOut', 'connector.synced', 'admin.clickedOptIn'],
    about: 'fields',
    fields: ['optedOut', 'doNotEmail', 'crmOptOut'],
    wrong: [
      {
        value: {
          optedOut: false,
          doNotEmail: false,
          crmOptOut: true,
        },
        because: 'That would be so if the sync had run: it brings the tick back.',
      },
      {
        value: {
          optedOut: true,
          doNotEmail: true,
          crmOptOut: false,
        },
        because: 'The Opt In link works whatever the connector does.',
      },
    ],
  },
  task: 'Bring Tara back for good, and leave the connector verified.',
  goal: {
    mailable: true,
    crmOptOut: false,
    breach: false,
    connector: 'verified',
  },
  forbidden: [],
  acts: [
    'admin.clickedOptIn',
    'admin.verifiedConnector',
    'marketer.untickedDoNotEmail',
    'crmUser.untickedOptOut',
    'connector.synced',
  ],
  hints: [
    'Look at Connector: while it is unverified, no sync can get between.',
    'Blank Email Opt Out and Prospect Opted Out first, and verify the Connector last.',
  ],
  solution: ['crmUser.untickedOptOut', 'admin.clickedOptIn', 'admin.verifiedConnector'],
  why: 'Between the two clicks a sync could bring the tick back. That is the race. With the connector unverified no sync runs, so there is none.',
  keep: 'Stop the sync first, and start it last.',
  teaches: ['C34', 'C30', 'K2'],
  explains: ['verify', 'race'],
};
