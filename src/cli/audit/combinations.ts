/** What rows say, each thing once: counted by DuckDB, answered by the lookup table, and kept for later queries to join. */
import { type FieldSource, type ReadRow, rowReader, standingBit, standingOfEntry } from '../../audit/index.ts';
import { accepted, quoted, type Result, rejected } from '../../simulation/index.ts';
import { type Duck, sqlText, type Value } from './duck.ts';
import { cellsFor, given, type Question } from './question.ts';

/** More than these different answers are no tick boxes. */
const MOST_ANSWERS = 20_000;
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

/** Puts the combinations into a table that later queries join, with the words for each column, the answer, its place in the table of answers, and its standing as a bit. */
export async function keepCombinations(
  duck: Duck,
  { columns, lookup }: Question,
  some: readonly Combination[],
  table = 'combinations',
): Promise<void> {
  const names = [...columns, 'key', 'standing'].map((name) => `${name} VARCHAR`);
  await duck.run(`CREATE OR REPLACE TABLE ${table} (${[...names, 'place INTEGER', 'bit UTINYINT'].join(', ')})`);
  const places = new Map([...lookup.entries.keys()].map((key, place) => [key, place]));
  const rows = some.map(({ said, read }) => {
    const entry = read.kind === 'read' ? lookup.entries.get(read.key) : undefined;
    const cells = [
      ...said.map((each) => String(each ?? '')),
      entry?.key ?? '',
      entry ? standingOfEntry(entry) : 'unreadable',
    ];
    return `(${[...cells.map(sqlText), places.get(entry?.key ?? '') ?? 'NULL', entry ? standingBit(entry) : 0].join(', ')})`;
  });
  if (rows.length > 0) await duck.run(`INSERT INTO ${table} VALUES ${rows.join(', ')}`);
}

/** The condition under which a row of `given` has a combination. */
export const joined = ({ columns }: Question): string =>
  columns.length > 0 ? columns.map((column) => `k.${column} = g.${column}`).join(' AND ') : '1 = 1';
