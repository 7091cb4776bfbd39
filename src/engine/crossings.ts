/**
 * How a graph's states are come to by way of a border: for each event that can have been the last to leave a part of the
 * graph, the shortest run that ends where one asks. A property of runs, so it is searched over states and what came before.
 */
import type { Graph } from './explore.ts';

export interface Border {
  /** The part that is left. */
  readonly isInside: (index: number) => boolean;
  /** Where the run is to end; never inside. */
  readonly isEnd: (index: number) => boolean;
}

/** Event names of each run, shortest first, and among equally short ones in the order of the events. */
export function lastCrossings(graph: Graph, border: Border): readonly (readonly string[])[] {
  const { events } = graph.system;
  const runs = events.flatMap((_, event) => crossingBy(graph, border, event) ?? []);
  return runs.map((run) => run.map((event) => events[event] as string)).toSorted((a, b) => a.length - b.length);
}

/** Null where no run to the end crosses last by this event. The search walks pairs of a state and whether it is behind the border. */
function crossingBy(graph: Graph, { isInside, isEnd }: Border, crossing: number): [number[]] | null {
  const { count, next } = graph;
  const width = graph.system.events.length;
  if (!crosses(graph, isInside, crossing)) return null;
  const parent = new Int32Array(2 * count).fill(-2);
  const by = new Int32Array(2 * count);
  const queue = [0];
  parent[0] = -1;
  const meet = (node: number, from: number, event: number) => {
    if (parent[node] !== -2) return;
    parent[node] = from;
    by[node] = event;
    queue.push(node);
  };
  for (const node of queue) {
    const isBehind = node >= count;
    const index = isBehind ? node - count : node;
    if (isBehind && isEnd(index)) return [walkBack(parent, by, node)];
    for (let event = 0; event < width; event++) {
      const after = next[index * width + event] as number;
      if (after < 0 || after === index) continue;
      if (isBehind) {
        if (!isInside(after)) meet(count + after, node, event);
        continue;
      }
      if (event === crossing && isInside(index) && !isInside(after)) meet(count + after, node, event);
      meet(after, node, event);
    }
  }
  return null;
}

function crosses({ count, next, system }: Graph, isInside: (index: number) => boolean, event: number): boolean {
  const width = system.events.length;
  for (let index = 0; index < count; index++) {
    const after = next[index * width + event] as number;
    if (after >= 0 && isInside(index) && !isInside(after)) return true;
  }
  return false;
}

function walkBack(parent: Int32Array, by: Int32Array, end: number): number[] {
  const run: number[] = [];
  for (let node = end; (parent[node] as number) >= 0; node = parent[node] as number) run.push(by[node] as number);
  return run.reverse();
}
