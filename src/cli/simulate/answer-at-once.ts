/** The quick way through a batch, for the lines with which nothing is wrong: nearly all of a long one. */
import { MAX_EVENTS, readSettings, runWriter, simulationOf, type WriteRun } from '../../simulation/index.ts';

/**
 * The answer to a line with which nothing is wrong; null where that cannot be told at a glance, and care must be taken.
 * `JSON.parse` keeps the last of two equal keys and says nothing. So colons are counted: each pair in the text has
 * one, whatever else has; where there are no more of them than pairs in the value, no pair was lost.
 */
export function answerAtOnce(line: string): string | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { settings = NO_SETTINGS, events } = value as { settings?: unknown; events?: unknown };
  if (!Array.isArray(events) || events.length > MAX_EVENTS) return null;
  if (typeof settings !== 'object' || settings === null) return null;
  const pairs = (settings === NO_SETTINGS ? 1 : 2) + Object.keys(settings).length;
  if (Object.keys(value).length !== (settings === NO_SETTINGS ? 1 : 2) || colonsIn(line) !== pairs) return null;
  return writerFor(settings)?.(events) ?? null;
}

const NO_SETTINGS = {};

function colonsIn(text: string): number {
  let colons = 0;
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) colons++;
  return colons;
}

/** The writers of runs, by the settings as they were given. Forgotten all at once where there are too many ways to give them. */
const writers = new Map<string, WriteRun>();
const MAX_WRITERS = 10_000;

/** Null for settings in which something is wrong, or that hold what JSON would write as something else. */
function writerFor(given: object): WriteRun | null {
  for (const value of Object.values(given))
    if (typeof value !== 'string' && typeof value !== 'boolean' && value !== null) return null;
  const key = JSON.stringify(given);
  const known = writers.get(key);
  if (known) return known;
  const settings = readSettings(given);
  if (!settings.ok) return null;
  const writer = runWriter(simulationOf(settings.value));
  if (writers.size >= MAX_WRITERS) writers.clear();
  writers.set(key, writer);
  return writer;
}
