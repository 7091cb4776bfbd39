/** What is known while one method is followed in the order in which it runs. */
import type { Expression, Spot } from '../../tree/nodes.ts';
import type { Trace } from '../trace.ts';
import { isCollection } from '../types.ts';
import { Meter, Places, type Thing, type Things } from './places.ts';

/** Everything that the method has from elsewhere: fields, and what others give. */
export const ELSEWHERE: Thing = {};

export class Following {
  /** Null behind a `return` and its like, where nothing comes. */
  places: Places | null;
  /** How many loops are around. */
  loops = 0;
  /** What may hold where a `try` is left in its middle, and where a loop is. */
  readonly tries: Places[] = [];
  readonly rounds: Places[] = [];
  /** All that ever stood anywhere. */
  readonly ever: Places;
  /** What others have, and may save. */
  readonly gone = new Set<Thing>([ELSEWHERE]);
  /** Made in a loop: more than one of them may be there at a time. */
  readonly #many = new Set<Thing>();
  readonly #saves = new Map<Thing, Set<Spot>>();
  readonly #meter = new Meter();

  readonly trace: Trace;
  readonly #marks: ReadonlySet<Thing>;

  /** @param marks the writes, and the calls, whose records are followed. */
  constructor(trace: Trace, marks: ReadonlySet<Thing>) {
    this.trace = trace;
    this.places = this.nowhere();
    this.ever = this.nowhere();
    this.#marks = marks;
  }

  /** Where the code is; nothing that comes to no place is asked. */
  get now(): Places {
    this.#meter.spend(1);
    this.places ??= this.nowhere();
    return this.places;
  }

  /** With nothing anywhere. */
  nowhere(): Places {
    return new Places(this.#meter);
  }

  /** What a place of the code makes. */
  make(by: Expression): Things {
    if (this.loops > 0) this.#many.add(by);
    return new Set([by]);
  }

  set(place: Thing, things: Things): void {
    this.now.set(place, things);
    this.#happened();
  }

  /** What any of these collections may hold from now on. */
  put(places: Things, things: Things): void {
    for (const place of places) {
      this.now.add(place, things);
      this.ever.add(place, things);
    }
    this.#happened();
  }

  /** A collection is emptied, where it is known which. */
  empty(places: Things): void {
    const [only, ...others] = places;
    if (only && others.length === 0 && isMadeHere(only) && !this.#many.has(only)) this.set(only, new Set());
  }

  /** A write, or a call that may write, gets at these. */
  mark(by: Thing, things: Things): void {
    if (!this.#marks.has(by)) return;
    this.now.add(by, things);
    this.ever.add(by, things);
    this.#happened();
  }

  /** A copy has what was written into what it is made from. */
  markCopy(made: Things, from: Things): void {
    for (const mark of this.#marks) {
      if (intersects(this.now.in(mark), from)) this.mark(mark, made);
    }
  }

  /** Others get these, now or later, and all that they will ever hold. */
  give(things: Things): void {
    for (const each of things) this.gone.add(each);
  }

  save(at: Spot, things: Things): void {
    const saved = this.now.within(things);
    for (const mark of this.#marks) {
      if (!intersects(this.now.in(mark), saved)) continue;
      this.#saves.set(mark, (this.#saves.get(mark) ?? new Set()).add(at));
    }
  }

  /** What is taken out of collections, or out of things that nobody knows. */
  taken(from: Things): Things {
    const { now } = this;
    return now.within([...from].flatMap((each) => (isMadeHere(each) ? [...now.in(each)] : [each])));
  }

  savesOf(mark: Thing): ReadonlySet<Spot> {
    return this.#saves.get(mark) ?? new Set();
  }

  /** Whether nobody else ever has what a write gives the field to. */
  isAlone(mark: Thing): boolean {
    return !intersects(this.ever.in(mark), this.ever.within(this.gone));
  }

  /** Runs both of two ways. */
  fork(one: () => void, other: () => void): void {
    const before = this.places;
    this.places = before?.copy() ?? null;
    one();
    const after = this.places;
    this.places = before;
    other();
    this.meet(after);
  }

  /** Another way comes to the same place. */
  meet(other: Places | null): void {
    if (other === null) return;
    if (this.places === null) this.places = other.copy();
    else this.places.join(other);
  }

  /** Whatever happens in a `try` may be the last that does. */
  #happened(): void {
    for (const each of this.tries) each.join(this.now);
  }
}

/** A collection that this very code makes, and not its records. */
const isMadeHere = (thing: Thing): boolean => {
  const part = thing as Partial<Expression>;
  return part.kind === 'new' && part.type !== undefined && isCollection(part.type);
};

function intersects(one: Things, other: Things): boolean {
  for (const each of one) if (other.has(each)) return true;
  return false;
}
