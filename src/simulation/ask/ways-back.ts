/**
 * "How does this prospect become mailable again, by whom, without breaking policy?" The answer is a search over the same
 * graph that the proofs use: people's events and syncs alone, and no opt-in that nobody asked for (P13).
 */
import {
  breaksPolicy,
  type EventName,
  isAutomation,
  type Origin,
  originOf,
  type Verdict,
} from '../../../machines/index.ts';
import { distancesTo, memoBy, type PathOptions, shortestPaths, withstands } from '../../engine/index.ts';
import { act, type Run } from '../run/run.ts';
import type { Simulation } from '../run/simulation.ts';

export interface WayBack {
  readonly events: readonly EventName[];
  /** Who has to act, in the order in which they do, each once. */
  readonly who: readonly Origin[];
  /** Whether it works however the sync falls; otherwise a sync between its steps can undo it (C34). */
  readonly safe: boolean;
}

/** The most ways that a list of them shows. */
const MOST = 4;

/**
 * The ways back from where a run stands, shortest first, those that need luck with the sync included and marked.
 * Empty where the prospect is mailable for good already. They depend on the state alone, so each is searched for once.
 */
export function waysBack(run: Run, most = MOST): readonly WayBack[] {
  if (run.record.mailable && withstandsSync(run)) return [];
  if (most !== MOST) return search(run, most);
  const { simulation, state } = run;
  const known = waysFrom(simulation);
  const index = simulation.indexOf(state);
  const ways = known.get(index) ?? search(run, most);
  known.set(index, ways);
  return ways;
}

/** What was found already, by the graph's index of the state. */
const waysFrom = memoBy((_: Simulation) => new Map<number, readonly WayBack[]>());

/** The same question as `lasts`, asked of the run itself: where it says yes, nothing has to be searched. */
const withstandsSync = (run: Run): boolean =>
  act(act(run, 'admin.verifiedConnector'), 'connector.synced').record.mailable;

function search({ simulation, state }: Run, most: number): readonly WayBack[] {
  const graph = simulation.graph();
  const from = simulation.indexOf(state);
  const quiet = { ...optionsOf(simulation), most };
  const restless = { ...quiet, interference: [simulation.events.indexOf('connector.synced')] };
  const shortest = shortestPaths(graph, from, quiet);
  const isSafe = (events: readonly string[]) => withstands(graph, from, events, restless);
  const safest = shortest.some(isSafe) ? [] : shortestPaths(graph, from, { ...restless, most: 1 });
  return [...shortest.slice(0, most - safest.length), ...safest].map((names) => {
    const events = names as readonly EventName[];
    return { events, who: [...new Set(events.map(originOf))], safe: isSafe(events) };
  });
}

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
    const byPeople = !isAutomation(event) || event === 'connector.synced';
    return (
      byPeople && !breaksPolicy({ before: verdictAt(simulation, before), event, after: verdictAt(simulation, to) })
    );
  };
}

function verdictAt(simulation: Simulation, index: number): Verdict {
  const verdict = simulation.verdicts()[index];
  if (!verdict) throw new Error(`No state has the index ${index}: the graph is complete, so this cannot be.`);
  return verdict;
}
