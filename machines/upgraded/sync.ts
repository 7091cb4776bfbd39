/**
 * A sync, in whichever way it comes about: by the schedule, which a paused connector stops, or by hand on one prospect,
 * which it does not (U12). What it does is each region's to say, once.
 */
import { and } from 'xstate';

/** One transition of a sync, with all that a statechart may say of it. */
interface Branch {
  /** None where the state itself says that there is something to sync. */
  readonly guard?: unknown;
  readonly target: string;
  readonly description: string;
  readonly meta: { readonly rules: readonly string[] };
}

/**
 * The transitions of a sync that runs.
 * @param branches tried in order, as in a statechart; their guards need not ask whether the connector is paused.
 */
export const whenSynced = <const Branches extends readonly Branch[]>(...branches: Branches) => ({
  'connector.synced': branches.map(unlessPaused) as unknown as Branches,
  'admin.synced': branches.map(byHand) as unknown as Branches,
  'marketer.synced': branches.map(byHand) as unknown as Branches,
});

/** The statechart's guards are names and what is put together of them; XState takes either, and types both alike. */
const unlessPaused = <Each extends Branch>(branch: Each): Each => ({
  ...branch,
  guard:
    branch.guard === undefined
      ? ('connectorIsVerified' as const)
      : and(['connectorIsVerified', branch.guard as 'hasCrmRecord']),
});

/** That it runs whether the schedule does or not is U12's. */
const byHand = <Each extends Branch>(branch: Each): Each => ({
  ...branch,
  meta: { rules: [...branch.meta.rules, 'U12'] },
});
