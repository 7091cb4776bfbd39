/** "What is the shortest way from here to such a record?" asked of a run, without exploring the whole machine. */
import type { EventName, Verdict } from '../../../machines/index.ts';
import { memoBy, nearest } from '../../engine/index.ts';
import type { Run } from '../run/run.ts';
import type { Simulation } from '../run/simulation.ts';

/** What a shortest run has to lead to, and what it may not use. */
export interface Wanted {
  readonly isGoal: (record: Verdict) => boolean;
  /** Events that may not be used. */
  readonly without: ReadonlySet<EventName>;
  /** How many steps to look ahead at most. */
  readonly longest: number;
}

/**
 * Events, the first in canonical order among equally short runs; none where the record is as wanted already, null where
 * nothing of at most `longest` steps leads there.
 */
export function shortestTo(run: Run, { isGoal, without, longest }: Wanted): readonly EventName[] | null {
  const { simulation } = run;
  const system = simulation.system();
  const verdictOf = verdictsOf(simulation);
  const here = run.steps.reduce((state, { event }) => system.next(state, system.events.indexOf(event)), system.initial);
  const found = nearest(system, here, {
    isGoal: (state) => isGoal(verdictOf(state)),
    allowed: (event) => !without.has(system.events[event] as EventName),
    longest,
  });
  return found as readonly EventName[] | null;
}

/** The record of a state by its number, each worked out once: the same states are met by every search. */
const verdictsOf = memoBy((simulation: Simulation) => {
  const known = new Map<number, Verdict>();
  return (state: number): Verdict => {
    const met = known.get(state) ?? simulation.edition.verdict(simulation.system().stateOf(state));
    known.set(state, met);
    return met;
  };
});
