/**
 * "How does this prospect become mailable again, by whom, without breaking policy?" The answer is a search over the same
 * graph that the proofs use: people's events and syncs alone, and no opt-in that nobody asked for (P13).
 */
import {
  breaksPolicy,
  type EventName,
  isAutomation,
  isSync,
  type Origin,
  originOf,
  type Verdict,
} from '../../../machines/index.ts';
import { distancesTo, memoBy, type PathOptions, shortestPaths, withstands } from '../../engine/index.ts';
import { act, type Run } from '../run/run.ts';
import type { Simulation } from '../run/simulation.ts';
import { unheardOptOut } from '../run/unheard.ts';
import { grouped } from './grouped.ts';

/** A way to mailable that breaks no policy, with who has to take it. */
export interface WayBack {
  /** One run of it; where several may take a step, by the first of them. */
  readonly events: readonly EventName[];
  /** Who may take each step: the same acts by others are the same way. */
  readonly by: readonly (readonly Origin[])[];
  /** Who has to act, in the order in which they do, each once. */
  readonly who: readonly Origin[];
  /** Whether it works however the sync falls; otherwise a sync between its steps can undo it (C34). */
  readonly safe: boolean;
  /** Whether it only resets a bounce, so that it lasts only if the address works again (U4). */
  readonly addressAsItWas: boolean;
}

/** The most ways that a list of them shows. */
const MOST = 4;
/** How many runs are looked at for them: each role that may take a step makes one of its own. */
const MOST_RUNS = 24;

/**
 * The ways back from where a run stands, shortest first, and among equally short ones those that last. Empty where the
 * prospect is mailable for good already, and for whom an opt-out was cleared against her wish: there is no proper way to
 * mail somebody who did not ask. They depend on the state alone, so each is searched for once.
 */
export function waysBack(run: Run, most = MOST): readonly WayBack[] {
  if (run.record.againstTheirWish || (run.record.mailable && withstandsSync(run))) return [];
  const { simulation, state } = run;
  const known = waysFrom(simulation);
  const index = simulation.indexOf(state);
  const ways = known.get(index) ?? search(run);
  known.set(index, ways);
  return ways.slice(0, most);
}

/** What was found already, by the graph's index of the state. */
const waysFrom = memoBy((_: Simulation) => new Map<number, readonly WayBack[]>());

/** The same question as `lasts`, asked of the run itself: where it says yes, nothing has to be searched. */
const withstandsSync = (run: Run): boolean =>
  act(act(run, 'admin.verifiedConnector'), 'connector.synced').record.mailable;

function search({ simulation, state }: Run): readonly WayBack[] {
  const graph = simulation.graph();
  const from = simulation.indexOf(state);
  const quiet = { ...optionsOf(simulation), most: MOST_RUNS };
  const restless = { ...quiet, interference: [simulation.events.indexOf('connector.synced')] };
  const shortest = shortestPaths(graph, from, quiet);
  const isSafe = (events: readonly string[]) => withstands(graph, from, events, restless);
  const safest = shortest.some(isSafe) ? [] : shortestPaths(graph, from, { ...restless, most: 1 });
  const runs = [...shortest, ...safest].map((names) => names as readonly EventName[]);
  const ways = grouped(runs, actsOf).map((alike) => wayOf(alike, isSafe));
  // Stable, so that among equals the first in the order of the events stays first.
  return ways.toSorted((one, other) => rank(one) - rank(other));
}

/**
 * One shortest way from where a run stands, the first in the order of the events; null where there is none. It costs little,
 * and says neither who else may take it nor whether a sync on the way would spoil it.
 */
export function shortestWay({ simulation, state }: Pick<Run, 'simulation' | 'state'>): readonly EventName[] | null {
  const options = { ...optionsOf(simulation), most: 1 };
  const [events] = shortestPaths(simulation.graph(), simulation.indexOf(state), options);
  return (events as readonly EventName[] | undefined) ?? null;
}

/** By length; among equally short ways one that needs no luck, with the address or the sync, comes first. */
const rank = ({ events, safe, addressAsItWas }: WayBack): number =>
  events.length + (addressAsItWas ? 0.5 : 0) + (safe ? 0 : 0.25);

