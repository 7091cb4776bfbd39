/** Reads an organisation's file. Whatever is wrong is said in one sentence that tells where. */
import type { EventName, PropertyId, Settings } from '../../../machines/index.ts';
import { quoted, unknownWord } from '../input/nearest.ts';
import { isObject, unknownKey } from '../input/objects.ts';
import { accepted, type Result, rejected } from '../input/result.ts';
import { readSettings } from '../input/settings.ts';
import { unknownEvent } from '../input/unknown-event.ts';
import { editionOf } from '../run/simulation.ts';
import { contradiction, NEED_WORDS } from './need.ts';
import { type Automation, isOwnAutomation, isWithholdable, type Organisation } from './organisation.ts';
import { isText, MAX_FROM, MAX_REASON, readScanNotes } from './scan-notes.ts';

/** More than any account has; a longer list is a mistake. */
export const MAX_AUTOMATIONS = 5000;
/** In characters, as people and JSON Schema count them. */
export const MAX_AUTOMATION_NAME = 200;

/** The keys of a file, and of an automation in it; those that must be there come first. */
export const FILE_KEYS = {
  required: ['settings'],
  optional: ['automations', 'cannot', 'accept', 'conditions', 'findings', '$schema'],
} as const;
export const AUTOMATION_KEYS = { required: ['name', 'does'], optional: ['need', 'from'] } as const;

const EXAMPLE = '{"settings": {"crm": "salesforce"}}';

/** @param given what JSON.parse gave. */
export function readOrganisation(given: unknown): Result<Organisation> {
  if (!isObject(given)) return rejected(`An organisation must be an object such as ${EXAMPLE}, not ${quoted(given)}.`);
  const wrong = wrongKey(given, FILE_KEYS);
  if (wrong !== null) return rejected(wrong);
  // What is left out has its default; null was written by somebody, and is refused like any other wrong value.
  const { settings: givenSettings, cannot: givenCannot = [], accept: givenAccept = {} } = given;
  const settings = readSettings(givenSettings);
  if (!settings.ok) return settings;
  const automations = readAutomations(given['automations'], settings.value);
  if (!automations.ok) return automations;
  const cannot = readCannot(givenCannot, settings.value);
  if (!cannot.ok) return cannot;
  const accept = readAccept(givenAccept, settings.value);
  if (!accept.ok) return accept;
  const notes = readScanNotes(given);
  if (!notes.ok) return notes;
  return accepted({
    ...notes.value,
    settings: settings.value,
    automations: automations.value,
    cannot: cannot.value,
    accept: accept.value,
  });
}

function readAutomations(given: unknown, settings: Settings): Result<readonly Automation[] | null> {
  if (given === undefined) return accepted(null);
  if (!Array.isArray(given)) return rejected(`"automations" must be a list, not ${quoted(given)}.`);
  if (given.length > MAX_AUTOMATIONS)
    return rejected(`"automations" may hold at most ${MAX_AUTOMATIONS}, and this one holds ${given.length}.`);
  const automations: Automation[] = [];
  const placeByName = new Map<string, number>();
  for (const [place, item] of given.entries()) {
    const automation = readAutomation(item, `automations[${place}]`, settings);
    if (!automation.ok) return automation;
    const { name } = automation.value;
    const twin = placeByName.get(name);
    if (twin !== undefined)
      return rejected(
        `automations[${place}] has the name of automations[${twin}], ${quoted(name)}; each needs its own.`,
      );
    placeByName.set(name, place);
    automations.push(automation.value);
  }
  return accepted(automations);
}

function readAutomation(given: unknown, where: string, settings: Settings): Result<Automation> {
  if (!isObject(given)) return rejected(`${where} must be an object with "name" and "does", not ${quoted(given)}.`);
  const wrong = wrongKey(given, AUTOMATION_KEYS);
  if (wrong !== null) return rejected(`${where}: ${wrong}`);
  const { name, does, need = [], from } = given;
  if (!isText(name, MAX_AUTOMATION_NAME))
    return rejected(`${where}.name must be a text of 1 to ${MAX_AUTOMATION_NAME} characters, not ${quoted(name)}.`);
  if (from !== undefined && !isText(from, MAX_FROM))
    return rejected(`${where}.from must be a text of 1 to ${MAX_FROM} characters, not ${quoted(from)}.`);
  const known = eventsOf(settings).filter(isOwnAutomation);
  const events = readWords(does, known, `${where}.does (${quoted(name)})`, (word) =>
    unknownEvent(settings, 'automation event', word, known),
  );
  if (!events.ok) return events;
  if (events.value.length === 0) return rejected(`${where}.does (${quoted(name)}) must name at least one event.`);
  const whereNeed = `${where}.need (${quoted(name)})`;
  const needs = readWords(need, NEED_WORDS, whereNeed, (word) => unknownWord('condition', word, NEED_WORDS));
  if (!needs.ok) return needs;
  const clash = contradiction(needs.value);
  if (clash) return rejected(`${whereNeed}: ${quoted(clash[0])} and ${quoted(clash[1])} are never both true.`);
  const automation = { name, does: events.value as readonly EventName[], need: needs.value };
  return accepted(from === undefined ? automation : { ...automation, from });
}

const eventsOf = (settings: Settings): readonly EventName[] => editionOf(settings).events.map(({ id }) => id);

/** Each word once, in the order in which it was first given. */
function readWords(
  given: unknown,
  known: readonly string[],
  where: string,
  unknownWords: (word: unknown) => string,
): Result<readonly string[]> {
  if (!Array.isArray(given)) return rejected(`${where} must be a list, not ${quoted(given)}.`);
  const wrong = given.findIndex((word) => !known.includes(word as string));
  return wrong < 0
    ? accepted([...new Set(given as readonly string[])])
    : rejected(`${where}: ${unknownWords(given[wrong])}`);
}

function readCannot(given: unknown, settings: Settings): Result<readonly EventName[]> {
  const events = eventsOf(settings);
  const known = events.filter(isWithholdable);
  const cannot = readWords(given, known, 'cannot', (word) =>
    events.includes(word as EventName)
      ? `${quoted(word)} cannot be taken away: only what admins, marketers and CRM users do can.`
      : unknownEvent(settings, 'event of people', word, known),
  );
  return cannot.ok ? accepted(cannot.value as readonly EventName[]) : cannot;
}

function readAccept(given: unknown, settings: Settings): Result<Organisation['accept']> {
  if (!isObject(given)) return rejected(`"accept" must be an object like {"P3": "reason"}, not ${quoted(given)}.`);
  const known: readonly PropertyId[] = editionOf(settings).properties.map(({ id }) => id);
  const accept: Record<string, string> = {};
  for (const [id, reason] of Object.entries(given)) {
    if (!known.includes(id as PropertyId)) return rejected(`accept: ${unknownWord('property', id, known)}`);
    if (!isText(reason, MAX_REASON))
      return rejected(`accept.${id} must give the reason in 1 to ${MAX_REASON} characters, not ${quoted(reason)}.`);
    accept[id] = reason.trim();
  }
  return accepted(accept);
}

/** What is wrong with an object's keys, as one sentence: one that is not known, or one that is missing. */
function wrongKey(given: object, { required, optional }: Keys): string | null {
  const missing = required.find((key) => !Object.hasOwn(given, key));
  return unknownKey(given, [...required, ...optional]) ?? (missing === undefined ? null : `"${missing}" is missing.`);
}

interface Keys {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}
