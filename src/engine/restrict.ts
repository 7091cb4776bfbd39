/**
 * A graph in which some steps cannot be taken: what is left of a machine when not everybody who could act is there.
 * A step that is left out leaves things as they are. The states keep the numbers of the whole graph.
 */
import type { Graph } from './explore.ts';
import type { System } from './system.ts';

/** @param allowed by the state's index in the whole graph and the event's number. */
export function restrict(whole: Graph, allowed: (index: number, event: number) => boolean): System {
  const { events, stateOf } = whole.system;
  const width = events.length;
  return {
    events,
    initial: 0,
    size: whole.count,
    next: (index, event) => {
      const after = whole.next[index * width + event] as number;
      // Most events change nothing where most states are: then nobody need be asked.
      return after === index || allowed(index, event) ? after : index;
    },
    stateOf: (index) => stateOf(whole.states[index] as number),
  };
}

/** A system in which some events change nothing, whoever tries. */
export const withhold = (system: System, withheld: ReadonlySet<string>): System => {
  if (withheld.size === 0) return system;
  const is = system.events.map((event) => withheld.has(event));
  return { ...system, next: (state, event) => (is[event] ? state : system.next(state, event)) };
};
