/** Do Not Email, which no sync carries as long as it is not mapped. */
import type { Lesson } from '../../src/course/index.ts';

export const thisBoxStaysHome: Lesson = {
  id: 'this-box-stays-home',
  chapter: 'The CRM',
  title: 'This box stays home',
  person: 'Ben',
  aim: 'You learn which box a sync leaves alone.',
  settings: {
    crm: 'salesforce',
  },
  opening: ['marketer.tickedDoNotEmail'],
  scene:
    'A marketer has ticked Do Not Email on Ben’s record. Pardot’s value wins here. The sales team asks: will we see that in Salesforce?',
  bet: {
    question: 'The next sync runs. Which boxes are ticked now?',
    after: ['connector.synced'],
    about: 'fields',
    fields: ['doNotEmail', 'crmOptOut'],
    wrong: [
      {
        misconception: 'do-not-email-syncs',
        because: 'Do Not Email is not mapped, so no sync carries it.',
      },
      {
        value: {
          doNotEmail: false,
          crmOptOut: false,
        },
        because: 'A sync that does not carry a box does not clear it.',
      },
    ],
  },
  task: 'Make Ben mailable again.',
  goal: {
    mailable: true,
  },
  forbidden: [],
  acts: ['admin.untickedOptedOut', 'marketer.untickedDoNotEmail', 'crmUser.untickedOptOut', 'connector.synced'],
  hints: ['Look at Do Not Email: it is the only tick.', 'Do Not Email is ours, and it is changed where it was ticked.'],
  solution: ['marketer.untickedDoNotEmail'],
  why: 'Only Prospect Opted Out goes to Salesforce. Do Not Email stays home unless someone maps it. So sales cannot see it, and cannot lift it.',
  keep: 'Do Not Email does not sync by itself.',
  teaches: ['U8', 'U1'],
  explains: [],
};
