/** A timeline made of whole branches, as a file or a comparison's link brings them. Pure. */
import type { EventName, SavedBranch } from '../../simulation/index.ts';
import { jump, type Moment, START, type Timeline, timelineOf } from './timeline.ts';

/**
 * A timeline with several branches, standing after `at` events of the current one. What branches share at their
 * beginning they share as moments.
 *
 * @param current the place of the current branch in the list.
 */
export function timelineOfBranches(runs: readonly SavedBranch[], at: number, current = 0): Timeline {
  const known = new Map<Moment, Map<EventName, Moment>>();
  const follow = (previous: Moment, event: EventName): Moment => {
    const followers = known.get(previous) ?? new Map<EventName, Moment>();
    known.set(previous, followers);
    const next = followers.get(event) ?? { event, previous, depth: previous.depth + 1 };
    followers.set(event, next);
    return next;
  };
  const branches = runs.map(({ name, events }, place) => ({ id: place + 1, name, tip: events.reduce(follow, START) }));
  const chosen = branches[current];
  return chosen ? jump({ branches, current: chosen.id, at: START }, chosen.id, at) : timelineOf([]);
}
