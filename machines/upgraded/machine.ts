/**
 * The upgraded statechart: the same things that a person can point at as in the classic one, but each field stands
 * for itself. It only assembles; the connector moves as in the classic edition, so its region is shared.
 */
import { connectorRegion } from '../shared/connector.ts';
import { breach } from './breach.ts';
import { doNotEmail } from './do-not-email.ts';
import { emailOptOut } from './email-opt-out.ts';
import { hardBounced } from './hard-bounced.ts';
import { lastChanged } from './last-changed.ts';
import { otherwise } from './otherwise.ts';
import { prospectOptedOut } from './prospect-opted-out.ts';
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
    // A sync asks for a verified connector (U7); there is no race to avoid by pausing it, as C34 has it.
    connector: connectorRegion('C30', 'U7'),
    request,
    breach,
    lastChanged,
  },
});
