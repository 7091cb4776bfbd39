/** Questions about where a run stands: how could it have come to this, and who may do what now. */
import { type EventName, ORIGINS, type Origin, originOf } from '../../../machines/index.ts';
import { predecessors } from '../../engine/index.ts';
import { type Effect, eventInfo, previews, type Run } from '../run/run.ts';
import type { Simulation } from '../run/simulation.ts';
import { grouped } from './grouped.ts';

/**
 * "How could they have got into this state?" The run that happened comes first, then plausible ones: the shortest for each
 * act that can lead straight into it, without detours, a few for each kind of actor.
 */
export function waysHere({ simulation, state, steps }: Run): readonly (readonly EventName[])[] {
  const happened = steps.map(({ event }) => event);
  const system = simulation.system();
  const endOf = (events: readonly EventName[]) =>
    events.reduce((at, event) => system.next(at, simulation.events.indexOf(event)), system.initial);
  const here = endOf(happened);
  const others = (predecessors(simulation.graph(), simulation.indexOf(state)) as readonly (readonly EventName[])[])
    .filter((events) => events.join() !== happened.join())
    .filter((events) => !hasDetour(events, (shorter) => endOf(shorter) === here));
  // The same acts by another role are no other story.
  const acts = [...new Map(others.toReversed().map((events) => [actsOf(events), events])).values()].reverse();
  const byActor = grouped(acts, (events) => ACTOR_KINDS[originOf(events.at(-1) ?? 'connector.synced')]);
  const plausible = acts.filter((events) => byActor.some((alike) => alike.slice(0, MOST_OF_A_KIND).includes(events)));
  return happened.length > 0 ? [happened, ...plausible] : plausible;
}

/** How many plausible runs are told for each kind of actor. */
const MOST_OF_A_KIND = 2;

const ACTOR_KINDS: Readonly<Record<Origin, string>> = {
  prospect: 'prospect',
  admin: 'staff',
  marketer: 'staff',
  crmUser: 'crm',
  mail: 'mail',
  automation: 'automation',
  crmAutomation: 'crm',
  connector: 'sync',
};

const actsOf = (events: readonly EventName[]): string =>
  events.map((event) => event.slice(event.indexOf('.') + 1)).join();

/** Whether one of its steps, or two of them, could be left out. */
function hasDetour(events: readonly EventName[], endsAlike: (events: readonly EventName[]) => boolean): boolean {
  const without = (...places: readonly number[]) => events.filter((_, place) => !places.includes(place));
  return events.some((_, one) => events.some((__, other) => other >= one && endsAlike(without(one, other))));
}

/** One act, such as unticking Do Not Email, and what comes of it by who does it. */
export interface ActRow<Told = Effect> {
  /** The event's name after its origin: `untickedDoNotEmail`. */
  readonly act: string;
  readonly label: string;
  /** An origin that has no such act is missing. */
  readonly by: ReadonlyMap<Origin, Told>;
}

/** "Who may do what now?" Acts by origins, in canonical order. */
export const whoMayDoWhat = (run: Run): { readonly origins: readonly Origin[]; readonly rows: readonly ActRow[] } => ({
  origins: ORIGINS.map(({ id }) => id),
  rows: actRows(run.simulation, previews(run)),
});

/** What came of each event, as one row for each act. */
export function actRows<Told extends Pick<Effect, 'event'>>(
  simulation: Simulation,
  effects: readonly Told[],
): readonly ActRow<Told>[] {
  const rows = new Map<string, { act: string; label: string; by: Map<Origin, Told> }>();
  for (const effect of effects) {
    const origin = originOf(effect.event);
    const act = effect.event.slice(origin.length + 1);
    const row = rows.get(act) ?? { act, label: eventInfo(simulation, effect.event).label, by: new Map() };
    row.by.set(origin, effect);
    rows.set(act, row);
  }
  return [...rows.values()];
}
