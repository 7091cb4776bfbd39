/**
 * The classic statechart: one parallel machine whose regions are the things that a person can point at.
 * It only assembles; each region is a file of its own, and `otherwise` says what happens when no region moves.
 */
import { connectorRegion } from '../shared/connector.ts';
import type { RegionState } from '../shared/record.ts';
import { breach } from './breach.ts';
import { doNotEmail } from './do-not-email.ts';
import { emailOptOut } from './email-opt-out.ts';
import { hardBounced } from './hard-bounced.ts';
import { lastChanged } from './last-changed.ts';
import { otherwise } from './otherwise.ts';
import { prospectOptedOut } from './prospect-opted-out.ts';
import { request } from './request.ts';
import { classic } from './setup.ts';
import { softBounces } from './soft-bounces.ts';

export const classicMachine = classic.createMachine({
  id: 'classic',
  type: 'parallel',
  context: ({ input }) => ({ settings: input.settings, softBounces: 0 }),
  on: otherwise,
  states: {
    prospectOptedOut,
    doNotEmail,
    hardBounced,
    softBounces,
    emailOptOut,
    // Pausing it is also how the race is avoided.
    connector: connectorRegion({
      rules: ['C30', 'C34'],
      stopped: 'While the connector is unverified nothing syncs.',
      again: 'The connector may sync again. Verifying does not itself sync.',
    }),
    request,
    breach,
    lastChanged,
    // One that its states' own type does not name, or that the type names alone, does not compile.
  } satisfies Record<keyof RegionState['value'], unknown>,
});
