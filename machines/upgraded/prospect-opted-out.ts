/** Prospect Opted Out: the prospect's own field (U1). In this edition automations and the sync may clear it too. */
import { and, not } from 'xstate';
import { upgraded } from './setup.ts';
import { whenSynced } from './sync.ts';

const undone = (why: string) =>
  ({
    target: 'blank',
    description: `${why}, so the sync unticks Prospect Opted Out: the opt-out is undone.`,
    meta: { rules: ['U7', 'U9', 'A15'] },
  }) as const;

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
        ...whenSynced(
          {
            guard: and(['salesforceIsCopied', 'emailOptOutIsTicked']),
            target: 'ticked',
            description:
              'Salesforce’s value is used, and Email Opt Out is ticked there, so the sync ticks Prospect Opted Out too.',
            meta: { rules: ['U7'] },
          },
          {
            guard: and(['newerSalesforceIsCopied', 'emailOptOutIsTicked']),
            target: 'ticked',
            description: 'The tick in Salesforce is newer, so the sync ticks Prospect Opted Out too.',
            meta: { rules: ['U7'] },
          },
        ),
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
        ...whenSynced(
          {
            ...undone('Salesforce’s value is used, and Email Opt Out is blank there'),
            guard: and(['salesforceIsCopied', not('emailOptOutIsTicked')]),
          },
          {
            ...undone('The blank in Salesforce is newer'),
            guard: and(['newerSalesforceIsCopied', not('emailOptOutIsTicked')]),
          },
        ),
      },
    },
  },
});
