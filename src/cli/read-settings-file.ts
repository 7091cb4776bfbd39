/** Reads the text of an organisation's file: `{"settings": {...}, "automations": [...], "accept": {"P3": "reason"}}`. Opening it is the caller's. */
import { type Organisation, quoted, type Result, readOrganisation } from '../simulation/index.ts';
import { parseJson, unknownKey } from './parse-json.ts';

const EXAMPLE = '{"settings": {"crm": "salesforce"}}';

/** @param path as it was typed, to name the file in what is refused. */
export function readSettingsFile(path: string, text: string): Result<Organisation> {
  const name = `The settings file ${quoted(path)}`;
  const parsed = parseJson(text);
  if (!parsed.ok) return rejected(`${name} ${parsed.error}.`);
  const { value } = parsed;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return rejected(`${name} must hold an object such as ${EXAMPLE}.`);
  const unknown = unknownKey(value as Record<string, unknown>, ['settings', 'automations', 'accept', '$schema']);
  if (unknown !== null) return rejected(`${name}: ${unknown}`);
  if (!Object.hasOwn(value, 'settings'))
    return rejected(`${name} has no "settings": it must hold an object such as ${EXAMPLE}.`);
  const organisation = readOrganisation(value);
  return organisation.ok ? organisation : rejected(`${name}: ${organisation.error}`);
}

const rejected = (error: string) => ({ ok: false, error }) as const;
