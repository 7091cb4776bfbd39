/** One run as a graph: whatever lies beside it was never explored, so a property may fail there but can never hold. */
import type { Graph } from './explore.ts';

/**
 * @param run from the graph's beginning, by its own events.
 * @returns a graph with a state for each moment of the run; `states` holds their indexes in the graph that was given.
 */
export function along(graph: Graph, run: readonly string[]): Graph {
  const { events } = graph.system;
  const width = events.length;
  const count = run.length + 1;
  const states = new Int32Array(count);
  const next = new Int32Array(count * width).fill(-1);
  const parentEvent = new Int32Array(count).fill(-1);
  run.forEach((name, place) => {
    const event = events.indexOf(name);
    if (event < 0) throw new Error(`A run takes "${name}", which is no event here.`);
    states[place + 1] = graph.next[(states[place] as number) * width + event] as number;
    next[place * width + event] = place + 1;
    parentEvent[place + 1] = event;
  });
  const parent = Int32Array.from(states, (_, place) => place - 1);
  const system = {
    ...graph.system,
    initial: 0,
    stateOf: (index: number) => graph.system.stateOf(graph.states[index] as number),
  };
  return { system, count, states, next, parent, parentEvent, complete: false };
}
