/** Email Opt Out: Salesforce's own field, for a prospect with a record there. Which way it is copied is the Opted Out sync's to say (U7). */
import { and, not } from 'xstate';
import { upgraded } from './setup.ts';
import { whenSynced } from './sync.ts';

/** An edit in Salesforce needs no connector that runs; what becomes of it is the next sync's business. */
const edited = (who: string, verb: string, target: 'ticked' | 'blank') =>
  ({
    target,
    description: `${who} ${verb} Email Opt Out. Pardot hears of it at the next sync, or never.`,
    meta: { rules: ['U7'] },
  }) as const;

const ticks = (why: string) =>
  ({
    target: 'ticked',
    description: `${why}, so the sync ticks Email Opt Out in Salesforce too.`,
    meta: { rules: ['U7'] },
  }) as const;
const unticks = (why: string) =>
  ({
    target: 'blank',
    description: `${why}, so the sync unticks Email Opt Out in Salesforce too.`,
    meta: { rules: ['U7', 'A15'] },
  }) as const;

export const emailOptOut = upgraded.createStateConfig({
  description: 'Salesforce’s field',
  initial: 'noRecord',
  states: {
    noRecord: {
      always: {
        guard: 'hasCrmRecord',
        target: 'blank',
        description: 'The prospect is linked to a Salesforce record.',
        meta: { rules: ['U13'] },
      },
    },
    blank: {
      on: {
        'crmUser.tickedOptOut': edited('Somebody', 'ticks', 'ticked'),
        'crmAutomation.tickedOptOut': edited('A workflow', 'ticks', 'ticked'),
        ...whenSynced(
          {
            ...ticks('Account Engagement’s value is used, and Prospect Opted Out is ticked'),
            guard: and(['pardotIsCopied', 'prospectIsOptedOut']),
          },
          {
            ...ticks('The opt-out in Pardot is newer'),
            guard: and(['newerPardotIsCopied', 'prospectIsOptedOut']),
          },
        ),
      },
    },
    ticked: {
      on: {
        'crmUser.untickedOptOut': edited('Somebody', 'unticks', 'blank'),
        'crmAutomation.untickedOptOut': edited('A workflow', 'unticks', 'blank'),
        ...whenSynced(
          {
            ...unticks('Account Engagement’s value is used, and Prospect Opted Out is blank'),
            guard: and(['pardotIsCopied', not('prospectIsOptedOut')]),
          },
          {
            ...unticks('The blank in Pardot is newer'),
            guard: and(['newerPardotIsCopied', not('prospectIsOptedOut')]),
          },
        ),
      },
    },
  },
});
