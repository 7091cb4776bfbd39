/** Email Opt Out: the CRM's own field, for an assigned prospect. People and workflows edit it; the sync copies. */
import { and, not } from 'xstate';
import { classic } from './setup.ts';

/** An edit in the CRM needs no verified connector; what becomes of it is the next sync's business. */
const edited = (who: string, verb: string, target: 'ticked' | 'blank') =>
  ({
    target,
    description: `${who} ${verb} Email Opt Out. Pardot hears of it at the next sync, or never.`,
    meta: { rules: ['C30'] },
  }) as const;

export const emailOptOut = classic.createStateConfig({
  description: 'the CRM’s field',
  initial: 'noRecord',
  states: {
    noRecord: {
      always: {
        guard: 'hasCrmRecord',
        target: 'blank',
        description: 'An assigned prospect of an organisation with a CRM has a record there.',
        meta: { rules: ['C30'] },
      },
    },
    blank: {
      on: {
        'crmUser.tickedOptOut': edited('Somebody', 'ticks', 'ticked'),
        'crmAutomation.tickedOptOut': edited('A workflow', 'ticks', 'ticked'),
        // By C7 an opted-out prospect has Do Not Email ticked, so asking for that one box asks for either.
        'connector.synced': [
          {
            guard: and(['syncRuns', 'suppressionWins', 'doNotEmailIsTicked']),
            target: 'ticked',
            description: 'Suppression wins: Do Not Email ticks the CRM’s Email Opt Out.',
            meta: { rules: ['C31', 'A1'] },
          },
          {
            guard: and(['syncRuns', 'pardotIsMaster', 'doNotEmailIsTicked']),
            target: 'ticked',
            description: 'Pardot is the master: the sync ticks Email Opt Out.',
            meta: { rules: ['C32'] },
          },
          {
            guard: and(['syncCopiesToCrm', 'prospectIsOptedOut']),
            target: 'ticked',
            description: 'The sync copies Prospect Opted Out, ticked, to Email Opt Out.',
            meta: { rules: ['C33'] },
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
            guard: and(['syncRuns', 'pardotIsMaster', not('doNotEmailIsTicked')]),
            target: 'blank',
            description: 'Pardot is the master: the sync clears Email Opt Out.',
            meta: { rules: ['C32'] },
          },
          {
            guard: and(['syncCopiesToCrm', not('prospectIsOptedOut')]),
            target: 'blank',
            description: 'The sync copies Prospect Opted Out, blank, to Email Opt Out.',
            meta: { rules: ['C33'] },
          },
        ],
      },
    },
  },
});
