/**
 * What every region of the classic statechart is written with: what both editions share, and the guards of its own.
 * A guard's name reads after "if"; what it means in words stands in `guard-words.ts`.
 */
import { and, assign, not, setup, stateIn } from 'xstate';
import { type StatechartTypes, sharedGuards } from '../shared/setup.ts';
import type { ClassicEventName } from './events.ts';
import { syncRuleOf } from './sync-rule.ts';

export const classic = setup({
  types: {} as StatechartTypes<ClassicEventName>,
  guards: {
    ...sharedGuards,

    // The organisation.
    suppressionWins: ({ context }) => syncRuleOf(context.settings) === 'suppression',
    pardotIsMaster: ({ context }) => syncRuleOf(context.settings) === 'pardot-master',
    lastChangeWins: ({ context }) => syncRuleOf(context.settings) === 'last-change',

    // The prospect.
    doNotEmailIsTicked: stateIn({ doNotEmail: 'ticked' }),
    isHardBounced: stateIn({ hardBounced: 'ticked' }),

    // What follows from several of them.
    optInLiftsDoNotEmail: and(['prospectIsOptedOut', not('isHardBounced')]),
    resubscribeLiftsDoNotEmail: and(['resubscribeIsOn', 'optInLiftsDoNotEmail']),
    untickingLiftsDoNotEmail: and([not('prospectIsOptedOut'), not('isHardBounced')]),
    syncRuns: and(['hasCrmRecord', 'connectorIsVerified']),
    syncCopiesFromCrm: and(['syncRuns', 'lastChangeWins', 'crmChangedLast']),
    syncCopiesToCrm: and(['syncRuns', 'lastChangeWins', not('crmChangedLast')]),
    syncBringsOptOut: and(['syncCopiesFromCrm', 'emailOptOutIsTicked']),
    syncClearsOptOut: and(['syncCopiesFromCrm', not('emailOptOutIsTicked'), 'prospectIsOptedOut']),
    syncLiftsDoNotEmail: and(['syncClearsOptOut', not('isHardBounced')]),
  },
  actions: {
    countSoftBounce: assign({ softBounces: ({ context }) => context.softBounces + 1 }),
    startCountAgain: assign({ softBounces: 0 }),
  },
});
