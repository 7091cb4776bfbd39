/**
 * A run as a file: JSON with a format and a version of its own. It is opened by its events, which are played again, and
 * it keeps a short line for each step, so that a model that has changed since is noticed. Reading never throws.
 */
import { EDITIONS, type EventName, type Settings } from '../../machines/index.ts';
import { type Divergence, firstDivergence, readStepLine, stepLine } from './divergence.ts';
import { MAX_EVENTS, readEvents } from './input/events.ts';
import { quoted, unknownWord } from './input/nearest.ts';
import { accepted, type Result, rejected } from './input/result.ts';
import { readSettings } from './input/settings.ts';
import type { LinkedRun } from './link.ts';
import { play } from './run.ts';
import { editionOf, simulationOf } from './simulation.ts';

/** A larger file was not saved by this page. In bytes, or characters once it is read. */
export const MAX_FILE_SIZE = 1_000_000;

const FORMAT = 'mailability.run';
const VERSION = 1;
/** More branches or macros than anybody keeps apart. */
const MAX_LISTED = 100;
const MAX_NAME = 60;

/** A handful of events under a name. */
export interface Macro {
  readonly name: string;
  readonly events: readonly EventName[];
}

/** What a run file carries. `events` is the current branch, of which `at` have been played. */
export interface SavedRun extends LinkedRun {
  readonly person: string;
  /** The other branches' events, each from the beginning. */
  readonly branches: readonly (readonly EventName[])[];
  readonly macros: readonly Macro[];
}

export interface OpenedRun extends SavedRun {
  /** Where the run no longer comes out as it did when it was saved, the current branch first; null where it does. */
  readonly divergence: (Divergence & { readonly events: readonly EventName[] }) | null;
}

