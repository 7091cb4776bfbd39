/**
 * What every region of the upgraded statechart is written with. The fields are independent here (U1), so its own guards
 * are about the sync alone; what they mean in words stands in `guard-words.ts`.
 */
import { and, assign, not, or, setup } from 'xstate';
import { type StatechartTypes, sharedGuards } from '../shared/setup.ts';
import type { UpgradedEventName } from '../vocabulary/events.ts';

export const upgraded = setup({
  types: {} as StatechartTypes<UpgradedEventName>,
  guards: {
    ...sharedGuards,

    // The organisation.
    pardotWins: ({ context }) => context.settings.optedOutSync === 'account-engagement',
    salesforceWins: ({ context }) => context.settings.optedOutSync === 'salesforce',
    lastChangeWins: ({ context }) => context.settings.optedOutSync === 'most-recent',
    fieldIsMapped: ({ context }) => context.settings.optedOutSync !== 'unmapped',

    // What follows from several of them.
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
