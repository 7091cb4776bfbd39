/**
 * The statechart of today's edition: one parallel machine whose regions are the things that a person can point at, each
 * field for itself. It only assembles; the connector moves as in the classic edition, so its region is shared.
 */
import { connectorRegion } from '../shared/connector.ts';
import { breach } from './breach.ts';
import { crmDoNotEmail } from './checkbox.ts';
import { doNotEmail } from './do-not-email.ts';
import { emailOptOut } from './email-opt-out.ts';
import { hardBounced } from './hard-bounced.ts';
import { lastChanged } from './last-changed.ts';
import { otherwise } from './otherwise.ts';
import { prospectOptedOut } from './prospect-opted-out.ts';
import type { UpgradedState } from './record.ts';
import { request } from './request.ts';
import { upgraded } from './setup.ts';
import { softBounces } from './soft-bounces.ts';

export const upgradedMachine = upgraded.createMachine({
  id: 'upgraded',
  type: 'parallel',
  context: ({ input }) => ({ settings: input.settings, softBounces: 0 }),
  on: otherwise,
  states: {
    prospectOptedOut,
    doNotEmail,
    hardBounced,
    softBounces,
    emailOptOut,
    crmDoNotEmail,
    connector: connectorRegion({
      rules: ['U12'],
      stopped: 'While the connector is paused the schedule does not sync. A sync by hand still runs.',
      again: 'The schedule may sync again. Unpausing does not itself sync.',
    }),
    request,
    breach,
    lastChanged,
    // One that its states' own type does not name, or that the type names alone, does not compile.
  } satisfies Record<keyof UpgradedState['value'], unknown>,
});
