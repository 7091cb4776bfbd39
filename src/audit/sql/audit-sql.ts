/**
 * One query that gives every prospect its answer: the spellings and the lookup table as lists of rows, and joins. The rules
 * are in the rows, which the machine made; nothing in the query decides one.
 */
import type { ColumnMap, Columns } from '../columns/column-map.ts';
import { type FieldSource, kindOfSource, saidByNobody, sourcesOf } from '../row/row-reader.ts';
import type { Lookup } from '../table/lookup.ts';
import { type CellKind, type Said, spellingsOf } from '../values/spellings.ts';
import { type Dialect, WRITING, type Writing } from './dialects.ts';

/** Where the records lie, and in whose SQL they are asked. */
export interface AuditSqlOptions {
  readonly dialect: Dialect;
  readonly map: ColumnMap;
  /** Whether there is a table of Leads and Contacts beside the prospects. */
  readonly hasCrm: boolean;
  /** What is read from instead of the named tables, as an expression that a FROM takes. */
  readonly from?: {
    readonly prospects?: string;
    readonly crm?: string;
    /** Whether `crm_by_id` and `crm_by_address` are there as tables already, as `crmSql` makes them. */
    readonly isCrmMade?: boolean;
  };
  /** Columns of the prospects that are passed on as they are, each by the name it gets. */
  readonly kept?: Readonly<Record<string, string>>;
  /** Whether the prospects' own cells are passed on as they are written, for somebody else to read. */
  readonly isRaw?: boolean;
}

/** The columns of the answer, in order, beside those that are passed on. A list is written with commas, without spaces. */
const ANSWER_COLUMNS = [
  'possible',
  'statuses',
  'after_sync',
  'reopenable',
  'blocked_certain',
  'blocked_possible',
] as const;

/** What the query says where a cell, or that of the CRM record, cannot be read. */
const UNREADABLE: Said = 'unreadable';

/** A field's name as a column: `opted_out`. */
export const columnOf = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The whole query, for people and their warehouse. A prospect whose row cannot be read has NULL in every column of the answer. */
export function auditSql(lookup: Lookup, options: AuditSqlOptions): string {
  const writing = WRITING[options.dialect];
  const sources = sourcesOf(lookup, options.map, options.hasCrm);
  const { kept = keptOf(options.map.prospects) } = options;
  const conditions = lookup.fields.map((field) => `a.${columnOf(field)} = g.${columnOf(field)}`);
  return [
    `WITH ${[
      writing.rows('spellings', ['kind', 'word', 'said'], spellingRows(sources, options.map)),
      answersOf(lookup, writing),
      ...givenTables(lookup, options),
    ].join(',\n')}`,
    `SELECT ${[...Object.keys(kept).map((name) => `g.${name}`), ...ANSWER_COLUMNS.map((name) => `a.${name}`)].join(', ')}`,
    'FROM given g',
    `LEFT JOIN answers a ON ${conditions.length > 0 ? conditions.join(' AND ') : '1 = 1'}`,
  ].join('\n');
}

const keptOf = ({ id, email }: Columns): Readonly<Record<string, string>> => ({
  ...(typeof id === 'string' ? { id } : {}),
  ...(typeof email === 'string' ? { email } : {}),
});

const answersOf = ({ fields, entries }: Lookup, { rows }: Writing): string =>
  rows(
    'answers',
    [...fields.map(columnOf), ...ANSWER_COLUMNS],
    [...entries.values()].map(({ words, answer }) => [
      ...words,
      answer.possible,
      answer.statuses.join(','),
      answer.afterSync.join(','),
      answer.reopenable,
      answer.blockedBy.certain.join(','),
      answer.blockedBy.possible.join(','),
    ]),
  );

function spellingRows(sources: readonly FieldSource[], { blank, words }: ColumnMap) {
  const kinds = new Set<CellKind>(sources.flatMap((source) => kindOfSource(source) ?? []));
  // A list of rows needs one at least.
  const all: readonly CellKind[] = kinds.size > 0 ? [...kinds] : ['tick'];
  return all.flatMap((kind) => [...spellingsOf(kind, blank, words)].map(([word, said]) => [kind, word, said]));
}

