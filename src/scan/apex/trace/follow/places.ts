/** What stands where at one place of a method: in its variables, in its collections, and what each write gave the field to. */

/** A variable, a record or collection by the code that makes it, or a write: told apart by what they are. */
export type Thing = object;
export type Things = ReadonlySet<Thing>;

export const NOTHING: Things = new Set();

/** Code that takes more than this is left undecided: about a second's work. */
const MOST_STEPS = 3_000_000;

export class TooLong extends Error {}

/** Counts what is done for one method. */
export class Meter {
  #steps = 0;

  spend(steps: number): void {
    this.#steps += steps;
    if (this.#steps > MOST_STEPS) throw new TooLong();
  }
}

export class Places {
  readonly #held = new Map<Thing, Set<Thing>>();
  readonly #meter: Meter;

  constructor(meter: Meter) {
    this.#meter = meter;
  }

  in(place: Thing): Things {
    return this.#held.get(place) ?? NOTHING;
  }

  /** What stood there is gone. */
  set(place: Thing, things: Things): void {
    this.#held.set(place, new Set(things));
  }

  /** @returns whether that is new. */
  add(place: Thing, things: Things): boolean {
    this.#meter.spend(things.size);
    const held = this.#held.get(place) ?? new Set();
    const { size } = held;
    for (const each of things) held.add(each);
    this.#held.set(place, held);
    return held.size > size;
  }

  /** Two ways meet here. @returns whether the other one adds anything. */
  join(other: Places): boolean {
    this.#meter.spend(other.#held.size);
    let isNew = false;
    for (const [place, things] of other.#held) if (this.add(place, things)) isNew = true;
    return isNew;
  }

  copy(): Places {
    const made = new Places(this.#meter);
    made.join(this);
    return made;
  }

  /** These, what they hold, and what that holds. */
  within(things: Iterable<Thing>): Things {
    const met = new Set<Thing>();
    const waiting = [...things];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (met.has(next)) continue;
      met.add(next);
      waiting.push(...this.in(next));
    }
    return met;
  }
}
