/** The same prospects in two exports of different days, told by id or address, without keeping either. */
import { addressKey, type Columns, type DaysTally, pairKey, sameBy } from '../../../audit/index.ts';
import type { AnsweredRow } from './row-answers.ts';
import { TextTable } from './text-table.ts';

export class PairedDays {
  /** The answer of each prospect, by its place in the table of answers. */
  readonly #before = new TextTable();
  readonly #now = new TextTable();
  readonly #by: 'id' | 'email';

  constructor(now: Columns, before: Columns) {
    const by = sameBy(now, before);
    if (!by.ok) throw new Error(by.error);
    this.#by = by.value;
  }

  noteBefore = (row: AnsweredRow): boolean => this.#note(this.#before, row);

  noteNow = (row: AnsweredRow): boolean => this.#note(this.#now, row);

  /** Of a prospect that stands there several times what comes first among the answers, whatever the order of rows. */
  #note(table: TextTable, row: AnsweredRow): boolean {
    const { place } = row.answer;
    const same = this.#sameOf(row);
    if (place > 0 && same !== '') table.update(same, (known) => (known === 0 ? place : Math.min(known, place)));
    return true;
  }

  #sameOf = (row: AnsweredRow): string => addressKey(row[this.#by]);

  /** @param keys the keys of the table of answers, in its order. */
  tally(keys: readonly string[], hasCrm: boolean): DaysTally {
    const counts = new Map<number, number>();
    let [both, onlyNow] = [0, 0];
    for (const [now, before] of this.#now.beside(this.#before)) {
      if (before === 0) {
        onlyNow++;
        continue;
      }
      both++;
      const pair = before * PLACES + now;
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
    const keyAt = (place: number): string => keys[place - 1] ?? '';
    return {
      pairs: [...counts].map(([pair, rows]) => ({
        before: keyAt(Math.floor(pair / PLACES)),
        now: keyAt(pair % PLACES),
        rows,
      })),
      onlyBefore: this.#before.size - both,
      onlyNow,
      by: this.#by,
      hasCrm,
    };
  }

  /** Tells the rows of a list of two days: each prospect once, by the first row that says what was counted. */
  among(pairs: readonly string[], keys: readonly string[]): (row: AnsweredRow) => boolean {
    const wanted = new Set(pairs);
    const seen = new Set<string>();
    return (row) => {
      const { key, place } = row.answer;
      const same = this.#sameOf(row);
      if (key === null || same === '' || this.#now.get(same) !== place || seen.has(same)) return false;
      if (!wanted.has(pairKey(keys[this.#before.get(same) - 1] ?? '', key))) return false;
      seen.add(same);
      return true;
    };
  }
}

/** More than a table of answers has rows. */
const PLACES = 2 ** 24;
