/**
 * What the address of a comparison comes to: the two runs, and what the explorer must do to hold them. `#/compare?…` holds
 * both; `#/compare` alone compares the run on screen with its other branch, and `#/compare/settings` with other settings.
 */
import {
  formatPair,
  type LinkedPair,
  type NamedRun,
  readPair,
  type Settings,
  SOMEBODY,
  simulationOf,
} from '../../simulation/index.ts';
import type { ExplorerContext, ExplorerEvent } from './explorer-machine.ts';
import { otherSettings } from './other-settings.ts';
import { type Branch, currentBranch, eventsOf, type Moment } from './timeline.ts';
import { timelineOfBranches } from './timeline-of-branches.ts';

/** The explorer's run, as far as a comparison needs it. */
export type Held = Pick<ExplorerContext, 'settings' | 'timeline'>;

export interface Comparing extends Pick<LinkedPair, 'by' | 'left' | 'right'> {
  /** Its link's text. */
  readonly text: string;
  /** Whether it was asked for on the page, not by a link, so that closing it goes back there. */
  readonly within: boolean;
}

export interface ComparisonOpening {
  /** Left out where there is nothing to compare. */
  readonly comparison?: Comparing;
  /** What the explorer is to do first; null where it holds both runs already. */
  readonly opening: ExplorerEvent | null;
}

/**
 * @param id what follows the page in the address.
 * @param query what follows the question mark; null where there is none.
 * @param held what the explorer holds.
 */
export function comparisonOpening(id: string | null, query: string | null, held: Held): ComparisonOpening {
  if (query === null) {
    const pair = pairOf(held, id === 'settings');
    return { comparison: { ...pair, text: formatPair(pair), within: true }, opening: null };
  }
  const read = readPair(query);
  if (!read.ok) return { opening: { type: 'notice.show', text: read.error } };
  const { olderModel, ...pair } = read.value;
  return { comparison: { ...pair, text: query, within: false }, opening: openingOf(pair, olderModel, held) };
}

type Pair = Pick<LinkedPair, 'by' | 'left' | 'right'>;

/** A branch as one side of a comparison. */
export const sideOf = ({ settings, timeline }: Held, { id, name, tip }: Branch): NamedRun => ({
  settings,
  name,
  events: eventsOf(tip),
  // Where one stands on it; on another branch, its end.
  at: id === timeline.current ? timeline.at.depth : tip.depth,
});

/** The same side under other settings. What does not exist there is left out, and it stands at its end. */
export function sideUnder(left: NamedRun, settings: Settings): NamedRun {
  const known = simulationOf(settings).events;
  const events = left.events.filter((event) => known.includes(event));
  return { settings, name: null, events, at: events.length };
}

function pairOf(held: Held, withSettings: boolean): Pair {
  const current = currentBranch(held.timeline);
  const left = sideOf(held, current);
  const other = held.timeline.branches.find(({ id }) => id !== current.id);
  if (other && !withSettings) return { by: 'branch', left, right: sideOf(held, other) };
  return { by: 'settings', left, right: sideUnder(left, otherSettings(held.settings, left.events)) };
}

/** The explorer keeps its other branches and where it stands, where it holds the comparison's runs already. */
function openingOf({ by, left, right }: Pair, olderModel: number | null, held: Held): ExplorerEvent | null {
  const branchOf = (run: NamedRun) =>
    sameSettings(held, run) ? held.timeline.branches.find(({ tip }) => sameEvents(tip, run)) : undefined;
  const own = branchOf(left);
  if (own && (by === 'settings' || branchOf(right)))
    return own.id === held.timeline.current ? null : { type: 'run.jump', branch: own.id, depth: left.at };
  return {
    type: 'run.restore',
    settings: left.settings,
    person: SOMEBODY,
    timeline: timelineOfBranches(by === 'branch' ? [left, right] : [left], left.at),
    notice:
      olderModel === null
        ? null
        : `This comparison was made with an older model (version ${olderModel}). Its events were played again, and may end elsewhere.`,
  };
}

const sameSettings = ({ settings }: Held, run: NamedRun): boolean =>
  Object.entries(settings).every(([name, value]) => run.settings[name as keyof Settings] === value);

const sameEvents = (tip: Moment, { events }: NamedRun): boolean => eventsOf(tip).join() === events.join();
