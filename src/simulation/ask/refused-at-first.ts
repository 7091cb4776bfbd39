/** The events that are refused where nothing has happened yet: the settings alone speak against them. The machine says which. */
import type { EventName, Settings } from '../../../machines/index.ts';
import { begin, previews } from '../run/run.ts';
import { type Simulation, simulationOf } from '../run/simulation.ts';

const known = new WeakMap<Simulation, ReadonlyMap<EventName, string>>();

/** Those of the settings' edition with the reason in a sentence; for instance whatever the CRM does, where there is none. */
export function refusedAtFirst(settings: Settings): ReadonlyMap<EventName, string> {
  const simulation = simulationOf(settings);
  const before = known.get(simulation);
  if (before) return before;
  const refused = previews(begin(simulation)).filter(({ outcome }) => outcome === 'refused');
  const events = new Map(refused.map(({ event, why }) => [event, why.join(' ')]));
  known.set(simulation, events);
  return events;
}
