/** What the lines of a batch come to: each its run as JSON, or what is wrong with it. */
import {
  accepted,
  MAX_EVENTS,
  parseJson,
  quoted,
  type Result,
  readEvents,
  readSettings,
  rejected,
  runWriter,
  simulationOf,
  unknownKey,
  type WriteRun,
} from '../../simulation/index.ts';
import type { Line } from './lines-of.ts';

/** A run of the most events that are allowed is some 150,000 characters long. */
export const MAX_LINE = 1_000_000;

const EXAMPLE = '{"settings": {}, "events": ["prospect.unsubscribed"]}';

/** The answers to some lines, one a line, and whether there is an error among them. */
export interface Answered {
  readonly text: string;
  readonly hasErrors: boolean;
}

/** @param lines null for one that is longer than `MAX_LINE`. */
export function answerLines(lines: readonly Line[]): Answered {
  let hasErrors = false;
  const texts = lines.map((line) => {
    const answer = answerLine(line);
    if (!answer.ok) hasErrors = true;
    return answer.ok ? answer.value : JSON.stringify({ error: answer.error });
  });
  return { text: texts.join('\n'), hasErrors };
}

function answerLine(line: Line): Result<string> {
  const atOnce = line === null ? null : answerAtOnce(line);
  return atOnce === null ? answerWithCare(line) : accepted(atOnce);
}

/** Reads a line that may be anything, and says what is wrong with it. */
function answerWithCare(line: Line): Result<string> {
  if (line === null) return rejected(`The line is too long: at most ${MAX_LINE} characters are read.`);
  if (line.trim() === '') return rejected(`The line is blank: it must hold an object such as ${EXAMPLE}.`);
  const parsed = parseJson(line);
  if (!parsed.ok) return rejected(`The line ${parsed.error}.`);
  const { value } = parsed;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return rejected(`The line must hold an object such as ${EXAMPLE}, not ${quoted(value)}.`);
  const unknown = unknownKey(value, ['settings', 'events']);
  if (unknown !== null) return rejected(unknown);
  const { settings: given = {}, events: names } = value as { settings?: unknown; events?: unknown };
  if (names === undefined) return rejected(`The line has no "events": it must hold an object such as ${EXAMPLE}.`);
  const settings = readSettings(given);
  if (!settings.ok) return settings;
  const events = readEvents(names, settings.value);
  if (!events.ok) return events;
  const text = runWriter(simulationOf(settings.value))(events.value);
  if (text === null) throw new Error('The events were read as events of the edition, and yet one is none.');
  return accepted(text);
}

/**
 * The answer to a line with which nothing is wrong; null where that cannot be told at a glance, and care must be taken.
 * `JSON.parse` keeps the last of two equal keys and says nothing. So colons are counted: each pair in the text has
 * one, whatever else has; where there are no more of them than pairs in the value, no pair was lost.
 */
function answerAtOnce(line: string): string | null {
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