/** The tables `crm`, `crm_by_id`, `crm_by_address` where there are CRM records, and `given`: what is said of each prospect. */
function givenTables(lookup: Lookup, options: AuditSqlOptions) {
  const { dialect, map, hasCrm, from = {}, kept = keptOf(map.prospects), isRaw = false } = options;
  const writing = WRITING[dialect];
  const { name, text } = writing;
  const sources = sourcesOf(lookup, map, hasCrm);
  const own = sources.filter(({ column }) => column?.from === 'prospects');
  const theirs = sources.filter(({ column }) => column?.from === 'crm');
  const byId = theirs.length > 0 && typeof map.crm.id === 'string' && crmIdsOf(map.prospects, writing) !== null;
  const byAddress = theirs.length > 0 && typeof map.crm.email === 'string' && typeof map.prospects.email === 'string';
  const saidOf = (source: FieldSource): string => {
    const { field, column } = source;
    const as = ` AS ${columnOf(field)}`;
    if (column === null) return text(saidByNobody(field)) + as;
    if (column.from === 'crm') {
      const found = [...(byId ? [`i.${columnOf(field)}`] : []), ...(byAddress ? [`e.${columnOf(field)}`] : [])];
      return found.length > 0 ? `COALESCE(${found.join(', ')}, ${text('unknown')})${as}` : text('unknown') + as;
    }
    if (isRaw) return `COALESCE(${rawOf(source, writing, map)}, '')${as}`;
    const otherwise = kindOfSource(source) === 'date' ? 'yes' : UNREADABLE;
    return `COALESCE(s_${columnOf(field)}.said, ${text(otherwise)})${as}`;
  };
  const ids = crmIdsOf(map.prospects, writing);
  return [
    ...((byId || byAddress) && !from.isCrmMade ? crmTables(theirs, writing, map, from.crm) : []),
    [
      'given AS (',
      `  SELECT ${[...Object.entries(kept).map(([as, column]) => `p.${name(column)} AS ${as}`), ...sources.map(saidOf)].join(',\n    ')}`,
      `  FROM ${from.prospects ?? writing.table(map.tables.prospects)} p`,
      ...(isRaw ? [] : own).map((source) => spellingJoin(source, 'p', writing)),
      ...(byId ? [`  LEFT JOIN crm_by_id i ON i.id = SUBSTR(TRIM(${ids}), 1, 15)`] : []),
      ...(byAddress ? [`  LEFT JOIN crm_by_address e ON e.email = ${addressOf(byId, writing, map)}`] : []),
      ')',
    ].join('\n'),
  ];
}

/**
 * The address by which a CRM record is looked for; none where one was found by its id. One expression to be equal to, as a
 * condition of its own beside it makes databases compare every prospect with every record.
 */
function addressOf(byId: boolean, writing: Writing, { prospects }: ColumnMap): string {
  const address = bare(writing, `p.${writing.name(String(prospects.email))}`);
  return byId ? `CASE WHEN i.id IS NULL THEN ${address} END` : address;
}

/** A cell as it is written; of a date only whether there is one, as every date is another. */
function rawOf(source: FieldSource, writing: Writing, { blank, words }: ColumnMap): string {
  const cell = `p.${writing.name(source.column?.heading ?? '')}`;
  if (kindOfSource(source) !== 'date') return writing.asText(cell);
  const known = [...spellingsOf('date', blank, words).keys()].map(writing.text).join(', ');
  return `CASE WHEN ${bare(writing, cell)} IN (${known}) THEN ${bare(writing, cell)} ELSE 'x' END`;
}

/** The CRM's id of a prospect: its own column, or of API v3 and v4 the contact's and else the lead's. */
function crmIdsOf(columns: Columns, { name, asText }: Writing): string | null {
  const ids = [columns.crmId, columns.crmContactId, columns.crmLeadId].filter((each) => typeof each === 'string');
  const filled = ids.map((id) => `NULLIF(TRIM(${asText(`p.${name(id)}`)}), '')`);
  if (filled.length === 0) return null;
  return filled.length === 1 ? `${filled[0]}` : `COALESCE(${filled.join(', ')})`;
}

