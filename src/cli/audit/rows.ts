/** The answer of every row, in the order of the files: as lines of JSON or CSV, or put into a Parquet file by DuckDB. */
import { csvLine, type Entry, type ReadRow, rowReader, safeCell } from '../../audit/index.ts';
import { joined } from './combinations.ts';
import { type Listed, onlyListed } from './days.ts';
import { type Duck, sqlText, type Value } from './duck.ts';
import { cellsFor, given, type Question } from './question.ts';

export interface RowOptions {
  /** Only the rows of this list; null for all. */
  readonly list: Listed | null;
  readonly addresses: boolean;
}

/** How many letters are handed on at once. */
const PIECE = 1 << 16;

/** What stands in front of the answer of a row. */
interface Whose {
  readonly file: string | null;
  readonly row: number;
  readonly id: string | null;
  readonly email: string | null;
}

type Writer = (whose: Whose) => string;

/** The lines, some at a time and without the last line's end, as a report is written. */
export async function* rowLines(
  duck: Duck,
  question: Question,
  format: 'ndjson' | 'csv',
  options: RowOptions,
): AsyncGenerator<string> {
  const writerOf = format === 'ndjson' ? jsonWriter : csvWriter;
  const read = rowReader(question.sources, question.map);
  const writers = new Map<string, Writer>();
  const writerFor = (said: readonly Value[]): Writer => {
    const name = said.join('\u0001');
    const known = writers.get(name);
    if (known !== undefined) return known;
    const found = read(cellsFor(question, said));
    const entry = found.kind === 'read' ? question.lookup.entries.get(found.key) : undefined;
    const writer = writerOf(found, entry, options);
    writers.set(name, writer);
    return writer;
  };
  const { parts } = question.prospects;
  let lines: string[] = format === 'csv' ? [headLine(question, options)] : [];
  let length = 0;
  const faults = faultReader(duck, question, options);
  let fault = await faults.next();
  const take = (line: string) => {
    lines.push(line);
    length += line.length;
  };
  const faultWriter = (reason: string) =>
    writerOf({ kind: 'unreadable', column: 'the whole row', reason }, undefined, options);
  const fileName = (file: number) => (parts.length > 1 ? (parts[file]?.name ?? null) : null);
  for await (const columns of duck.stream(rowSql(question, options))) {
    const [files = [], rows = [], ids = [], emails = [], ...said] = columns;
    for (let place = 0; place < rows.length; place++) {
      const [file, row] = [Number(files[place]), Number(rows[place])];
      while (!fault.done && (fault.value.file < file || (fault.value.file === file && fault.value.row < row))) {
        take(
          faultWriter(fault.value.reason)({
            file: fileName(fault.value.file),
            row: fault.value.row,
            id: null,
            email: null,
          }),
        );
        fault = await faults.next();
      }
      const writer = writerFor(said.map((column) => column[place] ?? null));
      take(writer({ file: fileName(file), row, id: textOf(ids[place]), email: textOf(emails[place]) }));
    }
    if (length < PIECE) continue;
    yield lines.join('\n');
    [lines, length] = [[], 0];
  }
  for (; !fault.done; fault = await faults.next())
    take(
      faultWriter(fault.value.reason)({
        file: fileName(fault.value.file),
        row: fault.value.row,
        id: null,
        email: null,
      }),
    );
  if (lines.length > 0) yield lines.join('\n');
}

const textOf = (value: Value | undefined): string | null =>
  value === null || value === undefined ? null : String(value);

/** The columns of the prospects that rows are written with, by the names that they get. */
function keptOf({ prospects }: Question, { addresses, list }: RowOptions): Readonly<Record<string, string>> {
  const has = (role: 'id' | 'email') => typeof prospects.columns[role] === 'string';
  return {
    ...(has('id') ? { id: 'id' } : {}),
    ...(addresses && has('email') ? { email: 'email' } : {}),
    ...(list?.list.pairs && list.by ? { same: list.by } : {}),
  };
}

/** `file`, `row`, id, address, and what is said of each field. Joins may change the order, so then it is put right again. */
function rowSql(question: Question, options: RowOptions): string {
  const { columns, prospects, crm } = question;
  const kept = keptOf(question, options);
  const { id = null, email = null } = kept;
  const cells = ['file', 'row', id && 'id', email && 'email', ...columns].map((name) => (name ? `g.${name}` : 'NULL'));
  const only =
    options.list === null ? '' : ` JOIN combinations k ON ${joined(question)}${onlyListed(question, options.list)}`;
  const order = only !== '' || crm !== null || prospects.parts.length > 1 ? ' ORDER BY g.file, g.row' : '';
  return `${given(question, kept, true)} SELECT ${cells.join(', ')} FROM given g${only}${order}`;
}

