/** Prospect Opted Out: the prospect's own field (U1). In this edition automations and the sync may clear it too. */
import { and, not } from 'xstate';
import { upgraded } from './setup.ts';

const cleared = (description: string) => ({ target: 'blank', description, meta: { rules: ['U7', 'U9'] } }) as const;

export const prospectOptedOut = upgraded.createStateConfig({
  description: 'the prospect’s own choice',
  initial: 'blank',
  states: {
    blank: {
      on: {
        'prospect.unsubscribed': {
          target: 'ticked',
          description: 'Unsubscribing ticks Prospect Opted Out, and that alone.',
          meta: { rules: ['U3'] },
        },
        'prospect.reportedSpam': {
          target: 'ticked',
          description: 'A spam complaint ticks Prospect Opted Out, and that alone.',
          meta: { rules: ['U3'] },
        },
        'admin.tickedOptedOut': {
          target: 'ticked',
          description: 'An administrator may edit Prospect Opted Out.',
          meta: { rules: ['U4'] },
        },
        'automation.importedOptOut': {
          target: 'ticked',
          description: 'An import may tick Prospect Opted Out.',
          meta: { rules: ['U5'] },
        },
        'automation.tickedOptedOut': {
          target: 'ticked',
          description: 'An automation may tick Prospect Opted Out.',
          meta: { rules: ['U5'] },
        },
        'connector.synced': [
          {
            guard: and(['salesforceIsCopied', 'emailOptOutIsTicked']),
            target: 'ticked',
            description: 'Salesforce’s value is used: the sync copies Email Opt Out, ticked.',
            meta: { rules: ['U7'] },
          },
          {
            guard: and(['newerSalesforceIsCopied', 'emailOptOutIsTicked']),
            target: 'ticked',
            description: 'Salesforce changed last: the sync copies Email Opt Out, ticked.',
            meta: { rules: ['U7'] },
          },
        ],
      },
    },
    ticked: {
      on: {
        'prospect.resubscribed': {
          guard: 'resubscribeIsOn',
          target: 'blank',
          description: 'The prospect’s own resubscribe clears Prospect Opted Out, and that alone.',
          meta: { rules: ['U6'] },
        },
        'admin.untickedOptedOut': {
          target: 'blank',
          description: 'An administrator may edit Prospect Opted Out.',
          meta: { rules: ['U4'] },
        },
        'automation.untickedOptedOut': {
          target: 'blank',
          description: 'An automation may clear Prospect Opted Out.',
          meta: { rules: ['U5'] },
        },
        'connector.synced': [
          {
            ...cleared('Salesforce’s value is used: the sync copies Email Opt Out, blank, and the opt-out is undone.'),
            guard: and(['salesforceIsCopied', not('emailOptOutIsTicked')]),
          },
          {
            ...cleared('Salesforce changed last: the sync copies Email Opt Out, blank, and the opt-out is undone.'),
            guard: and(['newerSalesforceIsCopied', not('emailOptOutIsTicked')]),
          },
        ],
      },
    },
  },
});
