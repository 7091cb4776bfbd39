/** Counts: how many rows say what, which cannot be read, which addresses are shared, what an older export said. */
import { type Counted, rowReader, type SharedAddresses, type UnreadableRow } from '../../audit/index.ts';
import { accepted, type Result } from '../../simulation/index.ts';
import { type Combination, joined } from './combinations.ts';
import { daysOf } from './days.ts';
import type { Duck, Value } from './duck.ts';
import { cellsFor, given, type Question } from './question.ts';

/** How many unreadable rows are listed; all are counted. */
const MOST_LISTED = 1000;

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
  // Rows come as they stand in the files, so that the first are found without the last; only what the CRM says may change that.
  const order = question.crm === null ? '' : ' ORDER BY g.file, g.row';
  const rows = await duck.rows(
    `${given(question, {}, true)} SELECT ${['g.file', 'g.row', ...columns].join(', ')} FROM given g JOIN combinations k ON ${joined(question)} WHERE k.standing = 'unreadable'${order} LIMIT ${MOST_LISTED}`,
  );
  const read = rowReader(question.sources, question.map);
  return rows.flatMap(([file, row, ...said]) => {
    const found = read(cellsFor(question, said));
    if (found.kind === 'read') return [];
    return [{ file: fileOf(question, file ?? null), row: Number(row), column: found.column, reason: found.reason }];
  });
}

/**
 * Addresses are compared by a number of 64 bits made of them and standings are added up as bits, so that for each of ten million
 * three numbers are held and no text.
 */
async function sharedOf(duck: Duck, question: Question): Promise<SharedAddresses | null> {
  if (typeof question.prospects.columns.email !== 'string') return null;
  const address = 'LOWER(TRIM(g.email))';
  const [row] = await duck.rows(
    `${given(question, { email: 'email' }, false)} SELECT COUNT(*), COALESCE(SUM(n), 0) FROM (SELECT COUNT(*) AS n FROM given g JOIN combinations k ON ${joined(question)} WHERE ${address} <> '' AND k.bit > 0 GROUP BY hash(${address}) HAVING bit_count(bit_or(k.bit)) > 1)`,
  );
  return { addresses: Number(row?.[0] ?? 0), rows: Number(row?.[1] ?? 0) };
}
