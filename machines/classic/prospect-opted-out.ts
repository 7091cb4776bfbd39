/** Prospect Opted Out: whose choice it was. Ticked by the prospect or on their behalf; cleared by few. */
import { toldAsOne } from '../shared/as-one.ts';
import { classic } from './setup.ts';

export const prospectOptedOut = classic.createStateConfig({
  description: 'the prospect’s own choice',
  initial: 'blank',
  states: {
    blank: {
      on: {
        'prospect.unsubscribed': {
          target: 'ticked',
          ...toldAsOne('Unsubscribing ticks', 'optedOut', ['C1']),
        },
        'prospect.reportedSpam': {
          target: 'ticked',
          ...toldAsOne('A spam complaint ticks', 'optedOut', ['C2']),
        },
        'automation.importedOptOut': {
          target: 'ticked',
          ...toldAsOne('A list import with the global opt-out ticks', 'optedOut', ['C3']),
        },
        'connector.synced': {
          guard: 'syncBringsOptOut',
          target: 'ticked',
          ...toldAsOne('The CRM changed last, to ticked, so the sync ticks', 'optedOut', ['C33']),
        },
      },
    },
    ticked: {
      on: {
        'prospect.resubscribed': {
          guard: 'resubscribeIsOn',
          target: 'blank',
          ...toldAsOne('The prospect’s own resubscribe clears', 'optedOut', ['C20']),
        },
        'admin.clickedOptIn': {
          target: 'blank',
          ...toldAsOne('An administrator’s Opt In clears', 'optedOut', ['C10']),
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
