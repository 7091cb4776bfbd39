/**
 * A timeline as rows to draw: each branch has a lane that begins where it left another one, so that what two branches
 * share is drawn once. Pure; it knows nothing of pixels.
 */
import { type Moment, momentsOf, type Timeline } from '../../session/timeline.ts';

export interface Lane {
  readonly branch: number;
  /** What somebody called it, if anybody has. */
  readonly name: string | null;
  /** Its own moments, in order; never empty. */
  readonly moments: readonly Moment[];
  /** The number of the lane that it left, from 0; null for the first lane. */
  readonly from: number | null;
  /** The moment at its end. */
  readonly tip: Moment;
}

/** One lane for each branch, in the order of the branches. A branch that another one contains whole keeps its end alone. */
export function lanesOf({ branches }: Timeline): readonly Lane[] {
  const laneOf = new Map<Moment, number>();
  return branches.map(({ id, name, tip }, lane) => {
    const all = momentsOf(tip);
    const own = all.filter((moment) => !laneOf.has(moment));
    const shared = all.findLast((moment) => laneOf.has(moment));
    for (const moment of own) laneOf.set(moment, lane);
    return { branch: id, name, moments: own, from: shared ? (laneOf.get(shared) ?? null) : null, tip };
  });
}

/** How many moments either side of the current one are drawn; a link may bring thousands. */
const NEARBY = 120;

/** The depths worth drawing around a moment. */
export const windowAround = ({ depth }: Moment): { readonly first: number; readonly last: number } => ({
  first: Math.max(0, depth - NEARBY),
  last: depth + NEARBY,
});
