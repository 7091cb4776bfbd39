/** Counts: how many rows say what, which cannot be read, which addresses are shared, what an older export said. */
import {
  type Counted,
  type DaysTally,
  type FieldSource,
  NOT_COMPARABLE,
  type ReadRow,
  rowReader,
  type SharedAddresses,
  sameRoleOf,
  standingOfEntry,
  type UnreadableRow,
} from '../../audit/index.ts';
import { accepted, quoted, type Result, rejected } from '../../simulation/index.ts';
import { type Duck, sqlText, type Value } from './duck.ts';
import { cellsFor, given, type Question } from './question.ts';

/** More than these different answers are no tick boxes. */
const MOST_ANSWERS = 20_000;
/** How many unreadable rows are listed; all are counted. */
const MOST_LISTED = 1000;

/** One thing that rows say, as it is written, with what it comes to. */
export interface Combination {
  readonly said: readonly Value[];
  readonly rows: number;
  readonly read: ReadRow;
}

export async function combinationsOf(duck: Duck, question: Question): Promise<Result<readonly Combination[]>> {
  const { columns, map, sources } = question;
  const list = [...columns, 'COUNT(*) AS n'].join(', ');
  const grouping = columns.length > 0 ? ` GROUP BY ${columns.join(', ')}` : '';
  const sql = `${given(question, {}, false)} SELECT ${list} FROM given${grouping} LIMIT ${MOST_ANSWERS + 1}`;
  const rows = await duck.rows(sql);
  if (rows.length > MOST_ANSWERS) return rejected(tooMany(sources, rows));
  const read = rowReader(sources, map);
  return accepted(
    rows.map((row) => {
      const said = row.slice(0, -1);
      return { said, rows: Number(row.at(-1)), read: read(cellsFor(question, said)) };
    }),
  );
}

/** Names the column whose cells differ most: it was taken for a tick box and is none. */
function tooMany(sources: readonly FieldSource[], rows: readonly (readonly Value[])[]): string {
  const variety = sources.map(({ column }, place) => ({ column, many: new Set(rows.map((row) => row[place])).size }));
  const [worst] = variety.toSorted((one, other) => other.many - one.many);
  return `The column ${quoted(worst?.column?.heading ?? '')} holds too many different values to be a tick box: name another column in a map file.`;
}

/** Puts the combinations into a table that later queries join: `combinations`, with the words for each column and the answer. */
export async function keepCombinations(
  duck: Duck,
  { columns, lookup }: Question,
  some: readonly Combination[],
): Promise<void> {
  const names = [...columns, 'key', 'standing'].map((name) => `${name} VARCHAR`).join(', ');
  await duck.run(`CREATE OR REPLACE TEMP TABLE combinations (${names})`);
  const rows = some.map(({ said, read }) => {
    const entry = read.kind === 'read' ? lookup.entries.get(read.key) : undefined;
    const cells = [
      ...said.map((each) => String(each ?? '')),
      entry?.key ?? '',
      entry ? standingOfEntry(entry) : 'unreadable',
    ];
    return `(${cells.map(sqlText).join(', ')})`;
  });
  if (rows.length > 0) await duck.run(`INSERT INTO combinations VALUES ${rows.join(', ')}`);
}

/** The condition under which a row of `given` has a combination. */
export const joined = ({ columns }: Question): string =>
  columns.length > 0 ? columns.map((column) => `k.${column} = g.${column}`).join(' AND ') : '1 = 1';

/** @param some the combinations, which have been kept. */
export async function countedOf(
  duck: Duck,
  question: Question,
  some: readonly Combination[],
  older: Question | null,
): Promise<Result<Counted>> {
  const tally = new Map<string, number>();
  let lost = 0;
  for (const { read, rows } of some) {
    if (read.kind === 'unreadable') lost += rows;
    else tally.set(read.key, (tally.get(read.key) ?? 0) + rows);
  }
  const faults = await faultsOf(duck, question);
  const listed = lost > 0 ? await unreadableOf(duck, question) : [];
  const days = older === null ? accepted(null) : await daysOf(duck, question, older);
  if (!days.ok) return days;
  return accepted({
    tally,
    unreadable: {
      rows: lost + faults.rows,
      listed: [...listed, ...faults.listed].toSorted((one, other) => one.row - other.row).slice(0, MOST_LISTED),
    },
    shared: await sharedOf(duck, question),
    days: days.value,
  });
}

