/**
 * The shortest run from one state to a goal, found by walking outwards from that state. It explores no more than it must, so
 * a page can ask it between two clicks; whoever asks about many states takes `distancesTo` and the whole graph.
 */
import type { System } from './system.ts';

/** What a short walk outwards looks for, and which events it may take. */
export interface NearestOptions {
  readonly isGoal: (state: number) => boolean;
  /** Whether an event, by its number, may be taken. */
  readonly allowed: (event: number) => boolean;
  /** How many steps to look ahead at most. */
  readonly longest: number;
}

/**
 * Event names, the first in the system's order among equally short runs; empty where the state is at the goal already, null
 * where no allowed run of at most `longest` steps leads there.
 */
export function nearest(
  system: System,
  from: number,
  { isGoal, allowed, longest }: NearestOptions,
): readonly string[] | null {
  if (isGoal(from)) return [];
  const events = system.events.map((_, event) => event).filter(allowed);
  const cameBy = new Map<number, readonly [before: number, event: number]>([[from, [from, -1]]]);
  let level = [from];
  for (let length = 1; length <= longest && level.length > 0; length++) {
    const next: number[] = [];
    for (const state of level)
      for (const event of events) {
        const after = system.next(state, event);
        if (cameBy.has(after)) continue;
        cameBy.set(after, [state, event]);
        if (isGoal(after)) return runTo(system, cameBy, after, from);
        next.push(after);
      }
    level = next;
  }
  return null;
}

function runTo(
  { events }: System,
  cameBy: ReadonlyMap<number, readonly [number, number]>,
  goal: number,
  from: number,
): readonly string[] {
  const run: string[] = [];
  for (let state = goal; state !== from; ) {
    const step = cameBy.get(state);
    if (!step) throw new Error('A state on the way was never met: the walk noted every one.');
    run.unshift(events[step[1]] as string);
    state = step[0];
  }
  return run;
}
