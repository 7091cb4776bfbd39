/** The two tables of an organisation's file that a scan of its Salesforce project goes by: what fields mean, and findings that are known. */
import { quoted, unknownWord } from '../input/nearest.ts';
import { isObject } from '../input/objects.ts';
import { accepted, type Result, rejected } from '../input/result.ts';
import { NEED_WORDS, type Need } from './need.ts';
import type { Organisation } from './organisation.ts';

/** In characters, as people and JSON Schema count them. */
export const MAX_REASON = 1000;
/** More than anybody writes by hand. */
export const MAX_CONDITIONS = 100;
export const MAX_FINDINGS = 200;
/** The longest name of a field, or of a finding. */
export const MAX_NOTED_NAME = 250;
/** Where an automation was found; a scan shortens longer paths. */
export const MAX_FROM = 120;

/** What an organisation's file says to a scan, and the machine does not ask. */
export type ScanNotes = Pick<Organisation, 'conditions' | 'findings'>;

/** Both tables where they are there; what is left out stays left out. */
export function readScanNotes(given: Readonly<Record<string, unknown>>): Result<ScanNotes> {
  const conditions = readTable(given, 'conditions', MAX_CONDITIONS, 'a condition', (word) =>
    NEED_WORDS.includes(word as Need) ? null : unknownWord('condition', word, NEED_WORDS),
  );
  if (!conditions.ok) return conditions;
  const findings = readTable(given, 'findings', MAX_FINDINGS, 'a reason', (reason) =>
    isText(reason, MAX_REASON) ? null : `the reason must have 1 to ${MAX_REASON} characters, not ${quoted(reason)}.`,
  );
  if (!findings.ok) return findings;
  return accepted({
    ...(conditions.value ? { conditions: conditions.value } : {}),
    ...(findings.value ? { findings: findings.value } : {}),
  });
}

function readTable(
  given: Readonly<Record<string, unknown>>,
  key: string,
  most: number,
  what: string,
  wrongWith: (value: unknown) => string | null,
): Result<Readonly<Record<string, string>> | null> {
  const { [key]: table } = given;
  if (table === undefined) return accepted(null);
  if (!isObject(table))
    return rejected(`"${key}" must be an object that gives ${what} for each name, not ${quoted(table)}.`);
  const entries = Object.entries(table);
  if (entries.length > most)
    return rejected(`"${key}" may hold at most ${most}, and this one holds ${entries.length}.`);
  for (const [name, value] of entries) {
    if (!isText(name, MAX_NOTED_NAME))
      return rejected(`${key}: a name must have 1 to ${MAX_NOTED_NAME} characters, not ${quoted(name)}.`);
    const wrong = wrongWith(value);
    if (wrong !== null) return rejected(`${key} (${quoted(name)}): ${wrong}`);
  }
  return accepted(table as Readonly<Record<string, string>>);
}

/** Something that can be seen, and is not too long. */
export const isText = (given: unknown, longest: number): given is string =>
  typeof given === 'string' && given.trim() !== '' && lengthOf(given) <= longest;

/** How many characters a text has, a pair of halves counting once. */
export const lengthOf = (text: string): number => [...text].length;
