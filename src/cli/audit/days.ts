/** Two exports of different days, paired by DuckDB. What has been paired stays in tables, for the lists of who it was. */
import { type DaysTally, readPair, sameBy, type ToDoList } from '../../audit/index.ts';
import { accepted, type Result } from '../../simulation/index.ts';
import { combinationsOf, joined, keepCombinations } from './combinations.ts';
import { type Duck, sqlText, type Value } from './duck.ts';
import { given, type Question } from './question.ts';

/** What is compared of a cell: a number of 64 bits made of it, so that ten million fit into memory. */
const sameAs = (cell: string): string => `hash(LOWER(TRIM(${cell})))`;

/** Pairs rows of two days by the prospect's id, or by the address where there is no id. */
export async function daysOf(duck: Duck, question: Question, older: Question): Promise<Result<DaysTally>> {
  const same = sameBy(question.prospects.columns, older.prospects.columns);
  if (!same.ok) return same;
  const before = await combinationsOf(duck, older);
  if (!before.ok) return before;
  await keepCombinations(duck, older, before.value, 'combinations_before');
  await duck.run(keyedTable('rows_now', question, same.value, 'combinations'));
  await duck.run(keyedTable('rows_before', older, same.value, 'combinations_before'));
  const rows = await duck.rows(
    'SELECT b.place, n.place, COUNT(*) FROM rows_before b FULL JOIN rows_now n ON b.same = n.same GROUP BY b.place, n.place',
  );
  const keys = [...question.lookup.entries.keys()];
  const keyAt = (place: Value | undefined): string => keys[Number(place)] ?? '';
  const sum = (isMeant: (before: Value | undefined, now: Value | undefined) => boolean) =>
    rows.filter(([then, now]) => isMeant(then, now)).reduce((all, [, , many]) => all + Number(many), 0);
  return accepted({
    pairs: rows
      .filter(([then, now]) => then !== null && now !== null)
      .map(([then, now, many]) => ({ before: keyAt(then), now: keyAt(now), rows: Number(many) })),
    onlyBefore: sum((_, now) => now === null),
    onlyNow: sum((then) => then === null),
    by: same.value,
    hasCrm: question.crm !== null,
  });
}

/** Each prospect once: of one that stands there several times what comes first among the answers, whatever the order of rows. */
const keyedTable = (table: string, question: Question, same: 'id' | 'email', combinations: string): string =>
  `CREATE OR REPLACE TABLE ${table} AS ${given(question, { same }, false)} SELECT ${sameAs('g.same')} AS same, MIN(k.place) AS place FROM given g JOIN ${combinations} k ON ${joined(question)} WHERE TRIM(g.same) <> '' AND k.place IS NOT NULL GROUP BY 1`;

/** A list that only the answers of one day decide, or of both: then by what prospects were paired. */
export interface Listed {
  readonly list: ToDoList;
  readonly by: 'id' | 'email' | null;
}

/**
 * What follows `FROM given g JOIN combinations k` where only the rows of a list are wanted; of two days `given` has the column
 * `same`. A prospect of two days stands there once, by the first row that says what was counted.
 */
export function onlyListed({ lookup }: Question, { list: { keys, pairs } }: Listed): string {
  if (pairs === null && keys.length === 0) return ' WHERE false';
  if (pairs === null) return ` WHERE k.key IN (${keys.map(sqlText).join(', ')})`;
  const all = [...lookup.entries.keys()];
  const wanted = pairs.map(
    (pair) =>
      `(${readPair(pair)
        .map((key) => all.indexOf(key))
        .join(', ')})`,
  );
  return ` JOIN rows_now n ON n.same = ${sameAs('g.same')} AND n.place = k.place JOIN rows_before b ON b.same = n.same WHERE (b.place, n.place) IN (${wanted.join(', ')}) QUALIFY row_number() OVER (PARTITION BY n.same ORDER BY g.file, g.row) = 1`;
}
