/**
 * A run as a file: JSON with a format and a version of its own. It is opened by its events, which are played again, and
 * it keeps a short line for each step, so that a model that has changed since is noticed. Reading never throws.
 */
import { EDITIONS, type EventName, type Settings } from '../../../machines/index.ts';
import { readEvents } from '../input/events.ts';
import { MAX_BRANCHES, MAX_EVENTS, MAX_FILE_SIZE, MAX_MACROS } from '../input/limits.ts';
import { isName, MAX_NAME } from '../input/name.ts';
import { quoted, unknownWord } from '../input/nearest.ts';
import { isObject } from '../input/objects.ts';
import { accepted, type Result, rejected } from '../input/result.ts';
import { readSettings } from '../input/settings.ts';
import { play } from '../run/run.ts';
import { editionOf, simulationOf } from '../run/simulation.ts';
import { type Divergence, divergenceWords, firstDivergence, isStepLine, stepLine } from './divergence.ts';
import type { LinkedRun } from './link.ts';
import { knownModels, modelName, readModelName } from './model-version.ts';

const FORMAT = 'mailability.run';
const VERSION = 1;
/** A handful of events under a name. */
export interface Macro {
  readonly name: string;
  readonly events: readonly EventName[];
}

/** One branch of a saved run. */
export interface SavedBranch {
  /** What somebody called it; null where it is called by how it ends. */
  readonly name: string | null;
  /** All its events, from the beginning. */
  readonly events: readonly EventName[];
}

/** What a run file carries. Its own `name` and `events` are the current branch's, of which `at` have been played. */
export interface SavedRun extends LinkedRun, SavedBranch {
  readonly person: string;
  /** The other branches. */
  readonly branches: readonly SavedBranch[];
  readonly macros: readonly Macro[];
}

/** A run that was read from a file, and whether it still comes out as it was saved. */
export interface OpenedRun extends SavedRun {
  /** Where the run no longer comes out as it did when it was saved, the current branch first; null where it does. */
  readonly divergence: FileDivergence | null;
}

export interface FileDivergence extends Divergence {
  /** What is said of it, in two sentences. */
  readonly words: string;
}

