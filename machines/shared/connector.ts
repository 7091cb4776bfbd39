/** The connector between Pardot and the CRM: the organisation's, whether or not this prospect has a record there. */
import type { Citation } from '../rules/index.ts';
import { shared } from './setup.ts';

export interface ConnectorWords {
  /** The rules by which it matters that somebody stops it. */
  readonly rules: readonly Citation[];
  /** What it means that it is stopped, and that it runs again. */
  readonly stopped: string;
  readonly again: string;
}

export const connectorRegion = ({ rules, stopped, again }: ConnectorWords) =>
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
        on: { 'admin.unverifiedConnector': { target: 'unverified', description: stopped, meta: { rules } } },
      },
      unverified: {
        on: { 'admin.verifiedConnector': { target: 'verified', description: again, meta: { rules } } },
      },
    },
  });
