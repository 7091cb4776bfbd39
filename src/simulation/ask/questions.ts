/** Questions about where a run stands: how could it have come to this, and who may do what now. */
import { type EventName, ORIGINS, type Origin, originOf } from '../../../machines/index.ts';
import { predecessors } from '../../engine/index.ts';
import { type Effect, eventInfo, previews, type Run } from '../run/run.ts';

/**
 * "How could they have got into this state?" For each event that can lead straight into it, the shortest run that
 * ends with that event; shortest first. Empty at the beginning only if nothing leads back to it.
 */
export const waysHere = ({ simulation, state }: Run): readonly (readonly EventName[])[] =>
  predecessors(simulation.graph(), simulation.indexOf(state)) as readonly (readonly EventName[])[];

/** One act, such as unticking Do Not Email, and what comes of it by who does it. */
export interface ActRow {
  /** The event's name after its origin: `untickedDoNotEmail`. */
  readonly act: string;
  readonly label: string;
  /** An origin that has no such act is missing. */
  readonly by: ReadonlyMap<Origin, Effect>;
}

/** "Who may do what now?" Acts by origins, in canonical order. */
export function whoMayDoWhat(run: Run): { readonly origins: readonly Origin[]; readonly rows: readonly ActRow[] } {
  const rows = new Map<string, { act: string; label: string; by: Map<Origin, Effect> }>();
  for (const effect of previews(run)) {
    const origin = originOf(effect.event);
    const act = effect.event.slice(origin.length + 1);
    const row = rows.get(act) ?? { act, label: eventInfo(run.simulation, effect.event).label, by: new Map() };
    row.by.set(origin, effect);
    rows.set(act, row);
  }
  return { origins: ORIGINS.map(({ id }) => id), rows: [...rows.values()] };
}
