/** Counts: how many rows say what, which cannot be read, which addresses are shared, what an older export said. */
import { type Counted, prepareLists, type SharedAddresses } from '../../audit/index.ts';
import { accepted, type Result } from '../../simulation/index.ts';
import { type Combination, joined } from './combinations.ts';
import { daysOf } from './days.ts';
import type { Duck } from './duck.ts';
import { given, type Question } from './question.ts';
import { unreadableCrmOf, unreadableOf } from './unreadable.ts';

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
  const days = older === null ? accepted(null) : await daysOf(duck, question, older);
  if (!days.ok) return days;
  const counting = sharedOf(duck.rows, question);
  // The first unreadable rows are looked for in the order of the file, by one thread; joins with the CRM would need twice the memory.
  const listing = unreadableOf(question.crm === null ? duck.beside : duck.rows, question, lost);
  // Worked out while DuckDB, which has threads of its own, goes through the file.
  prepareLists(question.lookup, tally);
  const [shared, unreadable] = await Promise.all([counting, listing]);
  const repeated = await repeatedOf(duck.rows, question, older !== null);
  return accepted({
    tally,
    unreadable,
    unreadableCrm: await unreadableCrmOf(duck.rows, question),
    shared,
    repeated,
    days: days.value,
  });
}

/**
 * Addresses are compared by a number of 64 bits made of them and standings are added up as bits, so that for each of ten million
 * three numbers are held and no text.
 */
async function sharedOf(rows: Duck['rows'], question: Question): Promise<SharedAddresses | null> {
  if (typeof question.prospects.columns.email !== 'string') return null;
  const address = 'LOWER(TRIM(g.email))';
  const [row] = await rows(
    `${given(question, { email: 'email' }, false)} SELECT COUNT(*), COALESCE(SUM(n), 0) FROM (SELECT COUNT(*) AS n FROM given g JOIN combinations k ON ${joined(question)} WHERE ${address} <> '' AND k.bit > 0 GROUP BY hash(${address}) HAVING bit_count(bit_or(k.bit)) > 1)`,
  );
  return { addresses: Number(row?.[0] ?? 0), rows: Number(row?.[1] ?? 0) };
}

/** Of one file alone nobody looks: there an id stands once, and to look would take the memory of all ids. */
async function repeatedOf(rows: Duck['rows'], { prospects }: Question, hasOlder: boolean): Promise<number | null> {
  if (typeof prospects.columns.id !== 'string' || (prospects.parts.length === 1 && !hasOlder)) return null;
  const [row] = await rows(
    `SELECT COUNT(*) FROM (SELECT 1 FROM ${prospects.from} WHERE TRIM(id) <> '' GROUP BY hash(LOWER(TRIM(id))) HAVING COUNT(*) > 1)`,
  );
  return Number(row?.[0] ?? 0);
}
