/**
 * A graph in which some steps cannot be taken: what is left of a machine when not everybody who could act is there.
 * A step that is left out leaves things as they are. The states keep the numbers of the whole graph.
 */
import type { Graph } from './explore.ts';
import type { System } from './system.ts';

/** @param allowed by the state's index in the whole graph and the event's number. */
export function restrict(whole: Graph, allowed: (index: number, event: number) => boolean): System {
  const { events, stateOf } = whole.system;
  return {
    events,
    initial: 0,
    next: (index, event) => (allowed(index, event) ? (whole.next[index * events.length + event] as number) : index),
    stateOf: (index) => stateOf(whole.states[index] as number),
  };
}
