/** Two exports of the same prospects, paired without keeping a row: what each said then, and what it says now. */
import type { DaysTally } from '../../../audit/index.ts';
import { hashOf } from './hash.ts';

/** Each prospect once a day, as a number made of its id or address, with what it said. */
export class TwoDays {
  readonly #keys: string[] = [];
  readonly #places = new Map<string, number>();
  readonly #days = { before: new Map<number, number>(), now: new Map<number, number>() };

  /** @param same the id or address by which the days are paired; who has none is on neither. @param key what the row says. */
  note(day: 'before' | 'now', same: string, key: string): void {
    const name = same.trim().toLowerCase();
    if (name === '') return;
    const rows = this.#days[day];
    const hash = hashOf(name);
    const known = rows.get(hash);
    // Of one that stands there twice the first in the alphabet: whichever it is, it must not hang on the order of the rows.
    if (known === undefined || key < (this.#keys[known] ?? '')) rows.set(hash, this.#placeOf(key));
  }

  tally(): DaysTally {
    const { before, now } = this.#days;
    const counts = new Map<number, number>();
    let both = 0;
    for (const [hash, place] of now) {
      const then = before.get(hash);
      if (then === undefined) continue;
      both++;
      const pair = then * this.#keys.length + place;
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
    const keyAt = (place: number): string => this.#keys[place] ?? '';
    return {
      pairs: [...counts].map(([pair, rows]) => ({
        before: keyAt(Math.floor(pair / this.#keys.length)),
        now: keyAt(pair % this.#keys.length),
        rows,
      })),
      onlyBefore: before.size - both,
      onlyNow: now.size - both,
    };
  }

  #placeOf(key: string): number {
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.#keys.push(key) - 1);
    return this.#keys.length - 1;
  }
}
