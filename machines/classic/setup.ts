/**
 * What every region of the classic statechart is written with: its types, its guards and its actions.
 * A guard's name reads after "if"; what it means in words stands in `guard-words.ts`.
 */
import { and, assign, not, setup, stateIn } from 'xstate';
import type { Citation } from '../rules/index.ts';
import type { ClassicEventName } from '../vocabulary/events.ts';
import type { Settings } from '../vocabulary/settings.ts';
import { hasCrmRecord, syncRuleOf } from './sync-rule.ts';

/** The fifth soft bounce in a row is one too many (C5). */
export const SOFT_BOUNCE_LIMIT = 5;

export interface ClassicContext {
  readonly settings: Settings;
  /** 0 to `SOFT_BOUNCE_LIMIT`. */
  readonly softBounces: number;
}

export type ClassicEvent = { readonly type: ClassicEventName };

/** What each transition knows of itself. */
export interface TransitionMeta {
  /** The rules, and the readings, that make it so. */
  readonly rules: readonly Citation[];
  /** Set where the transition says that this person may not, or that the thing is not there (section 4). */
  readonly refused?: true;
  // biome-ignore lint/suspicious/noExplicitAny: XState's MetaObject demands this index signature.
  readonly [key: string]: any;
}

export const classic = setup({
  types: {} as {
    context: ClassicContext;
    events: ClassicEvent;
    input: { readonly settings: Settings };
    transitionMeta: TransitionMeta;
  },
  guards: {
    // The organisation.
    hasConnector: ({ context }) => context.settings.crm !== 'none',
    hasCrmRecord: ({ context }) => hasCrmRecord(context.settings),
    resubscribeIsOn: ({ context }) => context.settings.resubscribe,
    suppressionWins: ({ context }) => syncRuleOf(context.settings) === 'suppression',
    pardotIsMaster: ({ context }) => syncRuleOf(context.settings) === 'pardot-master',
    lastChangeWins: ({ context }) => syncRuleOf(context.settings) === 'last-change',

    // The prospect.
    prospectIsOptedOut: stateIn({ prospectOptedOut: 'ticked' }),
    doNotEmailIsTicked: stateIn({ doNotEmail: 'ticked' }),
    isHardBounced: stateIn({ hardBounced: 'ticked' }),
    emailOptOutIsTicked: stateIn({ emailOptOut: 'ticked' }),
    connectorIsVerified: stateIn({ connector: 'verified' }),
    requestStands: stateIn({ request: 'standing' }),
    crmChangedLast: stateIn({ lastChanged: { kept: 'crm' } }),
    softBouncesAreCounted: ({ context }) => context.softBounces > 0,
    itIsTheFifthSoftBounce: ({ context }) => context.softBounces + 1 === SOFT_BOUNCE_LIMIT,

    // What follows from several of them.
    optInLiftsDoNotEmail: and(['prospectIsOptedOut', not('isHardBounced')]),
    resubscribeLiftsOptOut: and(['resubscribeIsOn', 'prospectIsOptedOut']),
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
