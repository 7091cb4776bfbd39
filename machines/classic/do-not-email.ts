/** Do Not Email: in the classic edition, the master list of everyone who may not be mailed (C8). */
import { and } from 'xstate';
import { toldAsOne } from '../shared/as-one.ts';
import { classic } from './setup.ts';

export const doNotEmail = classic.createStateConfig({
  description: 'the list that nobody mails',
  initial: 'blank',
  states: {
    blank: {
      on: {
        'prospect.unsubscribed': {
          target: 'ticked',
          ...toldAsOne('Unsubscribing ticks', 'doNotEmail', ['C1']),
        },
        'prospect.reportedSpam': {
          target: 'ticked',
          ...toldAsOne('A spam complaint ticks', 'doNotEmail', ['C2']),
        },
        'admin.tickedDoNotEmail': {
          target: 'ticked',
          description: 'An administrator ticks Do Not Email by hand, that field alone.',
          meta: { rules: ['C6'] },
        },
        'marketer.tickedDoNotEmail': {
          target: 'ticked',
          description: 'A marketer ticks Do Not Email by hand, that field alone.',
          meta: { rules: ['C6'] },
        },
        'mail.hardBounced': {
          target: 'ticked',
          description: 'One hard bounce is enough to tick Do Not Email.',
          meta: { rules: ['C4'] },
        },
        'mail.softBounced': {
          guard: 'itIsTheFifthSoftBounce',
          target: 'ticked',
          description: 'The fifth soft bounce ticks Do Not Email.',
          meta: { rules: ['C5'] },
        },
        'automation.importedOptOut': {
          target: 'ticked',
          ...toldAsOne('A list import with the global opt-out ticks', 'doNotEmail', ['C3']),
        },
        'automation.tickedDoNotEmail': {
          target: 'ticked',
          description: 'An automation ticks Do Not Email, that field alone.',
          meta: { rules: ['C6'] },
        },
        'connector.synced': [
          {
            guard: and(['syncRuns', 'suppressionWins', 'emailOptOutIsTicked']),
            target: 'ticked',
            description: 'Suppression wins: the CRM’s Email Opt Out ticks Do Not Email.',
            meta: { rules: ['C31', 'A1'] },
          },
          {
            guard: 'syncBringsOptOut',
            target: 'ticked',
            ...toldAsOne('The CRM changed last, to ticked, so the sync ticks', 'doNotEmail', ['C33']),
          },
        ],
      },
    },
    ticked: {
      on: {
        'prospect.resubscribed': [
          {
            guard: 'resubscribeLiftsDoNotEmail',
            target: 'blank',
            ...toldAsOne('The prospect’s own resubscribe clears', 'doNotEmail', ['C20'], ' too'),
          },
          {
            guard: 'resubscribeLiftsOptOut',
            description: 'Do Not Email stays, because Hard Bounced is ticked.',
            meta: { rules: ['C14', 'A12'] },
          },
        ],
        'admin.clickedOptIn': [
          {
            guard: 'optInLiftsDoNotEmail',
            target: 'blank',
            ...toldAsOne('An administrator’s Opt In clears', 'doNotEmail', ['C10'], ' too'),
          },
          {
            guard: 'prospectIsOptedOut',
            description: 'Do Not Email stays, because Hard Bounced is ticked.',
            meta: { rules: ['C14'] },
          },
        ],
        'admin.untickedDoNotEmail': {
          guard: 'untickingLiftsDoNotEmail',
          target: 'blank',
          description: 'Prospect Opted Out and Hard Bounced are blank, so unticking Do Not Email works.',
          meta: { rules: ['C13'] },
        },
        'marketer.untickedDoNotEmail': {
          guard: 'untickingLiftsDoNotEmail',
          target: 'blank',
          description: 'Prospect Opted Out and Hard Bounced are blank, so unticking Do Not Email works.',
          meta: { rules: ['C13'] },
        },
        'connector.synced': [
          {
            guard: 'syncLiftsDoNotEmail',
            target: 'blank',
            description: 'The sync cleared an opt-out, and Do Not Email with it.',
            meta: { rules: ['C33', 'A13'] },
          },
          {
            guard: 'syncClearsOptOut',
            description: 'Do Not Email stays, because Hard Bounced is ticked.',
            meta: { rules: ['C14'] },
          },
        ],
      },
    },
  },
});
