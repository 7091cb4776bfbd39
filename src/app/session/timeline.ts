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
  /** What somebody called it; null while it is called by how it ends. */
  readonly name: string | null;
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
  return { branches: [{ id: 1, name: null, tip }], current: 1, at: momentAt(tip, at) };
}

/**
 * Acts now. At the tip the branch grows; in the past a new branch begins, unless the same thing happened next in this
 * branch or another anyway: then that one goes on.
 */
export function fire(timeline: Timeline, event: EventName): Timeline {
  const { branches, current, at: before } = timeline;
  for (const { id, tip } of [currentBranch(timeline), ...branches]) {
    const next = momentAt(tip, before.depth + 1);
    if (next.previous === before && next.event === event) return { branches, current: id, at: next };
  }
  const at = after(before, event);
  if (currentBranch(timeline).tip === before)
    return {
      branches: branches.map((branch) => (branch.id === current ? { ...branch, tip: at } : branch)),
      current,
      at,
    };
  const id = Math.max(...branches.map((branch) => branch.id)) + 1;
  return { branches: [...branches, { id, name: null, tip: at }], current: id, at };
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

/** Calls a branch by a name, or by how it ends again where the name is null. */
export function rename(timeline: Timeline, branch: number, name: string | null): Timeline {
  const branches = timeline.branches.map((each) => (each.id === branch ? { ...each, name } : each));
  return { ...timeline, branches };
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
