/**
 * Which column is what: the small file that people keep, read and written. A map names columns only; whether a file has them
 * is asked when the file is there.
 */
import { accepted, quoted, type Result, rejected, unknownKey, unknownWord } from '../../simulation/index.ts';
import type { Blank, OwnWords } from '../values/spellings.ts';
import { type Role, rolesOf, type Side } from './roles.ts';

/** The heading of each role that a file has; null where somebody said that it has none. */
export type Columns = { readonly [Name in Role]?: string | null };

/** Which columns tell what, on both sides. */
export interface ColumnMap {
  readonly prospects: Columns;
  readonly crm: Columns;
  /** What the tables are called in a warehouse. */
  readonly tables: { readonly prospects: string; readonly crm: string };
  /** What a blank cell of a tick box says. */
  readonly blank: Blank;
  readonly words: OwnWords;
}

/** Nobody has named a column. */
export const NO_MAP: ColumnMap = {
  prospects: {},
  crm: {},
  tables: { prospects: 'prospects', crm: 'crm_records' },
  blank: 'no',
  words: {},
};

const KEYS = ['prospects', 'crm', 'tables', 'blank', 'words'];

/**
 * Reads `{"prospects": {"optedOut": "Abgemeldet"}, "crm": {"crmOptOut": "E-Mail-Abmeldung"}}`; the columns of prospects may
 * also stand by themselves, as `{"optedOut": "Abgemeldet"}`.
 * @param given what JSON.parse gave.
 */
export function readColumnMap(given: unknown): Result<ColumnMap> {
  if (!isObject(given)) return rejected(`must be an object such as ${EXAMPLE}, not ${quoted(given)}`);
  const isFlat = Object.keys(given).length > 0 && Object.keys(given).every((key) => !KEYS.includes(key));
  const parts: Readonly<Record<string, unknown>> = isFlat ? { prospects: given } : given;
  const stray = unknownKey(parts, KEYS);
  if (stray) return rejected(stray);
  const prospects = readColumns('prospects', parts['prospects'] ?? {});
  if (!prospects.ok) return prospects;
  const crm = readColumns('crm', parts['crm'] ?? {});
  if (!crm.ok) return crm;
  const tables = readTables(parts['tables'] ?? {});
  if (!tables.ok) return tables;
  const words = readWords(parts['words'] ?? {});
  if (!words.ok) return words;
  const blank = parts['blank'] ?? NO_MAP.blank;
  if (blank !== 'no' && blank !== 'unknown') return rejected(`"blank" must be "no" or "unknown", not ${quoted(blank)}`);
  return accepted({ prospects: prospects.value, crm: crm.value, tables: tables.value, blank, words: words.value });
}

const EXAMPLE = '{"prospects": {"optedOut": "Opted Out"}}';

const isObject = (given: unknown): given is Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null && !Array.isArray(given);

function readColumns(side: Side, given: unknown): Result<Columns> {
  if (!isObject(given)) return rejected(`"${side}" must be an object of columns by field, not ${quoted(given)}`);
  const known = rolesOf(side).map(({ role }) => role);
  for (const [role, heading] of Object.entries(given)) {
    if (!known.includes(role as Role)) return rejected(unknownWord(`field in "${side}"`, role, known));
    const isFine = heading === null || (typeof heading === 'string' && heading.trim() !== '');
    if (!isFine)
      return rejected(`the column of ${role} must be a heading, or null where there is none, not ${quoted(heading)}`);
  }
  return accepted(given as Columns);
}

function readTables(given: unknown): Result<ColumnMap['tables']> {
  if (!isObject(given))
    return rejected(`"tables" must be an object such as {"prospects": "prospects"}, not ${quoted(given)}`);
  const stray = unknownKey(given, ['prospects', 'crm']);
  if (stray) return rejected(stray);
  const { prospects = NO_MAP.tables.prospects, crm = NO_MAP.tables.crm } = given;
  for (const name of [prospects, crm])
    if (typeof name !== 'string' || !/^[\p{L}_][\p{L}\p{N}_$-]*(\.[\p{L}_][\p{L}\p{N}_$-]*){0,3}$/u.test(name))
      return rejected(`a table is named like analytics.prospects, not ${quoted(name)}`);
  return accepted({ prospects: String(prospects), crm: String(crm) });
}

function readWords(given: unknown): Result<OwnWords> {
  if (!isObject(given)) return rejected(`"words" must be an object such as {"ja": "yes"}, not ${quoted(given)}`);
  for (const [word, said] of Object.entries(given))
    if (said !== 'yes' && said !== 'no' && said !== 'unknown')
      return rejected(`the word ${quoted(word)} must stand for yes, no or unknown, not ${quoted(said)}`);
  return accepted(given as OwnWords);
}

/** The map as people keep it: what `readColumnMap` reads. What is as usual is left out. */
export function formatColumnMap({ prospects, crm, tables, blank, words }: ColumnMap): string {
  const isUsual = tables.prospects === NO_MAP.tables.prospects && tables.crm === NO_MAP.tables.crm;
  const kept = {
    prospects,
    ...(Object.keys(crm).length > 0 ? { crm } : {}),
    ...(isUsual ? {} : { tables }),
    ...(blank === NO_MAP.blank ? {} : { blank }),
    ...(Object.keys(words).length > 0 ? { words } : {}),
  };
  return `${JSON.stringify(kept, null, 2)}\n`;
}

/** The columns under the names that they have in the API and in Salesforce: what a query is printed for where nobody named any. */
export const usualColumns = (side: Side): Columns => {
  const apart: readonly Role[] = [
    'bouncedDate',
    'crmContactId',
    'crmLeadId',
    'softBounces',
    'crmOptOut',
    'crmDoNotEmail',
    'requested',
    'connector',
    'lastChanged',
  ];
  const roles = rolesOf(side).filter(({ role }) => side === 'crm' || !apart.includes(role));
  return Object.fromEntries(roles.map(({ role, usual }) => [role, usual]));
};
