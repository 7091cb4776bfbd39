/** Reads the text of a settings file: `{"settings": {...}, "accept": {"P3": "reason"}}`. Opening the file is the caller's. */
import { type PropertyId, quoted, type Result, readSettings, type Settings } from '../simulation/index.ts';
import type { Acceptances } from './command.ts';
import { parseJson, unknownKey } from './parse-json.ts';
import { readPropertyId } from './read-command.ts';

export interface SettingsFile {
  readonly settings: Settings;
  readonly accept: Acceptances;
}

const EXAMPLE = '{"settings": {"crm": "salesforce"}}';

/** @param path as it was typed, to name the file in what is refused. */
export function readSettingsFile(path: string, text: string): Result<SettingsFile> {
  const name = `The settings file ${quoted(path)}`;
  const parsed = parseJson(text);
  if (!parsed.ok) return rejected(`${name} ${parsed.error}.`);
  if (!isObject(parsed.value)) return rejected(`${name} must hold an object such as ${EXAMPLE}.`);
  const { value } = parsed;
  if (Object.hasOwn(value, 'automations'))
    return rejected(
      `${name} has "automations", which are not read here: every automation that can be is reckoned with.`,
    );
  const unknown = unknownKey(value, ['settings', 'accept']);
  if (unknown !== null) return rejected(`${name}: ${unknown}`);
  if (!Object.hasOwn(value, 'settings'))
    return rejected(`${name} has no "settings": it must hold an object such as ${EXAMPLE}.`);
  const settings = readSettings(value['settings']);
  if (!settings.ok) return rejected(`${name}: ${settings.error}`);
  const accept = Object.hasOwn(value, 'accept') ? readAccept(value['accept']) : accepted(new Map<PropertyId, string>());
  if (!accept.ok) return rejected(`${name}: ${accept.error}`);
  return accepted({ settings: settings.value, accept: accept.value });
}

function readAccept(value: unknown): Result<Acceptances> {
  if (!isObject(value))
    return rejected(`"accept" must be an object such as {"P1": "why it is known"}, not ${quoted(value)}.`);
  const accept = new Map<PropertyId, string>();
  for (const [word, reason] of Object.entries(value)) {
    const id = readPropertyId(word);
    if (!id.ok) return id;
    if (typeof reason !== 'string' || reason.trim() === '')
      return rejected(`"accept" gives ${id.value} no reason: it must be a text, not ${quoted(reason)}.`);
    accept.set(id.value, reason.trim());
  }
  return accepted(accept);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const accepted = <T>(value: T): Result<T> => ({ ok: true, value });
const rejected = (error: string) => ({ ok: false, error }) as const;
