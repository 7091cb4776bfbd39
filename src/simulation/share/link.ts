/** A run as the text of a link, with the model's version, and back. Reading one never throws and never loses a run on screen. */
import {
  completeSettings,
  DEFAULT_SETTINGS,
  EDITIONS,
  type Edition,
  type EventName,
  SETTINGS,
  type Settings,
} from '../../../machines/index.ts';
import { formatTrace, parseTrace } from '../../engine/index.ts';
import { readEvents } from '../input/events.ts';
import { quoted } from '../input/nearest.ts';
import { accepted, type Result, rejected } from '../input/result.ts';
import { readSettings } from '../input/settings.ts';
import { knownModels, modelName, readModelName } from './model-version.ts';

/** What a link carries: where a run came from, all its events, and how many of them are played. */
export interface LinkedRun {
  readonly settings: Settings;
  readonly events: readonly EventName[];
  readonly at: number;
}

/** A run that was read from a link, and what has changed since the link was made. */
export interface OpenedLink extends LinkedRun {
  /** Set where the link was made with an older model: the run is replayed by its events, and may end elsewhere. */
  readonly olderModel: number | null;
  /** The defaults of an older model that it was read with, where they have changed since. */
  readonly former: Partial<Settings> | undefined;
}

/** `model=classic.1&crm=salesforce&run=prospect.unsubscribed&at=0`. */
export function formatLink({ settings, events, at }: LinkedRun): string {
  const edition = EDITIONS.find(({ id }) => id === settings.edition) ?? TODAY;
  const defaults = completeSettings({ edition: settings.edition, crm: settings.crm });
  const told = SETTINGS.filter(({ name }) => name !== 'edition' && settings[name] !== defaults[name]);
  const crm = settings.crm === DEFAULT_SETTINGS.crm ? {} : { crm: settings.crm };
  const input = { ...crm, ...Object.fromEntries(told.map(({ name }) => [name, word(settings[name])])) };
  return formatTrace({ model: modelName(edition), input, events, at });
}

/**
 * Reads a link's text: every part of it is checked before any of it is used. A link that names no model is today's
 * edition's; one of an older version has the defaults of its time.
 */
export function readLink(text: string): Result<OpenedLink> {
  const trace = parseTrace(/(?:^|&)model=/.test(text) ? text : `model=${modelName(TODAY)}&${text}`);
  if (!trace.ok) return rejected(`This link cannot be opened. ${trace.error}`);
  const { model, input, events: names, at } = trace.value;
  const named = readModelName(model);
  if (named === null) return rejected(`This link is for the model ${quoted(model)}; this page knows ${knownModels()}.`);
  if (named === 'newer')
    return rejected(`This link was made with a newer model, ${quoted(model)}; this page knows ${knownModels()}.`);
  if ('edition' in input)
    return rejected('This link cannot be opened. It says its edition in "model", and again in "edition".');
  const settings = readSettings({ ...named.formerDefaults, ...input, edition: named.edition.id });
  if (!settings.ok) return rejected(`This link cannot be opened. ${settings.error}`);
  const events = readEvents(names, settings.value);
  if (!events.ok) return rejected(`This link cannot be opened. ${events.error}`);
  return accepted({
    settings: settings.value,
    events: events.value,
    at,
    olderModel: named.olderModel,
    former: named.formerDefaults,
  });
}

/** Whether a link was made with a newer model than this one, which is why it cannot be read. */
export function isOfNewerModel(text: string): boolean {
  const trace = parseTrace(text);
  return trace.ok && readModelName(trace.value.model) === 'newer';
}

/** What a link whose run cannot be read still says of the account; null where it says nothing that can be read. */
export function settingsOfLink(text: string): Settings | null {
  const rest = text.split('&').filter((part) => !/^(run|at)=/.test(part));
  const read = readLink(rest.join('&'));
  return read.ok ? read.value.settings : null;
}

const [TODAY] = EDITIONS as readonly [Edition, ...Edition[]];

const word = (value: Settings[keyof Settings]): string =>
  typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