/** Writes a run as the text of a file. A branch without a name is written as it was before there were names. */
export function formatRunFile({ settings, name, events, at, person, branches, macros }: SavedRun): string {
  const branch = (its: SavedBranch) => ({
    ...(its.name === null ? {} : { name: its.name }),
    events: its.events,
    steps: linesOf(settings, its.events),
  });
  const file = {
    format: FORMAT,
    version: VERSION,
    model: modelName(editionOf(settings)),
    settings,
    person,
    at,
    ...branch({ name, events }),
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
  const model = readModel(file);
  if (!model.ok) return model;
  const { settings } = model.value;
  const current = readBranch(file, model.value, 'The run');
  if (!current.ok) return current;
  const { name, events } = current.value;
  const at = file['at'] ?? events.length;
  if (typeof at !== 'number' || !Number.isInteger(at) || at < 0 || at > current.value.steps.length)
    return rejected(`The run stands at ${quoted(at)}, which is not a step from 0 to ${current.value.steps.length}.`);
  const person = file['person'] ?? 'Ana';
  if (!isName(person)) return rejected(`"person" must be a first name, not ${quoted(person)}.`);
  const branches = readList(file, 'branches', MAX_BRANCHES, (each, place) =>
    readBranch(isObject(each) ? each : {}, model.value, `Branch ${place + 1}`),
  );
  if (!branches.ok) return branches;
  const macros = readMacros(file['macros'] ?? []);
  if (!macros.ok) return macros;
  return accepted({
    settings,
    name,
    events,
    at: Math.min(at, events.length),
    person,
    branches: branches.value.map((branch) => ({ name: branch.name, events: branch.events })),
    macros: macros.value,
    divergence: divergenceOf(model.value, person, [current.value, ...branches.value]),
  });
}

/** Reads macros that came from a file or from the browser's storage. Their events may be of any edition. */
export function readMacros(given: unknown): Result<readonly Macro[]> {
  const known = [...new Set(EDITIONS.flatMap(({ events }) => events.map(({ id }) => id)))];
  return readList({ macros: given }, 'macros', MAX_MACROS, (each, place) => {
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

/** The model that a file was saved with. */
interface Model {
  readonly settings: Settings;
  /** Whether this page's model is a newer one. */
  readonly isOlder: boolean;
}

interface Branch extends SavedBranch {
  /** One line for each event that was saved, one that no longer exists included. */
  readonly steps: readonly string[];
  /** The events as they were saved. */
  readonly saved: readonly string[];
}

function readBranch({ name = null, events, steps }: JsonObject, model: Model, what: string): Result<Branch> {
  const saved = Array.isArray(events) ? (events as readonly string[]) : [];
  const played = readEvents(
    model.isOlder && saved === events ? knownPart(saved, model.settings) : events,
    model.settings,
  );
  if (!played.ok) return played;
  if (!Array.isArray(steps) || steps.length !== saved.length)
    return rejected(`${what} must have one line in "steps" for each of its ${saved.length} events.`);
  const wrong = steps.findIndex((line) => !isStepLine(line));
  if (wrong >= 0)
    return rejected(`${what} has a line that says nothing of step ${wrong + 1}: ${quoted(steps[wrong])}.`);
  if (name !== null && !isName(name))
    return rejected(`${what} has the name ${quoted(name)}, but a name is 1 to ${MAX_NAME} characters on one line.`);
  return accepted({ name, events: played.value, steps: steps as string[], saved });
}

/** What can still be played of a run whose model is older: everything before the first event that no longer exists. */
function knownPart(saved: readonly string[], settings: Settings): readonly string[] {
  const known: readonly string[] = simulationOf(settings).events;
  const gone = saved.findIndex((event) => !known.includes(event));
  return gone < 0 ? saved : saved.slice(0, gone);
}

function readModel({ model, settings: given }: JsonObject): Result<Model> {
  // Only a text is taken as one: an object in a file may have a `toString` that is none.
  const named = typeof model === 'string' ? readModelName(model) : null;
  if (named === null) return rejected(`It is of the model ${quoted(model)}; this page knows ${knownModels()}.`);
  if (named === 'newer') return rejected(`It is of a newer model, ${quoted(model)}; this page knows ${knownModels()}.`);
  const { edition, formerDefaults, olderModel } = named;
  const settings = readSettings(isObject(given) ? { edition: edition.id, ...formerDefaults, ...given } : given);
  if (!settings.ok) return settings;
  if (settings.value.edition !== edition.id)
    return rejected(`Its model is ${quoted(model)}, and its settings are of the ${settings.value.edition} edition.`);
  return accepted({ settings: settings.value, isOlder: olderModel !== null });
}

function divergenceOf(model: Model, person: string, branches: readonly Branch[]): FileDivergence | null {
  for (const [place, { events, steps, saved, name }] of branches.entries()) {
    const run = play(simulationOf(model.settings), events);
    const found = firstDivergence(run, steps);
    if (!found) continue;
    const why = model.isOlder
      ? 'The model has changed since this run was saved.'
      : 'This file does not agree with the model that it names.';
    const where = place === 0 ? '' : `In ${name === null ? `branch ${place}` : `the branch “${name}”`}: `;
    const what = divergenceWords(run, person, quoted(saved[found.step - 1]), found);
    return { ...found, words: `${why} ${where}${what}` };
  }
  return null;
}

const linesOf = (settings: Settings, events: readonly EventName[]): readonly string[] =>
  play(simulationOf(settings), events).steps.map(stepLine);

type JsonObject = Readonly<Record<string, unknown>>;

function readList<T>(
  file: JsonObject,
  name: string,
  most: number,
  readOne: (each: unknown, place: number) => Result<T>,
): Result<readonly T[]> {
  const given = file[name] ?? [];
  if (!Array.isArray(given)) return rejected(`"${name}" must be a list, not ${quoted(given)}.`);
  if (given.length > most) return rejected(`"${name}" has ${given.length} entries; at most ${most} are read.`);
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
