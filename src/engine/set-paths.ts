/**
 * Paths from a set of states of which one is the true one, and nobody knows which: what leads all of them to a goal, and what
 * leads some. A path is listed when it leads more there than any part of it alone would.
 */
import type { Graph } from './explore.ts';
import { contains } from './paths.ts';

export interface SetPathOptions {
  /** The events that may be taken, by number; none twice that do the same. */
  readonly events: readonly number[];
  /** Whether an event may be taken at a state. It must be allowed in every state in which one may be. */
  readonly allowed: (from: number, event: number, to: number) => boolean;
  readonly isGoal: (index: number) => boolean;
  /** How far each state is from the goal at least, from `distancesTo`; below 0 where there is no way. */
  readonly distance: Int32Array;
  /** How many steps a path has at most. */
  readonly longest: number;
  /** How many steps of single states to try at most: what is found by then is listed. */
  readonly budget: number;
}

/** A path with the states that it leads to the goal, by their places in the set. */
interface Found {
  readonly path: readonly number[];
  readonly led: readonly boolean[];
}

interface Node {
  readonly path: readonly number[];
  /** Where each state of the set has come to, in the order of the set. */
  readonly at: Int32Array;
}

/** Event numbers of each path, shortest first. Where every state is at the goal already there is nothing to do, and none. */
export function pathsFromSet(graph: Graph, from: Int32Array, options: SetPathOptions): readonly (readonly number[])[] {
  const { events, isGoal, longest, budget } = options;
  const found: Found[] = [{ path: [], led: ledBy(from, isGoal) }];
  const seen = new Set<string>();
  let level: readonly Node[] = found[0]?.led.every(Boolean) ? [] : [{ path: [], at: from }];
  let tried = 0;
  for (let length = 1; length <= longest && level.length > 0; length++) {
    const deeper: Node[] = [];
    for (const { path, at } of level)
      for (const event of events) {
        if (tried >= budget) break;
        const to = moved(graph, at, event, options);
        if (to === null) continue;
        tried += at.length;
        const longer = [...path, event];
        const key = `${longer.toSorted((a, b) => a - b)}:${fingerprint(to)}`;
        if (seen.has(key)) continue;
        seen.add(key);
        const parts = found.filter((shorter) => contains(longer, shorter.path));
        if (parts.some(({ led }) => led.every(Boolean))) continue;
        const led = ledBy(to, isGoal);
        if (parts.every((part) => leadsMore(led, part.led))) found.push({ path: longer, led });
        if (!led.every(Boolean)) deeper.push({ path: longer, at: to });
      }
    level = deeper;
  }
  return found.slice(1).map(({ path }) => path);
}

/** Where an event leads from all places; null where it may not be taken in one of them, or brings none of them nearer. */
function moved(graph: Graph, at: Int32Array, event: number, { allowed, distance }: SetPathOptions): Int32Array | null {
  const width = graph.system.events.length;
  const to = new Int32Array(at.length);
  let isNearer = false;
  for (let place = 0; place < at.length; place++) {
    const here = at[place] as number;
    const there = graph.next[here * width + event] as number;
    to[place] = there;
    if (there === here) continue;
    if (!allowed(here, event, there)) return null;
    isNearer ||= left(distance, there) < left(distance, here);
  }
  return isNearer ? to : null;
}

const left = (distance: Int32Array, index: number): number => {
  const steps = distance[index] as number;
  return steps < 0 ? Number.POSITIVE_INFINITY : steps;
};

/** Whether a path leads a state to the goal that another does not. */
const leadsMore = (led: readonly boolean[], than: readonly boolean[]): boolean =>
  led.some((is, place) => is && !than[place]);

const ledBy = (at: Int32Array, isGoal: (index: number) => boolean): readonly boolean[] => Array.from(at, isGoal);

/** Enough to tell the places of a few thousand paths apart. */
function fingerprint(numbers: Int32Array): number {
  let hash = 0x811c9dc5;
  for (const number of numbers) hash = Math.imul(hash ^ number, 0x01000193);
  return hash;
}

/** The events without those that do everywhere what an earlier one does. */
export function distinctEvents(graph: Graph, events: readonly number[]): readonly number[] {
  const width = graph.system.events.length;
  const isSame = (one: number, other: number): boolean => {
    for (let index = 0; index < graph.count; index++)
      if (graph.next[index * width + one] !== graph.next[index * width + other]) return false;
    return true;
  };
  return events.filter((event, place) => !events.slice(0, place).some((earlier) => isSame(earlier, event)));
}