/** Writes a run as the text of a file. */
export function formatRunFile({ settings, events, at, person, branches, macros }: SavedRun): string {
  const version = editionOf(settings)?.modelVersion ?? 0;
  const branch = (its: readonly EventName[]) => ({ events: its, steps: linesOf(settings, its) });
  const file = {
    format: FORMAT,
    version: VERSION,
    model: `${settings.edition}.${version}`,
    settings,
    person,
    at,
    ...branch(events),
    branches: branches.map(branch),
    macros,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads a run file: every part of it is checked before any of it is used. */
export function readRunFile(text: string): Result<OpenedRun> {
  if (text.length > MAX_FILE_SIZE) return rejected(tooLarge);
  const file = parsed(text);
  if (!isObject(file) || file['format'] !== FORMAT)
    return rejected(`This is not a run saved here: a run file is JSON that begins with "format": "${FORMAT}".`);
  const { version } = file;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return rejected(`This run file cannot be opened. Its version must be a whole number, not ${quoted(version)}.`);
  if (version > VERSION)
    return rejected(
      `This run file is in a newer format, "${FORMAT}" version ${version}; this page reads version ${VERSION}.`,
    );
  const read = readSavedRun(file);
  return read.ok ? read : rejected(`This run file cannot be opened. ${read.error}`);
}

/** What is said of a file that is too large to be read at all. */
export const tooLarge = `This file is larger than ${MAX_FILE_SIZE / 1_000_000} MB, so it is not a run saved here.`;

function readSavedRun(file: JsonObject): Result<OpenedRun> {
  const settings = readModelSettings(file);
  if (!settings.ok) return settings;
  const current = readBranch(file, settings.value, 'The run');
  if (!current.ok) return current;
  const { events } = current.value;
  const at = file['at'] ?? events.length;
  if (typeof at !== 'number' || !Number.isInteger(at) || at < 0 || at > events.length)
    return rejected(`The run stands at ${quoted(at)}, which is not a step from 0 to ${events.length}.`);
  const person = file['person'] ?? 'Ana';
  if (!isName(person)) return rejected(`"person" must be a first name, not ${quoted(person)}.`);
  const branches = readList(file, 'branches', (each, place) =>
    readBranch(isObject(each) ? each : {}, settings.value, `Branch ${place + 1}`),
  );
  if (!branches.ok) return branches;
  const macros = readMacros(file['macros'] ?? []);
  if (!macros.ok) return macros;
  return accepted({
    settings: settings.value,
    events,
    at,
    person,
    branches: branches.value.map((branch) => branch.events),
    macros: macros.value,
    divergence: divergenceOf(settings.value, [current.value, ...branches.value]),
  });
}

/** Reads macros that came from a file or from the browser's storage. Their events may be of any edition. */
export function readMacros(given: unknown): Result<readonly Macro[]> {
  const known = [...new Set(EDITIONS.flatMap(({ events }) => events.map(({ id }) => id)))];
  return readList({ macros: given }, 'macros', (each, place) => {
    const macro = isObject(each) ? each : {};
    const { name, events } = macro;
    if (!isName(name)) return rejected(`Macro ${place + 1} needs a name, not ${quoted(name)}.`);
    if (!Array.isArray(events) || events.length === 0 || events.length > MAX_EVENTS)
      return rejected(`The macro ${quoted(name)} needs a list of events.`);
    const unknown = events.find((event) => !known.includes(event as EventName));
    if (unknown !== undefined) return rejected(unknownWord('event', unknown, known));
    return accepted({ name, events: events as EventName[] });
  });
}

interface Branch {
  readonly events: readonly EventName[];
  /** One line for each event. */
  readonly steps: readonly string[];
}

function readBranch({ events: given, steps }: JsonObject, settings: Settings, what: string): Result<Branch> {
  const events = readEvents(given, settings);
  if (!events.ok) return events;
  if (!Array.isArray(steps) || steps.length !== events.value.length)
    return rejected(`${what} must have one line in "steps" for each of its ${events.value.length} events.`);
  const wrong = steps.findIndex((line) => typeof line !== 'string' || readStepLine(line) === null);
  if (wrong >= 0)
    return rejected(`${what} has a line that says nothing of step ${wrong + 1}: ${quoted(steps[wrong])}.`);
  return accepted({ events: events.value, steps: steps as string[] });
}

function readModelSettings({ model, settings: given }: JsonObject): Result<Settings> {
  const [id = '', version = ''] = String(model).split('.');
  const edition = EDITIONS.find((known) => known.id === id);
  if (typeof model !== 'string' || !edition || !/^\d{1,6}$/.test(version)) {
    const known = EDITIONS.map((each) => `"${each.id}.${each.modelVersion}"`).join(' or ');
    return rejected(`It is of the model ${quoted(model)}; this page knows ${known}.`);
  }
  if (Number(version) > edition.modelVersion)
    return rejected(`It is of a newer model, ${quoted(model)}; this page knows "${id}.${edition.modelVersion}".`);
  const settings = readSettings(given);
  if (settings.ok && settings.value.edition !== id)
    return rejected(`Its model is ${quoted(model)}, and its settings are of the ${settings.value.edition} edition.`);
  return settings;
}

function divergenceOf(settings: Settings, branches: readonly Branch[]): OpenedRun['divergence'] {
  for (const { events, steps } of branches) {
    const found = firstDivergence(play(simulationOf(settings), events), steps);
    if (found) return { ...found, events };
  }
  return null;
}

const linesOf = (settings: Settings, events: readonly EventName[]): readonly string[] =>
  play(simulationOf(settings), events).steps.map(stepLine);

type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Words on one line that are safe to show anywhere, and short. */
const isName = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= MAX_NAME && !/\p{C}/u.test(value);

function readList<T>(
  file: JsonObject,
  name: string,
  readOne: (each: unknown, place: number) => Result<T>,
): Result<readonly T[]> {
  const given = file[name] ?? [];
  if (!Array.isArray(given)) return rejected(`"${name}" must be a list, not ${quoted(given)}.`);
  if (given.length > MAX_LISTED)
    return rejected(`"${name}" has ${given.length} entries; at most ${MAX_LISTED} are read.`);
  const read: T[] = [];
  for (const [place, each] of given.entries()) {
    const one = readOne(each, place);
    if (!one.ok) return one;
    read.push(one.value);
  }
  return accepted(read);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
