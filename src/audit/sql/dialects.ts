/** What the five dialects of SQL write differently: names, text, a list of rows. No dialect knows what a field means. */

/** The warehouses whose SQL is written. */
export const DIALECTS = ['duckdb', 'postgres', 'snowflake', 'bigquery', 'spark'] as const;
/** One of them. */
export type Dialect = (typeof DIALECTS)[number];

/** A value in a list of rows. */
export type Cell = string | boolean;

export interface Writing {
  /** A column's name. */
  readonly name: (name: string) => string;
  /** A table's name, its schemas before it with points between. */
  readonly table: (path: string) => string;
  readonly text: (text: string) => string;
  readonly asText: (expression: string) => string;
  /** A list of rows as the body of a common table expression, with the head that names it. */
  readonly rows: (name: string, columns: readonly string[], rows: readonly (readonly Cell[])[]) => string;
}

const doubled = (mark: string) => (name: string) => `${mark}${name.replaceAll(mark, mark + mark)}${mark}`;
const quotedName = doubled('"');
const standardText = (text: string) => `'${text.replaceAll("'", "''")}'`;
// In BigQuery and Spark a backslash begins an escape.
const escapedText = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
const ticked = (name: string) => `\`${name.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``;

const cellIn = (text: (text: string) => string) => (cell: Cell) =>
  typeof cell === 'boolean' ? String(cell).toUpperCase() : text(cell);

const tuples = (rows: readonly (readonly Cell[])[], text: (text: string) => string) =>
  rows.map((row) => `    (${row.map(cellIn(text)).join(', ')})`).join(',\n');

const path = (name: (part: string) => string) => (table: string) => table.split('.').map(name).join('.');

/** Unquoted where it may be: a name that is quoted must be written exactly as the table has it, which is mostly in capitals. */
const snowflakeName = (name: string) => (/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : quotedName(name));

/** A list of rows where a common table expression may name its columns. */
const namedValues =
  (name: (part: string) => string, text: (text: string) => string): Writing['rows'] =>
  (table, columns, rows) =>
    `${table} (${columns.map(name).join(', ')}) AS (\n  VALUES\n${tuples(rows, text)}\n)`;

const STANDARD: Writing = {
  name: quotedName,
  table: path(quotedName),
  text: standardText,
  asText: (expression) => `CAST(${expression} AS VARCHAR)`,
  rows: namedValues(quotedName, standardText),
};

export const WRITING: Readonly<Record<Dialect, Writing>> = {
  duckdb: STANDARD,
  postgres: STANDARD,
  snowflake: {
    ...STANDARD,
    name: snowflakeName,
    table: path(snowflakeName),
    // Snowflake reads a backslash in text as an escape.
    text: (text) => standardText(text.replaceAll('\\', '\\\\')),
    rows: (table, columns, rows) =>
      `${table} AS (\n  SELECT ${columns.map((column, place) => `column${place + 1} AS ${snowflakeName(column)}`).join(', ')}\n  FROM VALUES\n${tuples(rows, (text) => standardText(text.replaceAll('\\', '\\\\')))}\n)`,
  },
  bigquery: {
    name: ticked,
    table: (table) => `\`${table}\``,
    text: escapedText,
    asText: (expression) => `CAST(${expression} AS STRING)`,
    rows: (table, columns, rows) => {
      const named = (row: readonly Cell[]) =>
        `    STRUCT(${row.map((cell, place) => `${cellIn(escapedText)(cell)} AS ${columns[place]}`).join(', ')})`;
      const [first, ...others] = rows;
      const body = [...(first ? [named(first)] : []), ...others.map((row) => tuples([row], escapedText))].join(',\n');
      return `${table} AS (\n  SELECT * FROM UNNEST([\n${body}\n  ])\n)`;
    },
  },
  spark: {
    name: ticked,
    table: path(ticked),
    text: escapedText,
    asText: (expression) => `CAST(${expression} AS STRING)`,
    rows: (table, columns, rows) =>
      `${table} AS (\n  SELECT * FROM VALUES\n${tuples(rows, escapedText)}\n  AS t (${columns.join(', ')})\n)`,
  },
};
