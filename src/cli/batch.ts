/** `simulate --batch`: one run a line in, one result a line out, in order. A bad line becomes an error on its own line. */
import {
  accepted,
  parseJson,
  quoted,
  type Result,
  readEvents,
  readSettings,
  rejected,
  simulate,
  unknownKey,
} from '../simulation/index.ts';
import { type Line, linesOf } from './lines-of.ts';
import type { ExitCode, Report } from './report.ts';

/** A run of the most events that are allowed is some 150,000 characters long. */
const MAX_LINE = 1_000_000;

const EXAMPLE = '{"settings": {}, "events": ["prospect.unsubscribed"]}';

/** Answers line by line while the input is still coming; the exit status is 2 once a line was bad. */
export function batch(input: AsyncIterable<Uint8Array>): Report {
  let exitCode: ExitCode = 0;
  async function* answers(): AsyncGenerator<string> {
    for await (const line of withoutBlankEnd(linesOf(input, MAX_LINE))) {
      const answer = answerLine(line);
      if (!answer.ok) exitCode = 2;
      yield answer.ok ? answer.value : JSON.stringify({ error: answer.error });
    }
  }
  return { out: answers(), err: [], exitCode: () => exitCode };
}

/** What one line comes to: its result as JSON, or what is wrong with it. */
function answerLine(line: Line): Result<string> {
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
  return accepted(JSON.stringify(simulate(settings.value, events.value)));
}

/** Blank lines at the end are only the end. One in the middle is answered, so that answers stay beside their lines. */
async function* withoutBlankEnd(lines: AsyncIterable<Line>): AsyncGenerator<Line> {
  let blank = 0;
  for await (const line of lines) {
    if (line !== null && line.trim() === '') {
      blank++;
      continue;
    }
    for (; blank > 0; blank--) yield '';
    yield line;
  }
}
