/** Prospect Opted Out: whose choice it was. Ticked by the prospect or on their behalf; cleared by few. */
import { classic } from './setup.ts';

export const prospectOptedOut = classic.createStateConfig({
  description: 'the prospect’s own choice',
  initial: 'blank',
  states: {
    blank: {
      on: {
        'prospect.unsubscribed': {
          target: 'ticked',
          description: 'Unsubscribing ticks Prospect Opted Out.',
          meta: { rules: ['C1'] },
        },
        'prospect.reportedSpam': {
          target: 'ticked',
          description: 'A spam complaint ticks Prospect Opted Out.',
          meta: { rules: ['C2'] },
        },
        'automation.importedOptOut': {
          target: 'ticked',
          description: 'A list import with the global opt-out ticks Prospect Opted Out.',
          meta: { rules: ['C3'] },
        },
        'connector.synced': {
          guard: 'syncBringsOptOut',
          target: 'ticked',
          description: 'The CRM changed last, to ticked, so the sync ticks Prospect Opted Out.',
          meta: { rules: ['C33'] },
        },
      },
    },
    ticked: {
      on: {
        'prospect.resubscribed': {
          guard: 'resubscribeIsOn',
          target: 'blank',
          description: 'The prospect’s own resubscribe clears Prospect Opted Out.',
          meta: { rules: ['C20'] },
        },
        'admin.clickedOptIn': {
          target: 'blank',
          description: 'An administrator’s Opt In clears Prospect Opted Out.',
          meta: { rules: ['C10'] },
        },
        'connector.synced': {
          guard: 'syncClearsOptOut',
          target: 'blank',
          description: 'The CRM changed last, to blank, so the sync clears Prospect Opted Out.',
          meta: { rules: ['C33', 'A13'] },
        },
      },
    },
  },
});
