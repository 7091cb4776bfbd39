/**
 * Files on one side of an audit, opened: their columns recognised, and each made ready for DuckDB to read, or written anew where
 * it is not as DuckDB reads.
 */
import { basename, join } from 'node:path';
import {
  type ColumnMap,
  type Columns,
  type Head,
  lackingIn,
  type Recognised,
  recogniseColumns,
  type Side,
} from '../../audit/index.ts';
import { accepted, type Result, rejected } from '../../simulation/index.ts';
import type { Progress } from '../shared/progress.ts';
import { cleanFile } from './clean-file.ts';
import { type Duck, sqlText } from './duck.ts';
import { fileSentence, readHead } from './file-head.ts';
import { mayEndInOneMore } from './one-cell-more.ts';
import { expressions, type Part, placesOf, quotedName, readCsv, type SourceSql } from './source-sql.ts';

/** Files of which the beginning is known. */
export interface Heads {
  readonly side: Side;
  readonly parts: readonly Part[];
  /** Every role with its own name: what the expressions call their columns. */
  readonly columns: Columns;
  /** What was recognised in the first file; the others have the same. */
  readonly recognised: Recognised;
}

/** Files that can be asked. */
export type Source = Heads & SourceSql;

export interface Opening {
  readonly duck: Duck;
  readonly scratch: string;
  readonly progress: Progress;
  /** Whether each file is read to its end before anything else, and written anew where that fails. */
  readonly isCareful: boolean;
}

/** Looks at the beginning of files: what their columns are, and whether they are parts of one export. */
export async function openHeads(
  side: Side,
  paths: readonly string[],
  map: ColumnMap,
  opening: Opening,
): Promise<Result<Heads>> {
  const parts: Part[] = [];
  for (const path of paths) {
    const part = await openHead(side, path, map, opening);
    if (!part.ok) return rejected(fileSentence(path, part.error));
    parts.push(part.value);
  }
  const [first] = parts;
  if (!first) return rejected('No file was named.');
  for (const { path, recognised } of parts) {
    const lacks = lackingIn(first.name, first.recognised, recognised);
    if (lacks !== null) return rejected(fileSentence(path, lacks));
  }
  const roles = first.recognised.found.map(({ role }) => role);
  const columns = Object.fromEntries(roles.map((role) => [role, role]));
  return accepted({ side, parts, columns, recognised: first.recognised });
}

/** Makes files ready to be asked. What is known to be unreadable as it stands is written anew. */
export async function openSource(
  { side, parts, columns, recognised }: Heads,
  opening: Opening,
): Promise<Result<Source>> {
  const ready: Part[] = [];
  for (const part of parts) {
    const one = await openPart(side, part, opening);
    if (!one.ok) return rejected(fileSentence(part.path, one.error));
    ready.push(one.value);
  }
  return accepted({ side, parts: ready, columns, recognised, ...expressions(ready, Object.keys(columns)) });
}

async function openHead(side: Side, path: string, map: ColumnMap, { duck }: Opening): Promise<Result<Part>> {
  const opened = await readHead(path);
  if (!opened.ok) return opened;
  const head = opened.value.table === null ? await parquetHead(path, duck) : accepted(opened.value.table.head);
  if (!head.ok) return head;
  const recognised = recogniseColumns(side, head.value, map[side]);
  if (!recognised.ok) {
    const isTheirs = side === 'prospects' && recogniseColumns('crm', head.value, map.crm).ok;
    return isTheirs
      ? rejected('holds Leads or Contacts: give it with --crm, beside an export of prospects')
      : recognised;
  }
  return accepted({
    path,
    name: basename(path),
    opened: opened.value,
    head: head.value,
    recognised: recognised.value,
    clean: null,
  });
}

async function openPart(
  side: Side,
  part: Part,
  { duck, scratch, progress, isCareful }: Opening,
): Promise<Result<Part>> {
  const { opened } = part;
  const isRead =
    isForDuck(part) &&
    !(await mayEndInOneMore(part.path, part.opened, part.head.headings.length, duck)) &&
    (!isCareful || (await isReadAsItIs(part, duck)));
  if (isRead || opened.table === null) return accepted(part);
  const clean = join(scratch, `${side}-${Math.random().toString(36).slice(2)}.csv`);
  const written = await cleanFile(opened, opened.table, placesOf(part), clean, progress);
  return written.ok ? accepted({ ...part, clean }) : written;
}

async function parquetHead(path: string, duck: Duck): Promise<Result<Head>> {
  try {
    const described = await duck.rows(
      `SELECT column_name FROM (DESCRIBE SELECT * FROM read_parquet(${sqlText(path)}))`,
    );
    const headings = described.map(([name]) => String(name));
    const cells = headings.map((name) => `CAST(${quotedName(name)} AS VARCHAR)`).join(', ');
    const rows = await duck.rows(`SELECT ${cells} FROM read_parquet(${sqlText(path)}) LIMIT 200`);
    return accepted({ headings, rows: rows.map((row) => row.map((cell) => String(cell ?? ''))) });
  } catch {
    return rejected('begins like a Parquet file and cannot be read: it is cut short or damaged');
  }
}

/**
 * Whether it is written as DuckDB reads it. A quotation mark within a heading may open a cell for DuckDB, and what follows would
 * be lost without a word.
 */
const isForDuck = ({ opened, head }: Part): boolean =>
  opened.table === null ||
  (opened.table.encoding === 'utf-8' &&
    opened.table.skipped === 0 &&
    opened.table.newline === '\n' &&
    !head.headings.some((heading) => heading.includes('"')));

/** Whether DuckDB reads it to its end: it refuses rows of another length, and quotation marks that are left open. */
async function isReadAsItIs(part: Part, duck: Duck): Promise<boolean> {
  if (part.opened.table === null) return true;
  const cells = placesOf(part).map((place) => `count(c${place})`);
  try {
    await duck.rows(`SELECT ${['count(*)', ...cells].join(', ')} FROM ${readCsv(part)}`);
    return true;
  } catch {
    return false;
  }
}
