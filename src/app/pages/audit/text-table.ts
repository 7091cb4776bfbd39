/**
 * A small number for each of some million texts, without keeping one: a text is held as 64 bits made of it. Of ten million texts
 * two come out alike about once in three hundred thousand times.
 */

/** How full it gets before it is made larger: more than that, and places are looked for in vain. */
const FULL = 0.6;
const FIRST_SIZE = 2 ** 12;

/** Numbers from 1 on by text; 0 stands for none. */
export class TextTable {
  #keys = new Uint32Array(2 * FIRST_SIZE);
  #values = new Uint32Array(FIRST_SIZE);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  get(text: string): number {
    hash(text);
    return this.#at(high, low);
  }

  /** @param change from the number before, 0 where there was none, to the number from now on. */
  update(text: string, change: (before: number) => number): void {
    if (this.#size >= this.#values.length * FULL) this.#grow();
    hash(text);
    const slot = this.#slotOf(high, low);
    const before = this.#values[slot] as number;
    if (before === 0) {
      this.#keys[2 * slot] = high;
      this.#keys[2 * slot + 1] = low;
      this.#size++;
    }
    this.#values[slot] = change(before);
  }

  /** The numbers of texts that both have, and of those that this one has alone: there the other's is 0. */
  *beside(other: TextTable): Generator<readonly [mine: number, theirs: number]> {
    for (const [slot, mine] of this.#values.entries())
      if (mine !== 0) yield [mine, other.#at(this.#keys[2 * slot] as number, this.#keys[2 * slot + 1] as number)];
  }

  *values(): Generator<number> {
    for (const value of this.#values) if (value !== 0) yield value;
  }

  #at(one: number, two: number): number {
    return this.#values[this.#slotOf(one, two)] as number;
  }

  /** Where it stands, or the free place where it would. */
  #slotOf(one: number, two: number): number {
    const mask = this.#values.length - 1;
    let slot = two & mask;
    while (this.#values[slot] !== 0 && (this.#keys[2 * slot] !== one || this.#keys[2 * slot + 1] !== two))
      slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Uint32Array(2 * keys.length);
    this.#values = new Uint32Array(2 * values.length);
    for (let slot = 0; slot < values.length; slot++) {
      const value = values[slot] as number;
      if (value === 0) continue;
      const [one, two] = [keys[2 * slot] as number, keys[2 * slot + 1] as number];
      const next = this.#slotOf(one, two);
      this.#keys[2 * next] = one;
      this.#keys[2 * next + 1] = two;
      this.#values[next] = value;
    }
  }
}

let [high, low] = [0, 0];

/** Makes 64 bits of a text, in `high` and `low`: two of a pair would be an object for every row. */
function hash(text: string): void {
  let [one, two] = [0xdeadbeef, 0x41c6ce57];
  for (let place = 0; place < text.length; place++) {
    const letter = text.charCodeAt(place);
    one = Math.imul(one ^ letter, 2_654_435_761);
    two = Math.imul(two ^ letter, 1_597_334_677);
  }
  one = Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(two ^ (two >>> 13), 3_266_489_909);
  two = Math.imul(two ^ (two >>> 16), 2_246_822_507) ^ Math.imul(one ^ (one >>> 13), 3_266_489_909);
  high = one >>> 0;
  low = two >>> 0;
}
