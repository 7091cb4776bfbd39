/** Reads an organisation's file. Whatever is wrong is said in one sentence that tells where. */
import type { EventName, PropertyId, Settings } from '../../../machines/index.ts';
import { quoted, unknownWord } from '../input/nearest.ts';
import { accepted, type Result, rejected } from '../input/result.ts';
import { readSettings } from '../input/settings.ts';
import { editionOf } from '../simulation.ts';
import { NEED_WORDS } from './need.ts';
import { type Automation, isOwnAutomation, type Organisation } from './organisation.ts';

/** More than any account has; a longer list is a mistake. */
export const MAX_AUTOMATIONS = 5000;
const MAX_NAME = 200;

const PARTS = ['settings', 'automations', 'accept', '$schema'];

/** @param given what JSON.parse gave. */
export function readOrganisation(given: unknown): Result<Organisation> {
  if (!isObject(given))
    return rejected(`An organisation must be an object like {"settings": {…}}, not ${quoted(given)}.`);
  const stranger = Object.keys(given).find((part) => !PARTS.includes(part));
  if (stranger !== undefined) return rejected(unknownWord('part', stranger, PARTS));
  // What is left out has its default; null was written by somebody, and is refused like any other wrong value.
  const { settings: givenSettings = {}, accept: givenAccept = {} } = given;
  const settings = readSettings(givenSettings);
  if (!settings.ok) return settings;
  const automations = readAutomations(given['automations'], settings.value);
  if (!automations.ok) return automations;
  const accept = readAccept(givenAccept, settings.value);
  if (!accept.ok) return accept;
  return accepted({ settings: settings.value, automations: automations.value, accept: accept.value });
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
  const { name, does, need = [] } = given as Readonly<Record<string, unknown>>;
  const stranger = Object.keys(given).find((part) => !['name', 'does', 'need'].includes(part));
  if (stranger !== undefined) return rejected(`${where}: ${unknownWord('part', stranger, ['name', 'does', 'need'])}`);
  if (typeof name !== 'string' || name.trim() === '' || name.length > MAX_NAME)
    return rejected(`${where}.name must be a text of 1 to ${MAX_NAME} characters, not ${quoted(name)}.`);
  const known = (editionOf(settings)?.events ?? []).map(({ id }) => id).filter(isOwnAutomation);
  const events = readWords(does, `${where}.does (${quoted(name)})`, 'automation event', known);
  if (!events.ok) return events;
  if (events.value.length === 0) return rejected(`${where}.does (${quoted(name)}) must name at least one event.`);
  const needs = readWords(need, `${where}.need (${quoted(name)})`, 'condition', NEED_WORDS);
  if (!needs.ok) return needs;
  return accepted({ name, does: events.value as readonly EventName[], need: needs.value });
}

function readWords(given: unknown, where: string, kind: string, known: readonly string[]): Result<readonly string[]> {
  if (!Array.isArray(given)) return rejected(`${where} must be a list, not ${quoted(given)}.`);
  const wrong = given.find((word) => !known.includes(word as string));
  return wrong === undefined && !given.includes(undefined)
    ? accepted(given as string[])
    : rejected(`${where}: ${unknownWord(kind, wrong, known)}`);
}

function readAccept(given: unknown, settings: Settings): Result<Organisation['accept']> {
  if (!isObject(given)) return rejected(`"accept" must be an object like {"P3": "reason"}, not ${quoted(given)}.`);
  const known: readonly PropertyId[] = editionOf(settings)?.properties.map(({ id }) => id) ?? [];
  const accept: Record<string, string> = {};
  for (const [id, reason] of Object.entries(given)) {
    if (!known.includes(id as PropertyId)) return rejected(`accept: ${unknownWord('property', id, known)}`);
    if (typeof reason !== 'string' || reason.trim() === '')
      return rejected(`accept.${id} must give the reason in words, not ${quoted(reason)}.`);
    accept[id] = reason.trim();
  }
  return accepted(accept);
}

const isObject = (given: unknown): given is Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null && !Array.isArray(given);
