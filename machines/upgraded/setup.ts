/**
 * What every region of the upgraded statechart is written with. The fields are independent here (U1), so its own guards
 * are about the syncs alone; what they mean in words stands in `guard-words.ts`.
 */
import { and, assign, not, or, setup, stateIn } from 'xstate';
import { type StatechartTypes, sharedGuards } from '../shared/setup.ts';
import { hasCheckbox } from '../vocabulary/settings.ts';
import type { UpgradedEventName } from './events.ts';

export const upgraded = setup({
  types: {} as StatechartTypes<UpgradedEventName>,
  guards: {
    ...sharedGuards,

    // The organisation.
    pardotWins: ({ context }) => context.settings.optedOutSync === 'account-engagement',
    salesforceWins: ({ context }) => context.settings.optedOutSync === 'salesforce',
    lastChangeWins: ({ context }) => context.settings.optedOutSync === 'most-recent',
    fieldIsMapped: ({ context }) => context.settings.optedOutSync !== 'unmapped',
    hasCheckbox: ({ context }) => hasCheckbox(context.settings),
    doNotEmailWins: ({ context }) => context.settings.doNotEmailSync === 'account-engagement',
    checkboxWins: ({ context }) => context.settings.doNotEmailSync === 'salesforce',

    // The prospect.
    doNotEmailIsTicked: stateIn({ doNotEmail: 'ticked' }),
    checkboxIsTicked: stateIn({ crmDoNotEmail: 'ticked' }),

    // What a sync that runs would do; whether one runs is asked where it is the schedule's (`sync.ts`).
    salesforceIsCopied: and(['hasCrmRecord', 'salesforceWins']),
    newerSalesforceIsCopied: and(['hasCrmRecord', 'lastChangeWins', 'crmChangedLast']),
    syncClearsOptOut: and([
      'prospectIsOptedOut',
      not('emailOptOutIsTicked'),
      or(['salesforceIsCopied', 'newerSalesforceIsCopied']),
    ]),
    pardotIsCopied: and(['hasCrmRecord', 'pardotWins']),
    newerPardotIsCopied: and(['hasCrmRecord', 'lastChangeWins', not('crmChangedLast')]),
    doNotEmailIsCopied: and(['hasCheckbox', 'doNotEmailWins']),
    checkboxIsCopied: and(['hasCheckbox', 'checkboxWins']),
  },
  actions: {
    countSoftBounce: assign({ softBounces: ({ context }) => context.softBounces + 1 }),
    startCountAgain: assign({ softBounces: 0 }),
  },
});
