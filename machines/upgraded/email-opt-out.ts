/** Email Opt Out: Salesforce's own field, for an assigned prospect. Which way it is copied is the Opted Out sync's to say (U7). */
import { and, not } from 'xstate';
import { upgraded } from './setup.ts';

/** An edit in the CRM needs no verified connector; what becomes of it is the next sync's business. */
const edited = (who: string, verb: string, target: 'ticked' | 'blank') =>
  ({
    target,
    description: `${who} ${verb} Email Opt Out. Pardot hears of it at the next sync, or never.`,
    meta: { rules: ['U7'] },
  }) as const;

const copied = (target: 'ticked' | 'blank', why: string) =>
  ({ target, description: `${why}: the sync copies Prospect Opted Out, ${target}.`, meta: { rules: ['U7'] } }) as const;

export const emailOptOut = upgraded.createStateConfig({
  description: 'Salesforce’s field',
  initial: 'noRecord',
  states: {
    noRecord: {
      always: {
        guard: 'hasCrmRecord',
        target: 'blank',
        description: 'An assigned prospect of an organisation with Salesforce has a record there.',
        meta: { rules: ['U7'] },
      },
    },
    blank: {
      on: {
        'crmUser.tickedOptOut': edited('Somebody', 'ticks', 'ticked'),
        'crmAutomation.tickedOptOut': edited('A workflow', 'ticks', 'ticked'),
        'connector.synced': [
          {
            ...copied('ticked', 'Account Engagement’s value is used'),
            guard: and(['pardotIsCopied', 'prospectIsOptedOut']),
          },
          {
            ...copied('ticked', 'Salesforce did not change last'),
            guard: and(['newerPardotIsCopied', 'prospectIsOptedOut']),
          },
        ],
      },
    },
    ticked: {
      on: {
        'crmUser.untickedOptOut': edited('Somebody', 'unticks', 'blank'),
        'crmAutomation.untickedOptOut': edited('A workflow', 'unticks', 'blank'),
        'connector.synced': [
          {
            ...copied('blank', 'Account Engagement’s value is used'),
            guard: and(['pardotIsCopied', not('prospectIsOptedOut')]),
          },
          {
            ...copied('blank', 'Salesforce did not change last'),
            guard: and(['newerPardotIsCopied', not('prospectIsOptedOut')]),
          },
        ],
      },
    },
  },
});
