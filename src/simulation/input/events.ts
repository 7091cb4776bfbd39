/** Reads events that came from outside. */
import type { EventName, Settings } from '../../../machines/index.ts';
import { editionOf } from '../run/simulation.ts';
import { MAX_EVENTS } from './limits.ts';
import { quoted } from './nearest.ts';
import { accepted, type Result, rejected } from './result.ts';
import { unknownEvent } from './unknown-event.ts';

/** Reads a list of event names of the settings' edition. */
export function readEvents(given: unknown, settings: Settings): Result<readonly EventName[]> {
  if (!Array.isArray(given)) return rejected(`Events must be a list of names, not ${quoted(given)}.`);
  if (given.length > MAX_EVENTS)
    return rejected(`A run may have at most ${MAX_EVENTS} events, and this one has ${given.length}.`);
  const names: readonly string[] = editionOf(settings).events.map(({ id }) => id);
  const unknown = given.findIndex((name) => !names.includes(name as string));
  if (unknown >= 0) return rejected(unknownEvent(settings, 'event', given[unknown], names));
  return accepted(given as EventName[]);
}