async function* faultReader(duck: Duck, { prospects }: Question, { list }: RowOptions) {
  // What cannot be read is on no list.
  if (prospects.faults === null || list !== null) return;
  const rows = await duck.rows(`SELECT file, "row", fault FROM ${prospects.faults} ORDER BY file, "row"`);
  for (const [file, row, reason] of rows) yield { file: Number(file), row: Number(row), reason: String(reason) };
}

function jsonWriter(read: ReadRow, entry: Entry | undefined, { addresses }: RowOptions): Writer {
  const rest =
    read.kind === 'unreadable'
      ? { unreadable: { column: read.column, reason: read.reason } }
      : entry
        ? { ...entry.answer }
        : {};
  const tail = JSON.stringify(rest).slice(1);
  return ({ file, row, id, email }) => {
    const where = file === null ? '' : `"file":${JSON.stringify(file)},`;
    const address = addresses ? `"email":${JSON.stringify(email)},` : '';
    return `{${where}"row":${row},"id":${JSON.stringify(id)},${address}${tail}`;
  };
}

const ANSWERS = [
  'possible',
  'statuses',
  'after_sync',
  'reopenable',
  'blocked_certain',
  'blocked_possible',
  'unreadable',
];

const headLine = ({ prospects }: Question, { addresses }: RowOptions): string =>
  csvLine([
    ...(prospects.parts.length > 1 ? ['file'] : []),
    'row',
    'id',
    ...(addresses ? ['email'] : []),
    ...ANSWERS,
  ]).trimEnd();

function csvWriter(read: ReadRow, entry: Entry | undefined, { addresses }: RowOptions): Writer {
  const cells = answerCells(read, entry);
  return ({ file, row, id, email }) =>
    csvLine(
      [...(file === null ? [] : [file]), String(row), id ?? '', ...(addresses ? [email ?? ''] : []), ...cells].map(
        safeCell,
      ),
    ).slice(0, -1);
}

function answerCells(read: ReadRow, entry: Entry | undefined): readonly string[] {
  if (read.kind === 'unreadable' || !entry) {
    const why = read.kind === 'unreadable' ? `${read.column}: ${read.reason}` : '';
    return ['', '', '', '', '', '', why];
  }
  const { possible, statuses, afterSync, reopenable, blockedBy } = entry.answer;
  const { certain, possible: maybe } = blockedBy;
  return [
    String(possible),
    statuses.join(' '),
    afterSync.join(' '),
    String(reopenable),
    certain.join(' '),
    maybe.join(' '),
    '',
  ];
}

/** Writes a Parquet file. The combinations have been kept. */
export async function writeParquet(duck: Duck, question: Question, path: string, options: RowOptions): Promise<void> {
  const { prospects, lookup } = question;
  const kept = keptOf(question, options);
  const rows = [...lookup.entries.values()].map(({ key, answer }) => {
    const { possible, statuses, afterSync, reopenable, blockedBy } = answer;
    const lists = [statuses, afterSync].map((each) => `[${each.map(sqlText).join(', ')}]::VARCHAR[]`);
    const blocks = [blockedBy.certain, blockedBy.possible].map(
      (each) => `[${each.map(sqlText).join(', ')}]::VARCHAR[]`,
    );
    return `(${[sqlText(key), possible, ...lists, reopenable, ...blocks].join(', ')})`;
  });
  const names = 'key, possible, statuses, after_sync, reopenable, blocked_certain, blocked_possible';
  const fileNames = prospects.parts.map(({ name }, place) => `WHEN ${place} THEN ${sqlText(name)}`).join(' ');
  const file = prospects.parts.length > 1 ? [`CASE g.file ${fileNames} END AS file`] : [];
  const shown = Object.keys(kept).filter((name) => name !== 'same');
  const picked = [...file, 'g.row', ...shown.map((name) => `g.${name}`)];
  const list = options.list === null ? '' : onlyListed(question, options.list);
  const sql = `${given(question, kept, true)}, table_of_answers (${names}) AS (VALUES ${rows.join(', ')})
SELECT ${picked.join(', ')}, a.* EXCLUDE (key), k.standing = 'unreadable' AS unreadable FROM given g JOIN combinations k ON ${joined(question)} LEFT JOIN table_of_answers a ON a.key = k.key${list} ORDER BY g.file, g.row`;
  await duck.run(`COPY (${sql}) TO ${sqlText(path)} (FORMAT parquet)`);
}
