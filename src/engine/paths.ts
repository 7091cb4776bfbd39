/**
 * Shortest paths from one state to a goal. A path is listed when none of its steps could be left out: a longer one that
 * only adds detours to a shorter one, or the same steps in another order, is not another path.
 */
import type { Graph } from './explore.ts';

/** What paths lead to, which edges they may use, and what may interfere. */
export interface PathOptions {
  /** Whether the edge by this event, from one state index to another, may be used. */
  readonly allowed: (from: number, event: number, to: number) => boolean;
  readonly isGoal: (index: number) => boolean;
  /** How far each state is from the goal at least, from `distancesTo`; what cannot arrive in time is not tried. */
  readonly distance: Int32Array;
  /** Events that may happen of themselves before, between and after the steps; a path must reach the goal whether or not they do. */
  readonly interference?: readonly number[];
  /** How many paths to list at most. */
  readonly most?: number;
  /** How many steps a path may be longer than the shortest one. */
  readonly longer?: number;
}

/** All the states that a path may have led to so far, the one without any interference first, the others sorted. */
type Places = readonly number[];

/** How much longer than without interference a path may be before the search gives up. */
const MOST_EXTRA = 6;

/** No run of allowed steps leads from such a state to the goal. */
const NEVER = -1;

/** The number of allowed steps from each state to the nearest goal, `NEVER` where there is none: one walk back from the goals. */
export function distancesTo(graph: Graph, { allowed, isGoal }: Pick<PathOptions, 'allowed' | 'isGoal'>): Int32Array {
  const width = graph.system.events.length;
  const comesFrom: number[][] = Array.from({ length: graph.count }, () => []);
  for (let from = 0; from < graph.count; from++)
    for (let event = 0; event < width; event++) {
      const to = edge(graph, from, event);
      if (to >= 0 && to !== from && allowed(from, event, to)) comesFrom[to]?.push(from);
    }
  const distance = new Int32Array(graph.count).fill(NEVER);
  const queue: number[] = [];
  for (let index = 0; index < graph.count; index++)
    if (isGoal(index)) {
      distance[index] = 0;
      queue.push(index);
    }
  for (const reached of queue)
    for (const before of comesFrom[reached] ?? [])
      if (distance[before] === NEVER) {
        distance[before] = (distance[reached] as number) + 1;
        queue.push(before);
      }
  return distance;
}

/** Event names of each path; one empty path where the goal is reached already, none where it cannot be. */
export function shortestPaths(graph: Graph, from: number, options: PathOptions): readonly (readonly string[])[] {
  const { most = 6, longer = 2 } = options;
  const begin = drift(graph, [from], options.interference);
  const least = farthest(begin, options.distance);
  if (least === NEVER) return [];
  for (let limit = least; limit <= least + MOST_EXTRA; limit++) {
    if (pathsWithin(graph, begin, limit, options).length === 0) continue;
    const found = pathsWithin(graph, begin, limit + (most > 1 ? longer : 0), options);
    return found.slice(0, most).map((path) => path.map((event) => graph.system.events[event] as string));
  }
  return [];
}

/** Breadth first, so shorter paths are found before the longer ones that contain them. */
function pathsWithin(graph: Graph, begin: Places, limit: number, options: PathOptions): readonly (readonly number[])[] {
  if (begin.every(options.isGoal)) return [[]];
  const found: number[][] = [];
  const seen = new Set<string>();
  let level: { readonly at: Places; readonly path: readonly number[] }[] = [{ at: begin, path: [] }];
  for (let depth = 1; level.length > 0 && depth <= limit; depth++) {
    const deeper: typeof level = [];
    for (const { at, path } of level)
      for (let event = 0; event < graph.system.events.length; event++) {
        const to = after(graph, at, event, options);
        if (to === null) continue;
        const left = farthest(to, options.distance);
        if (left === NEVER || depth + left > limit) continue;
        const longer = [...path, event];
        const key = `${to}:${longer.toSorted((a, b) => a - b)}`;
        if (seen.has(key) || found.some((shorter) => contains(longer, shorter))) continue;
        seen.add(key);
        if (left === 0) found.push(longer);
        else deeper.push({ at: to, path: longer });
      }
    level = deeper;
  }
  return found;
}

/** The distance of the place that has farthest to go; `NEVER` where one cannot arrive. */
function farthest(places: Places, distance: Int32Array): number {
  let most = 0;
  for (const place of places) {
    const left = distance[place] as number;
    if (left === NEVER) return NEVER;
    most = Math.max(most, left);
  }
  return most;
}

/** Whether a path reaches the goal even if events interfere at any moment. */
export function withstands(graph: Graph, from: number, path: readonly string[], options: PathOptions): boolean {
  let places: Places | null = drift(graph, [from], options.interference);
  for (const name of path) {
    // Where interference has done a step's work already, that step changes nothing; the path goes on.
    const event = graph.system.events.indexOf(name);
    places =
      places &&
      drift(
        graph,
        places.map((place) => edge(graph, place, event)),
        options.interference,
      );
  }
  return places?.every(options.isGoal) ?? false;
}

/** Where an event leads from all places; null where it is not allowed in one of them, or changes nothing in any. */
function after(graph: Graph, places: Places, event: number, options: PathOptions): Places | null {
  const to: number[] = [];
  for (const place of places) {
    const next = edge(graph, place, event);
    if (next < 0 || (next !== place && !options.allowed(place, event, next))) return null;
    to.push(next);
  }
  const idle = to.every((next, which) => next === places[which]);
  return idle ? null : drift(graph, to, options.interference);
}

/** The places, and all those that interference can lead to from them. */
function drift(graph: Graph, places: readonly number[], interference: readonly number[] = []): Places {
  const met = new Set(places);
  for (const place of met) for (const event of interference) met.add(edge(graph, place, event));
  const [quiet, ...others] = met;
  return quiet === undefined ? [] : [quiet, ...others.sort((a, b) => a - b)];
}

const edge = (graph: Graph, from: number, event: number): number =>
  graph.next[from * graph.system.events.length + event] as number;

/** Whether every event of `part` is in `whole`, counted. */
export function contains(whole: readonly number[], part: readonly number[]): boolean {
  const left = [...whole];
  return part.every((event) => {
    const place = left.indexOf(event);
    if (place < 0) return false;
    left.splice(place, 1);
    return true;
  });
}

/** The edges by which shortest paths lead from these states to the goal, as pairs of a state and an event's number. */
export function edgesOnShortest(
  graph: Graph,
  from: readonly number[],
  { allowed, distance }: Pick<PathOptions, 'allowed' | 'distance'>,
): readonly (readonly [index: number, event: number])[] {
  const edges: (readonly [number, number])[] = [];
  const met = new Set(from.filter((index) => (distance[index] as number) > 0));
  for (const index of met)
    for (let event = 0; event < graph.system.events.length; event++) {
      const to = edge(graph, index, event);
      if (to < 0 || to === index || distance[to] !== (distance[index] as number) - 1) continue;
      if (!allowed(index, event, to)) continue;
      edges.push([index, event]);
      if (distance[to] > 0) met.add(to);
    }
  return edges;
}
