/**
 * A machine as drills look at it: states as numbers and their records, for the machine as it is and for a mind's alike.
 * Steps are the compiled ones, because each drill asks some thirty minds.
 */
import { type EventName, memoBy, type Simulation, type Verdict } from '../../simulation/index.ts';
import type { Mind } from '../misconceptions/mind.ts';

export interface View {
  readonly simulation: Simulation;
  /** Whose view it is; null for the machine as it is. */
  readonly mind: Mind | null;
  /** The state after an event; null where there is no such event. */
  readonly next: (state: number, event: EventName) => number | null;
  /** The state after several; null where one of them does not exist. */
  readonly after: (events: readonly EventName[], from?: number) => number | null;
  readonly verdict: (state: number) => Verdict;
  /** The events that lead to another state, in the edition's order. */
  readonly changing: (state: number) => readonly EventName[];
}

/** The machine as it is; the same view each time. */
export const viewOf: (simulation: Simulation) => View = memoBy((simulation) =>
  viewing(simulation, null, (event) => event),
);

/** The machine as somebody sees it. */
export const viewIn: (mind: Mind) => View = memoBy((mind: Mind) => viewing(mind.simulation, mind, mind.heard));

function viewing(simulation: Simulation, mind: Mind | null, heard: (event: EventName) => EventName | null): View {
  const places = new Map(simulation.events.map((event, place) => [event, place]));
  const verdicts = new Map<number, Verdict>();
  const changing = new Map<number, readonly EventName[]>();
  const next: View['next'] = (state, event) => {
    const name = heard(event);
    const place = name === null ? undefined : places.get(name);
    return place === undefined ? null : simulation.system().next(state, place);
  };
  return {
    simulation,
    mind,
    next,
    after: (events, from = simulation.system().initial) => {
      let state: number | null = from;
      for (const event of events) state = state === null ? null : next(state, event);
      return state;
    },
    verdict: (state) => {
      const known = verdicts.get(state) ?? simulation.edition.verdict(simulation.system().stateOf(state));
      verdicts.set(state, known);
      return known;
    },
    changing: (state) => {
      const known = changing.get(state) ?? simulation.events.filter((event) => next(state, event) !== state);
      changing.set(state, known);
      return known;
    },
  };
}
