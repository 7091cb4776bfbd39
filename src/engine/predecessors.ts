/** How a state can be arrived at: for each event that leads into it, the shortest run that ends with that event. */
import { type Graph, runTo } from './explore.ts';

/** Event names of each run, shortest first; the initial state's empty run comes first of all. */
export function predecessors(graph: Graph, index: number): readonly (readonly string[])[] {
  const width = graph.system.events.length;
  // States are numbered in the order of their distance, so the first edge by an event is a shortest one.
  const firstBefore = new Map<number, number>();
  for (let edge = 0; edge < graph.next.length; edge++) {
    const from = Math.floor(edge / width);
    const event = edge % width;
    if (graph.next[edge] === index && from !== index && !firstBefore.has(event)) firstBefore.set(event, from);
  }
  const runs = [...firstBefore].map(([event, from]) => [...runTo(graph, from), graph.system.events[event] as string]);
  const ordered = runs.toSorted((a, b) => a.length - b.length);
  return index === 0 ? [[], ...ordered] : ordered;
}