/** Whether a way may take it: somebody's act, or a sync, which comes by itself. */
export const isByPeople = (event: EventName): boolean => !isAutomation(event) || isSync(event);

/** What is done, whoever does it: `untickedDoNotEmail`. */
export const actOf = (event: EventName): string => event.slice(event.indexOf('.') + 1);
const actsOf = (events: readonly EventName[]): string => events.map(actOf).join();

function wayOf(alike: readonly (readonly EventName[])[], isSafe: (events: readonly string[]) => boolean): WayBack {
  const [events = []] = alike;
  const by = events.map((_, place) => [...new Set(alike.map((run) => originOf(run[place] as EventName)))]);
  return {
    events,
    by,
    who: [...new Set(by.flat())],
    safe: alike.some(isSafe),
    addressAsItWas: onlyResets(events),
  };
}

/** Whether a way resets a bounce and leaves the address as it is: at a dead one the next mail bounces again (U4). */
export const onlyResets = (events: readonly EventName[]): boolean =>
  events.some((event) => RESETS.has(actOf(event))) && !events.some((event) => actOf(event) === 'correctedEmail');

const RESETS: ReadonlySet<string> = new Set(['resetHardBounce', 'resetSoftBounces']);

/**
 * The first thing to do for somebody who is mailed against their wish, or told the CRM alone: the shortest run, of anybody but
 * the prospect, that ticks Prospect Opted Out. Null where nothing is to be put back.
 */
export function puttingBack(run: Run): readonly EventName[] | null {
  const { simulation, state, record } = run;
  if (!record.againstTheirWish && !(record.mailable && unheardOptOut(run))) return null;
  const graph = simulation.graph();
  const isGoal = (index: number) => verdictAt(simulation, index).optedOut;
  const allowed: PathOptions['allowed'] = (_, place) => PUTS_BACK.has(originOf(simulation.events[place] as EventName));
  const distance = distancesTo(graph, { isGoal, allowed });
  const [shortest] = shortestPaths(graph, simulation.indexOf(state), { isGoal, allowed, distance, most: 1 });
  return (shortest as readonly EventName[] | undefined) ?? null;
}

const PUTS_BACK: ReadonlySet<Origin> = new Set<Origin>(['admin', 'marketer', 'crmUser', 'automation', 'connector']);

/**
 * Gets ready for the first search in small steps, for whoever has idle moments to spend: each call of `next` is one of
 * them. Without it the first search does the same.
 */
export function* prepareWays(simulation: Simulation): Generator<void, void, void> {
  simulation.system();
  yield;
  simulation.graph();
  yield;
  simulation.verdicts();
  yield;
  simulation.indexOf(simulation.system().stateOf(simulation.graph().system.initial));
  yield;
  optionsOf(simulation);
}

/** What counts as a way, for one simulation; worked out once. */
const optionsOf = memoBy((simulation: Simulation): PathOptions => {
  const search = { isGoal: lasts(simulation), allowed: isProper(simulation) };
  return { ...search, distance: distancesTo(simulation.graph(), search) };
});

/** Mailable, and still so after the next sync with the connector verified. */
function lasts(simulation: Simulation): (index: number) => boolean {
  const graph = simulation.graph();
  const verify = simulation.events.indexOf('admin.verifiedConnector');
  const sync = simulation.events.indexOf('connector.synced');
  const after = (index: number, event: number) => graph.next[index * simulation.events.length + event] as number;
  return (index) =>
    verdictAt(simulation, index).mailable && verdictAt(simulation, after(after(index, verify), sync)).mailable;
}

/** By a person or a sync, and no opt-in that nobody asked for. */
function isProper(simulation: Simulation): PathOptions['allowed'] {
  return (before, place, to) => {
    const event = simulation.events[place] as EventName;
    return (
      isByPeople(event) &&
      !breaksPolicy({ before: verdictAt(simulation, before), event, after: verdictAt(simulation, to) })
    );
  };
}

function verdictAt(simulation: Simulation, index: number): Verdict {
  const verdict = simulation.verdicts()[index];
  if (!verdict) throw new Error(`No state has the index ${index}: the graph is complete, so this cannot be.`);
  return verdict;
}
