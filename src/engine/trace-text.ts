/**
 * A run as one line of text and back: which model, its input, the events, and where one stands. Links, golden traces and
 * the command line share it. It knows the shape only; whether a name means anything is for the caller to say.
 */
import { seen } from './seen.ts';

/** A run as one line of text holds it: the model, the settings and the events. */
export interface Trace {
  /** The machine's id and the version of its model: `classic.1`. */
  readonly model: string;
  /** The input's settings by name, those that differ from the defaults. */
  readonly input: Readonly<Record<string, string>>;
  readonly events: readonly string[];
  /** How many of the events have been played; the rest lie ahead. */
  readonly at: number;
}

/** What a line holds, or in one sentence why it holds no run. */
export type ParsedTrace = { readonly ok: true; readonly value: Trace } | { readonly ok: false; readonly error: string };

/** A line longer than this was not made by `formatTrace` in good faith. */
export const MAX_TRACE_LENGTH = 200_000;

const RESERVED: ReadonlySet<string> = new Set(['model', 'run', 'at']);

/** `model=classic.1&crm=salesforce&run=a.b,c.d&at=1`; `at` is left out at the end of the run. */
export function formatTrace({ model, input, events, at }: Trace): string {
  const pairs: (readonly [string, string])[] = [['model', model], ...Object.entries(input)];
  if (events.length > 0) pairs.push(['run', events.join(',')]);
  if (at !== events.length) pairs.push(['at', String(at)]);
  // Commas and dots stay readable; everything that could mean something else is escaped.
  return pairs.map(([name, value]) => `${escaped(name)}=${escaped(value)}`).join('&');
}

/** Reads what `formatTrace` wrote. Anything else is refused in one sentence. */
export function parseTrace(text: string): ParsedTrace {
  if (text.length > MAX_TRACE_LENGTH)
    return refused(`The run is ${text.length} characters long; at most ${MAX_TRACE_LENGTH} are read.`);
  const pairs = new Map<string, string>();
  for (const part of text.split('&').filter((p) => p !== '')) {
    const cut = part.indexOf('=');
    const name = unescaped(cut < 0 ? part : part.slice(0, cut));
    const value = cut < 0 ? null : unescaped(part.slice(cut + 1));
    if (name === null || value === null) return refused(`The run has a part that cannot be read: ${shown(part)}.`);
    if (pairs.has(name)) return refused(`The run says ${shown(name)} twice.`);
    pairs.set(name, value);
  }
  const model = pairs.get('model');
  if (model === undefined) return refused('The run does not say its model; it should begin with "model=".');
  const run = pairs.get('run') ?? '';
  const events = run === '' ? [] : run.split(',');
  const at = pairs.get('at') ?? String(events.length);
  if (!/^\d{1,6}$/.test(at) || Number(at) > events.length)
    return refused(`The run stands at ${shown(at)}, which is not a step from 0 to ${events.length}.`);
  const input = Object.fromEntries([...pairs].filter(([name]) => !RESERVED.has(name)));
  return { ok: true, value: { model, input, events, at: Number(at) } };
}

const escaped = (text: string): string => encodeURIComponent(text).replaceAll('%2C', ',');
const shown = (text: string): string => seen(JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text));
const refused = (error: string): ParsedTrace => ({ ok: false, error });

function unescaped(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray percent sign: the only way in which decoding fails.
    return null;
  }
}
