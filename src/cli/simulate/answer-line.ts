/** What the lines of a batch come to: each its run as JSON, or what is wrong with it. */
import {
  accepted,
  parseJson,
  quoted,
  type Result,
  readEvents,
  readSettings,
  rejected,
  runWriter,
  simulationOf,
  unknownKey,
} from '../../simulation/index.ts';
import { answerAtOnce } from './answer-at-once.ts';
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
