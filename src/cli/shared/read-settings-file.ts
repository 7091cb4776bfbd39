/** Reads an organisation's file: `{"settings": {...}, "automations": [...], "accept": {"P3": "reason"}}`. Opening it is the caller's. */
import {
  type Organisation,
  parseJson,
  quoted,
  type Result,
  readOrganisation,
  rejected,
} from '../../simulation/index.ts';

/** @param path as it was typed, to name the file in what is refused. */
export function readSettingsFile(path: string, text: string): Result<Organisation> {
  const name = `The settings file ${quoted(path)}`;
  const parsed = parseJson(text);
  if (!parsed.ok) return rejected(`${name} ${parsed.error}.`);
  const organisation = readOrganisation(parsed.value);
  return organisation.ok ? organisation : rejected(`${name}: ${organisation.error}`);
}

/** The same from the file itself. @param readFile reads a file's text, or says why it cannot be read. */
export function readOrganisationFile(path: string, readFile: (path: string) => Result<string>): Result<Organisation> {
  const text = readFile(path);
  return text.ok ? readSettingsFile(path, text.value) : text;
}
