/**
 * What every region of the upgraded statechart is written with. The fields are independent here (U1), so its guards
 * are few; what they mean in words stands in `guard-words.ts`.
 */
import { and, assign, not, or, setup, stateIn } from 'xstate';
import { type ClassicContext, SOFT_BOUNCE_LIMIT, type TransitionMeta } from '../classic/setup.ts';
import { hasCrmRecord } from '../classic/sync-rule.ts';
import type { UpgradedEventName } from '../vocabulary/events.ts';
import type { Settings } from '../vocabulary/settings.ts';

/** The same as the classic edition's: what cannot be a state. */
export type UpgradedContext = ClassicContext;

export type UpgradedEvent = { readonly type: UpgradedEventName };

export const upgraded = setup({
  types: {} as {
    context: UpgradedContext;
    events: UpgradedEvent;
    input: { readonly settings: Settings };
    transitionMeta: TransitionMeta;
  },
  guards: {
    // The organisation.
    hasConnector: ({ context }) => context.settings.crm !== 'none',
    hasCrmRecord: ({ context }) => hasCrmRecord(context.settings),
    resubscribeIsOn: ({ context }) => context.settings.resubscribe,
    pardotWins: ({ context }) => context.settings.optedOutSync === 'account-engagement',
    salesforceWins: ({ context }) => context.settings.optedOutSync === 'salesforce',
    lastChangeWins: ({ context }) => context.settings.optedOutSync === 'most-recent',
    fieldIsMapped: ({ context }) => context.settings.optedOutSync !== 'unmapped',

    // The prospect.
    prospectIsOptedOut: stateIn({ prospectOptedOut: 'ticked' }),
    emailOptOutIsTicked: stateIn({ emailOptOut: 'ticked' }),
    connectorIsVerified: stateIn({ connector: 'verified' }),
    requestStands: stateIn({ request: 'standing' }),
    crmChangedLast: stateIn({ lastChanged: { kept: 'crm' } }),
    softBouncesAreCounted: ({ context }) => context.softBounces > 0,
    itIsTheFifthSoftBounce: ({ context }) => context.softBounces + 1 === SOFT_BOUNCE_LIMIT,

    // What follows from several of them.
    resubscribeLiftsOptOut: and(['resubscribeIsOn', 'prospectIsOptedOut']),
    syncRuns: and(['hasCrmRecord', 'connectorIsVerified']),
    salesforceIsCopied: and(['syncRuns', 'salesforceWins']),
    newerSalesforceIsCopied: and(['syncRuns', 'lastChangeWins', 'crmChangedLast']),
    syncClearsOptOut: and([
      'prospectIsOptedOut',
      not('emailOptOutIsTicked'),
      or(['salesforceIsCopied', 'newerSalesforceIsCopied']),
    ]),
    pardotIsCopied: and(['syncRuns', 'pardotWins']),
    newerPardotIsCopied: and(['syncRuns', 'lastChangeWins', not('crmChangedLast')]),
  },
  actions: {
    countSoftBounce: assign({ softBounces: ({ context }) => context.softBounces + 1 }),
    startCountAgain: assign({ softBounces: 0 }),
  },
});