const bare = ({ asText, text }: Writing, expression: string): string =>
  `LOWER(TRIM(COALESCE(${asText(expression)}, ${text('')})))`;

const spellingJoin = (source: FieldSource, table: string, writing: Writing): string => {
  const alias = `s_${columnOf(source.field)}`;
  const kind = writing.text(kindOfSource(source) ?? 'tick');
  const cell = bare(writing, `${table}.${writing.name(source.column?.heading ?? '')}`);
  return `  LEFT JOIN spellings ${alias} ON ${alias}.kind = ${kind} AND ${alias}.word = ${cell}`;
};

/** What each CRM record says. Where several of one id or address say different things, nothing is known. */
function crmTables(theirs: readonly FieldSource[], writing: Writing, map: ColumnMap, from: string | undefined) {
  const { name, asText, text } = writing;
  const columns = theirs.map(({ field }) => columnOf(field));
  const { id, email } = map.crm;
  const idOf = typeof id === 'string' ? `SUBSTR(TRIM(${asText(`c.${name(id)}`)}), 1, 15)` : text('');
  const emailOf = typeof email === 'string' ? bare(writing, `c.${name(email)}`) : text('');
  const agreed = columns.map(
    (column) =>
      `CASE WHEN MIN(${column}) = MAX(${column}) THEN MIN(${column}) ELSE ${text('unknown')} END AS ${column}`,
  );
  const by = (table: string, key: string) =>
    `${table} AS (\n  SELECT ${[key, ...agreed].join(', ')}\n  FROM crm WHERE ${key} <> ${text('')} GROUP BY ${key}\n)`;
  const said = theirs.map(
    (source) => `COALESCE(s_${columnOf(source.field)}.said, ${text(UNREADABLE)}) AS ${columnOf(source.field)}`,
  );
  return [
    [
      'crm AS (',
      `  SELECT ${[`${idOf} AS id`, `${emailOf} AS email`, ...said].join(', ')}`,
      `  FROM ${from ?? writing.table(map.tables.crm)} c`,
      ...theirs.map((source) => spellingJoin(source, 'c', writing)),
      ')',
    ].join('\n'),
    by('crm_by_id', 'id'),
    by('crm_by_address', 'email'),
  ];
}

/**
 * What is said of each prospect, for a query that goes on: the beginning of it, which ends in a table `given` with a column for
 * each field of the lookup table and those that are passed on.
 */
export function givenSql(lookup: Lookup, options: AuditSqlOptions): string {
  const writing = WRITING[options.dialect];
  const sources = sourcesOf(lookup, options.map, options.hasCrm);
  const isRead = !options.isRaw || (!options.from?.isCrmMade && sources.some(({ column }) => column?.from === 'crm'));
  const spelled = writing.rows('spellings', ['kind', 'word', 'said'], spellingRows(sources, options.map));
  return `WITH ${[...(isRead ? [spelled] : []), ...givenTables(lookup, options)].join(',\n')}`;
}

/** The names of the tables by which CRM records are found. */
export const CRM_TABLES = ['crm_by_id', 'crm_by_address'] as const;

/** What each CRM record says, as a query for each of `CRM_TABLES`, for whoever asks more than once; none where they say nothing. */
export function crmSql(lookup: Lookup, { dialect, map, hasCrm, from }: AuditSqlOptions): readonly string[] {
  const writing = WRITING[dialect];
  const theirs = sourcesOf(lookup, map, hasCrm).filter(({ column }) => column?.from === 'crm');
  if (theirs.length === 0) return [];
  const spelled = writing.rows('spellings', ['kind', 'word', 'said'], spellingRows(theirs, map));
  const tables = [spelled, ...crmTables(theirs, writing, map, from?.crm)].join(',\n');
  return CRM_TABLES.map((table) => `WITH ${tables} SELECT * FROM ${table}`);
}
