/** The connector between Pardot and the CRM: the organisation's, whether or not this prospect is assigned. */
import type { Citation } from '../rules/index.ts';
import { shared } from './setup.ts';

/** @param pausing the rules by which it matters that somebody unverifies it. */
export const connectorRegion = (...pausing: readonly Citation[]) =>
  shared.createStateConfig({
    description: 'between Pardot and the CRM',
    initial: 'none',
    states: {
      none: {
        always: {
          guard: 'hasConnector',
          target: 'verified',
          description: 'An organisation with a CRM begins with its connector verified.',
          meta: { rules: ['C30'] },
        },
      },
      verified: {
        on: {
          'admin.unverifiedConnector': {
            target: 'unverified',
            description: 'While the connector is unverified nothing syncs.',
            meta: { rules: pausing },
          },
        },
      },
      unverified: {
        on: {
          'admin.verifiedConnector': {
            target: 'verified',
            description: 'The connector may sync again. Verifying does not itself sync.',
            meta: { rules: ['C30'] },
          },
        },
      },
    },
  });
