/**
 * The past as a tree: acting in the past starts a branch, and every future is kept. Pure data; it knows events by name
 * and nothing of what they do.
 */
import type { EventName } from '../../simulation/index.ts';

/** A moment: the beginning, or what came after another moment. The object itself is its identity. */
export interface Moment {
  readonly event: EventName | null;
  readonly previous: Moment | null;
  /** How many events lie before it; 0 for the beginning. */
  readonly depth: number;
}

export interface Branch {
  /** Stable while the branch lives; rises with each new one. */
  readonly id: number;
  /** Its last moment. */
  readonly tip: Moment;
}

export interface Timeline {
  readonly branches: readonly Branch[];
  /** The branch that back, forward, links and stories follow. */
  readonly current: number;
  /** Where one stands: a moment of the current branch. */
  readonly at: Moment;
}

export const START: Moment = { event: null, previous: null, depth: 0 };

/** A timeline with one branch, standing after `at` of its events (by default at the end). */
export function timelineOf(events: readonly EventName[], at: number = events.length): Timeline {
  const tip = events.reduce(after, START);
  return { branches: [{ id: 1, tip }], current: 1, at: momentAt(tip, at) };
}

/**
 * A timeline with several branches, standing after `at` events of the first, which is the current one. What branches
 * share at their beginning they share as moments.
 */
export function timelineOfBranches(runs: readonly (readonly EventName[])[], at: number): Timeline {
  const known = new Map<Moment, Map<EventName, Moment>>();
  const follow = (previous: Moment, event: EventName): Moment => {
    const followers = known.get(previous) ?? new Map<EventName, Moment>();
    known.set(previous, followers);
    const next = followers.get(event) ?? after(previous, event);
    followers.set(event, next);
    return next;
  };
  const branches = runs.map((events, place) => ({ id: place + 1, tip: events.reduce(follow, START) }));
  const [first] = branches;
  return first ? { branches, current: first.id, at: momentAt(first.tip, at) } : timelineOf([]);
}

/** Acts now. At the tip the branch grows; in the past a new branch begins, unless the same thing happened next anyway. */
export function fire(timeline: Timeline, event: EventName): Timeline {
  const next = nextMoment(timeline);
  if (next?.event === event) return { ...timeline, at: next };
  const at = after(timeline.at, event);
  if (next === null) {
    const branches = timeline.branches.map((branch) =>
      branch.id === timeline.current ? { ...branch, tip: at } : branch,
    );
    return { ...timeline, branches, at };
  }
  const id = Math.max(...timeline.branches.map((branch) => branch.id)) + 1;
  return { branches: [...timeline.branches, { id, tip: at }], current: id, at };
}

/** One step back; the same timeline at the beginning. */
export const back = (timeline: Timeline): Timeline =>
  timeline.at.previous ? { ...timeline, at: timeline.at.previous } : timeline;

/** One step forward along the current branch; the same timeline at its tip. */
export function forward(timeline: Timeline): Timeline {
  const next = nextMoment(timeline);
  return next ? { ...timeline, at: next } : timeline;
}

/** Jumps to a moment of a branch, which becomes the current one. */
export function jump(timeline: Timeline, branch: number, depth: number): Timeline {
  const found = timeline.branches.find(({ id }) => id === branch);
  return found ? { ...timeline, current: branch, at: momentAt(found.tip, depth) } : timeline;
}

/** Forgets a branch on purpose; the last one cannot be forgotten. */
export function forget(timeline: Timeline, branch: number): Timeline {
  const branches = timeline.branches.filter(({ id }) => id !== branch);
  const [first] = branches;
  if (!first) return timeline;
  return timeline.current === branch ? { branches, current: first.id, at: first.tip } : { ...timeline, branches };
}

/** The current branch. */
export function currentBranch({ branches, current }: Timeline): Branch {
  const branch = branches.find(({ id }) => id === current);
  if (!branch) throw new Error('The current branch is not among the branches; every function here keeps it there.');
  return branch;
}

/** All events of a branch, or up to a moment, from the beginning. */
export function eventsOf(tip: Moment): readonly EventName[] {
  const events: EventName[] = [];
  for (let moment: Moment | null = tip; moment?.event; moment = moment.previous) events.push(moment.event);
  return events.reverse();
}

/** The moments of a branch from the beginning to its tip. */
export function momentsOf(tip: Moment): readonly Moment[] {
  const moments: Moment[] = [];
  for (let moment: Moment | null = tip; moment; moment = moment.previous) moments.push(moment);
  return moments.reverse();
}

const after = (previous: Moment, event: EventName): Moment => ({ event, previous, depth: previous.depth + 1 });

function momentAt(tip: Moment, depth: number): Moment {
  let moment = tip;
  while (moment.depth > depth && moment.previous) moment = moment.previous;
  return moment;
}

function nextMoment(timeline: Timeline): Moment | null {
  const { tip } = currentBranch(timeline);
  return tip.depth > timeline.at.depth ? momentAt(tip, timeline.at.depth + 1) : null;
}
