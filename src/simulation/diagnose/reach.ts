/**
 * Everything that can come about in an organisation, as one place to ask: the graph, the records, who can take a step. Where
 * nothing is known of its automations it is the whole machine's.
 */
import type { EventName, Settings, Verdict } from '../../../machines/index.ts';
import { type Graph, memoBy, runTo } from '../../engine/index.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { RestrictedModel } from '../organisation/restricted-model.ts';

export interface Reach {
  readonly organisation: Organisation;
  readonly graph: Graph;
  readonly events: readonly EventName[];
  /** The record of each state, by index. */
  readonly verdicts: readonly Verdict[];
  /** The event's number; every edition has those that this room asks for. */
  readonly numberOf: (event: EventName) => number;
  readonly after: (index: number, event: number) => number;
  /** The shortest run to a state. */
  readonly runTo: (index: number) => readonly EventName[];
  /** Whether a sync changes anything in some state. */
  readonly syncs: boolean;
  /** The organisation's automations that can take this step, by name; null where it is no automation of its own. */
  readonly byWhom: (index: number, event: number) => readonly string[] | null;
}

/** The reach of an organisation; the same one for the same object. */
export const reachOf = memoBy((organisation: Organisation): Reach => {
  const model = RestrictedModel.of(organisation);
  const { graph, events, verdicts } = model;
  const width = events.length;
  const after = (index: number, event: number) => graph.next[index * width + event] as number;
  const sync = events.indexOf('connector.synced');
  return {
    organisation,
    graph,
    events,
    verdicts,
    numberOf: (event) => events.indexOf(event),
    after,
    runTo: (index) => runTo(graph, index) as EventName[],
    syncs: verdicts.some((_, index) => after(index, sync) !== index),
    byWhom: (index, event) => model.byWhom(index, event),
  };
});

/** An organisation of which the settings alone are known. */
export const organisationOf = memoBy(
  (settings: Settings): Organisation => ({ settings, automations: null, cannot: [], accept: {} }),
);
