/**
 * Which side's opt-out field changed value last since the last sync that ran.
 * Kept only where the last change wins (C33), for an assigned prospect.
 */
import { and, not } from 'xstate';
import { classic } from './setup.ts';

/** Only a change of value counts (section 3): each guard asks whether the field is about to change. */
const inPardot = {
  target: '.pardot',
  description: 'Prospect Opted Out changes, so Pardot’s side is the newer one.',
  meta: { rules: ['C33'] },
} as const;

const inCrm = {
  target: '.crm',
  description: 'Email Opt Out changes, so the CRM’s side is the newer one.',
  meta: { rules: ['C33'] },
} as const;

const synced = {
  guard: 'connectorIsVerified',
  target: 'neither',
  description: 'A sync ran, so neither side is newer.',
  meta: { rules: ['C33'] },
} as const;

export const lastChanged = classic.createStateConfig({
  description: 'which side is newer',
  initial: 'notKept',
  states: {
    notKept: {
      always: {
        guard: and(['hasCrmRecord', 'lastChangeWins']),
        target: 'kept',
        description: 'With Overwrite Prospect Opted Out the side that changed last wins, so it is kept.',
        meta: { rules: ['C33'] },
      },
    },
    kept: {
      initial: 'neither',
      on: {
        'prospect.unsubscribed': { ...inPardot, guard: not('prospectIsOptedOut') },
        'prospect.reportedSpam': { ...inPardot, guard: not('prospectIsOptedOut') },
        'prospect.resubscribed': { ...inPardot, guard: 'resubscribeLiftsOptOut' },
        'admin.clickedOptIn': { ...inPardot, guard: 'prospectIsOptedOut' },
        'crmUser.tickedOptOut': { ...inCrm, guard: not('emailOptOutIsTicked') },
        'crmUser.untickedOptOut': { ...inCrm, guard: 'emailOptOutIsTicked' },
        'automation.importedOptOut': { ...inPardot, guard: not('prospectIsOptedOut') },
        'crmAutomation.tickedOptOut': { ...inCrm, guard: not('emailOptOutIsTicked') },
        'crmAutomation.untickedOptOut': { ...inCrm, guard: 'emailOptOutIsTicked' },
      },
      states: {
        neither: {},
        pardot: { on: { 'connector.synced': synced } },
        crm: { on: { 'connector.synced': synced } },
      },
    },
  },
});
