/**
 * "How does this prospect become mailable again, by whom, without breaking policy?" The answer is a search over the same
 * graph that the proofs use: people's events and syncs alone, and no opt-in that nobody asked for (P13).
 */
import { breaksPolicy, type EventName, isAutomation, type Origin, originOf } from '../../machines/index.ts';
import { ways } from '../engine/index.ts';
import type { Run } from './run.ts';

export interface WayBack {
  readonly events: readonly EventName[];
  /** Who has to act, in the order in which they do, each once. */
  readonly who: readonly Origin[];
}

/** The ways back from where a run stands, shortest first; empty where the prospect is mailable for good already. */
export function waysBack({ simulation, state }: Run, most = 4): readonly WayBack[] {
  const graph = simulation.graph();
  const verdicts = simulation.verdicts();
  const width = simulation.events.length;
  const after = (index: number, event: EventName) => {
    const place = simulation.events.indexOf(event);
    return graph.next[index * width + place] as number;
  };
  const verdictAt = (index: number) => {
    const verdict = verdicts[index];
    if (!verdict) throw new Error(`No state has the index ${index}: the graph is complete, so this cannot be.`);
    return verdict;
  };
  /** Mailable, and still so after the next sync with the connector verified. */
  const lasts = (index: number) =>
    verdictAt(index).mailable && verdictAt(after(after(index, 'admin.verifiedConnector'), 'connector.synced')).mailable;
  const allowed = (from: number, place: number, to: number) => {
    const event = simulation.events[place] as EventName;
    const byPeople = !isAutomation(event) || event === 'connector.synced';
    return byPeople && !breaksPolicy({ before: verdictAt(from), event, after: verdictAt(to) });
  };
  const found = ways(graph, simulation.indexOf(state), { allowed, isGoal: lasts, most });
  return found
    .filter((events) => events.length > 0)
    .map((events) => ({
      events: events as readonly EventName[],
      who: [...new Set((events as readonly EventName[]).map(originOf))],
    }));
}