const fileOf = ({ prospects: { parts } }: Question, file: Value): string | null =>
  parts.length > 1 ? (parts[Number(file)]?.name ?? null) : null;

async function faultsOf(duck: Duck, question: Question): Promise<Counted['unreadable']> {
  const { faults } = question.prospects;
  if (faults === null) return { rows: 0, listed: [] };
  const [all] = await duck.rows(`SELECT COUNT(*) FROM ${faults}`);
  const rows = await duck.rows(`SELECT file, "row", fault FROM ${faults} ORDER BY file, "row" LIMIT ${MOST_LISTED}`);
  return {
    rows: Number(all?.[0] ?? 0),
    listed: rows.map(([file, row, fault]) => ({
      file: fileOf(question, file ?? null),
      row: Number(row),
      column: 'the whole row',
      reason: String(fault),
    })),
  };
}

async function unreadableOf(duck: Duck, question: Question): Promise<readonly UnreadableRow[]> {
  const columns = question.columns.map((column) => `g.${column}`);
  const rows = await duck.rows(
    `${given(question, {}, true)} SELECT ${['g.file', 'g.row', ...columns].join(', ')} FROM given g JOIN combinations k ON ${joined(question)} WHERE k.standing = 'unreadable' ORDER BY g.file, g.row LIMIT ${MOST_LISTED}`,
  );
  const read = rowReader(question.sources, question.map);
  return rows.flatMap(([file, row, ...said]) => {
    const found = read(cellsFor(question, said));
    if (found.kind === 'read') return [];
    return [{ file: fileOf(question, file ?? null), row: Number(row), column: found.column, reason: found.reason }];
  });
}

/** Addresses are compared by a number of 64 bits made of them, so that ten million fit into memory. */
async function sharedOf(duck: Duck, question: Question): Promise<SharedAddresses | null> {
  if (typeof question.prospects.columns.email !== 'string') return null;
  const address = 'LOWER(TRIM(g.email))';
  const [row] = await duck.rows(
    `${given(question, { email: 'email' }, false)} SELECT COUNT(*), COALESCE(SUM(n), 0) FROM (SELECT COUNT(*) AS n FROM given g JOIN combinations k ON ${joined(question)} WHERE ${address} <> '' AND k.standing <> 'unreadable' GROUP BY hash(${address}) HAVING MIN(k.standing) <> MAX(k.standing))`,
  );
  return { addresses: Number(row?.[0] ?? 0), rows: Number(row?.[1] ?? 0) };
}

/** Pairs rows of two days by the prospect's id, or by the address where there is no id. */
async function daysOf(duck: Duck, question: Question, older: Question): Promise<Result<DaysTally>> {
  const same = sameRoleOf(question.prospects.columns, older.prospects.columns);
  if (same === null) return rejected(NOT_COMPARABLE);
  await duck.run(keyedTable('rows_now', question, same, 'combinations'));
  const before = await combinationsOf(duck, older);
  if (!before.ok) return before;
  await duck.run('CREATE OR REPLACE TEMP TABLE combinations_now AS SELECT * FROM combinations');
  await keepCombinations(duck, older, before.value);
  await duck.run(keyedTable('rows_before', older, same, 'combinations'));
  await duck.run('CREATE OR REPLACE TEMP TABLE combinations AS SELECT * FROM combinations_now');
  const rows = await duck.rows(
    `SELECT b.key, n.key, COUNT(*) FROM rows_before b FULL JOIN rows_now n ON b.same = n.same GROUP BY b.key, n.key`,
  );
  const sum = (isMeant: (before: Value | undefined, now: Value | undefined) => boolean) =>
    rows.filter(([then, now]) => isMeant(then, now)).reduce((all, [, , many]) => all + Number(many), 0);
  return accepted({
    pairs: rows.flatMap(([then, now, many]) =>
      typeof then === 'string' && typeof now === 'string' ? [{ before: then, now, rows: Number(many) }] : [],
    ),
    onlyBefore: sum((_, now) => now === null),
    onlyNow: sum((then) => then === null),
  });
}

/** Each prospect once: of one that stands there twice the first. */
const keyedTable = (table: string, question: Question, same: 'id' | 'email', combinations: string): string =>
  `CREATE OR REPLACE TEMP TABLE ${table} AS ${given(question, { same }, false)} SELECT LOWER(TRIM(g.same)) AS same, MIN(k.key) AS key FROM given g JOIN ${combinations} k ON ${joined(question)} WHERE TRIM(g.same) <> '' AND k.standing <> 'unreadable' GROUP BY 1`;
