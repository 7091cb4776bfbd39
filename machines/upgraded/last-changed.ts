/**
 * Which side's opt-out field changed value last since the last sync that ran.
 * Kept only where the most recently changed value is used (U7), for a prospect with a Salesforce record.
 */
import { and, not } from 'xstate';
import { upgraded } from './setup.ts';
import { whenSynced } from './sync.ts';

/** Only a change of value counts (section 3): each guard asks whether the field is about to change. */
const inPardot = {
  target: '.pardot',
  description: 'Prospect Opted Out changes, so Pardot’s side is the newer one.',
  meta: { rules: ['U7'] },
} as const;

const inCrm = {
  target: '.crm',
  description: 'Email Opt Out changes, so Salesforce’s side is the newer one.',
  meta: { rules: ['U7'] },
} as const;

const settled = whenSynced({
  target: 'neither',
  description: 'The sync made both sides alike, so neither is newer now.',
  meta: { rules: ['U7'] },
} as const);

export const lastChanged = upgraded.createStateConfig({
  description: 'which side is newer',
  initial: 'notKept',
  states: {
    notKept: {
      always: {
        guard: and(['hasCrmRecord', 'lastChangeWins']),
        target: 'kept',
        description: 'Where the most recently changed value is used, it is kept which side that is.',
        meta: { rules: ['U7'] },
      },
    },
    kept: {
      initial: 'neither',
      on: {
        'prospect.unsubscribed': { ...inPardot, guard: not('prospectIsOptedOut') },
        'prospect.reportedSpam': { ...inPardot, guard: not('prospectIsOptedOut') },
        'prospect.resubscribed': { ...inPardot, guard: 'resubscribeLiftsOptOut' },
        'admin.tickedOptedOut': { ...inPardot, guard: not('prospectIsOptedOut') },
        'admin.untickedOptedOut': { ...inPardot, guard: 'prospectIsOptedOut' },
        'crmUser.tickedOptOut': { ...inCrm, guard: not('emailOptOutIsTicked') },
        'crmUser.untickedOptOut': { ...inCrm, guard: 'emailOptOutIsTicked' },
        'automation.importedOptOut': { ...inPardot, guard: not('prospectIsOptedOut') },
        'automation.tickedOptedOut': { ...inPardot, guard: not('prospectIsOptedOut') },
        'automation.untickedOptedOut': { ...inPardot, guard: 'prospectIsOptedOut' },
        'crmAutomation.tickedOptOut': { ...inCrm, guard: not('emailOptOutIsTicked') },
        'crmAutomation.untickedOptOut': { ...inCrm, guard: 'emailOptOutIsTicked' },
      },
      states: {
        neither: {},
        pardot: { on: settled },
        crm: { on: settled },
      },
    },
  },
});
