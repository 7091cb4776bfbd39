/**
 * Ways from one state to a goal, shortest first. A way is listed when none of its steps could be left out: a longer one
 * that only adds detours to a shorter one, or the same steps in another order, is not another way.
 */
import type { Graph } from './explore.ts';

export interface WaysOptions {
  /** Whether the edge by this event, from one state index to another, may be used. */
  readonly allowed: (from: number, event: number, to: number) => boolean;
  readonly isGoal: (index: number) => boolean;
  /** How many ways to list at most. */
  readonly most?: number;
  /** How many steps a way may be longer than the shortest one. */
  readonly longer?: number;
}

/** Event names of each way; one empty way where the goal is reached already, none where it cannot be. */
export function ways(graph: Graph, from: number, options: WaysOptions): readonly (readonly string[])[] {
  const { allowed, isGoal, most = 6, longer = 3 } = options;
  if (isGoal(from)) return [[]];
  const width = graph.system.events.length;
  const found: number[][] = [];
  const seen = new Set<string>();
  let level: { readonly at: number; readonly path: readonly number[] }[] = [{ at: from, path: [] }];
  for (let deepest = Number.POSITIVE_INFINITY, depth = 1; level.length > 0 && depth <= deepest; depth++) {
    const deeper: typeof level = [];
    for (const { at, path } of level)
      for (let event = 0; event < width; event++) {
        const to = graph.next[at * width + event] as number;
        if (to < 0 || to === at || !allowed(at, event, to)) continue;
        const way = [...path, event];
        const key = `${to}:${[...way].sort((a, b) => a - b).join()}`;
        if (seen.has(key) || found.some((shorter) => contains(way, shorter))) continue;
        seen.add(key);
        if (isGoal(to)) {
          found.push(way);
          if (found.length === 1) deepest = depth + longer;
        } else deeper.push({ at: to, path: way });
      }
    if (found.length >= most) break;
    level = deeper;
  }
  return found.slice(0, most).map((way) => way.map((event) => graph.system.events[event] as string));
}

/** Whether every event of `part` is in `whole`, counted. */
function contains(whole: readonly number[], part: readonly number[]): boolean {
  const left = [...whole];
  return part.every((event) => {
    const place = left.indexOf(event);
    if (place < 0) return false;
    left.splice(place, 1);
    return true;
  });
}
