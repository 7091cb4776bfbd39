/**
 * Where the field's name goes: `Fields.set(person, 'HasOptedOutOfEmail', value)`, or a constant for it, or what another class was
 * handed itself. What a class puts where, its own code tells; here stands which of its methods are told the name, however
 * many classes are between, and which other files have to be read to know.
 */
import type { SourceText } from '../reader.ts';
import { type Classes, isCode, type ReadClass, unlessTooDeep } from './classes.ts';
import { ownName } from './file-names.ts';
import { declaredIn, enumsNamingIn, hasMethod, holdsNameAsValue, isTest, putsByName } from './name-in-text.ts';
import { Search } from './names-elsewhere.ts';
import { classesToldBy, isFlow } from './names-from-flows.ts';
import { listsNames } from './trace/field-names.ts';
import type { Routine } from './trace/routine.ts';
import type { Seen } from './trace/tracing.ts';
import type { Variable } from './trace/variable.ts';
import type { ApexClass } from './tree/nodes.ts';

/** The parameter of a method: `set/2/1` is the second one of a `set` that takes two. */
const parameter = (name: string, count: number, place: number): string => `${name}/${count}/${place}`;
/** Every parameter of a class that flows run: an action names what it gives by itself, and not by its place. */
const ANY = '*';

/**
 * A field, constant or method of a class that gives the name; both in lower case, the class empty where nobody can tell. An enum gives
 * it by nothing but itself.
 */
interface Giver {
  readonly of: string;
  readonly name: string;
}

export class NamesHanded {
  readonly #texts: ReadonlyMap<string, string>;
  readonly #classes: Classes;
  /** What each class is handed the name as; under an empty name, what some class is. */
  readonly #handed = new Map<string, Set<string>>();
  readonly #givers = new Map<string, Giver>();
  /** Fields that are given the name from outside their class. */
  readonly #sets = new Map<string, Giver>();
  /** Classes and interfaces that are built on one which is handed the name. */
  readonly #kin = new Set<string>();
  /** Files that have the name, or may: by path, with what is known of them. */
  readonly #speaking = new Map<string, ReadClass | null>();
  readonly #takers = new WeakMap<Seen, ReadonlyMap<Variable, readonly [Routine, number]>>();
  readonly #search: Search;
  #wanted = 0;
  #settled = 0;
  #found = 0;

  /** @param texts by path; may grow. */
  constructor(texts: ReadonlyMap<string, string>, classes: Classes) {
    this.#texts = texts;
    this.#classes = classes;
    this.#search = new Search({ classes, isIn: listsNames, isHanded: this.isHanded, isSet: this.isSet });
  }

  /** Whether a variable is a parameter that is handed the name. */
  readonly isHanded = (variable: Variable, seen: Seen): boolean => {
    const [routine, place] = this.#takersOf(seen).get(variable) ?? [];
    if (!routine || place === undefined) return false;
    const { of } = routine.holder;
    const { name, shownName } = routine.method;
    // A property's own code is given what others set the property to.
    if (name === '') return this.isSet(of.name, shownName.toLowerCase());
    return this.#isParameter(of, parameter(name, routine.takes.length, place));
  };

  /** Whether a field is given the name by somebody else. @param of its class; null for any. */
  readonly isSet = (of: string | null, name: string): boolean =>
    [...this.#sets.values()].some(
      (each) =>
        each.name === name &&
        (of === null || each.of === '' || each.of === of || this.#classes.ancestors(each.of).has(of)),
    );

  /** Follows the name as far as the texts that are there lead. */
  settle(): void {
    if (this.#texts.size === this.#settled) return;
    this.#settled = this.#texts.size;
    do this.#listen();
    while (this.#follow());
  }

  /** @returns which files would lead on, of those that are not there yet; null where none would. */
  wanted(): ((file: SourceText) => boolean) | null {
    this.settle();
    const size = this.#size() + this.#kin.size;
    if (size === this.#wanted) return null;
    this.#wanted = size;
    return ({ path, text }) => isCode(path) && this.#isReached(path, text) && !isTest(text);
  }

  #isParameter({ name }: ApexClass, place: string): boolean {
    if (this.#handed.get(name)?.has(ANY)) return true;
    return [name, ...this.#classes.ancestors(name), ''].some((each) => this.#handed.get(each)?.has(place) === true);
  }

  #takersOf(seen: Seen): ReadonlyMap<Variable, readonly [Routine, number]> {
    const routines = seen.holders.flatMap((holder) => holder.routines);
    const known =
      this.#takers.get(seen) ??
      new Map(
        routines.flatMap((each) => each.takes.map((variable, place) => [variable, [each, place] as const] as const)),
      );
    this.#takers.set(seen, known);
    return known;
  }

  /** Notes the files that have the name by now. */
  #listen(): void {
    for (const [path, text] of this.#texts) {
      if (this.#speaking.has(path)) continue;
      if (isFlow(path)) {
        for (const name of classesToldBy(text)) this.#isTold(name, ANY);
        this.#speaking.set(path, null);
      }
      if (!isCode(path)) continue;
      for (const of of enumsNamingIn(text)) this.#gives({ of, name: '' });
      const isReached = this.#isReached(path, text);
      if (isReached) this.#noteKin(text);
      if (holdsNameAsValue(text) || isReached) this.#speaking.set(path, this.#classes.at(path));
    }
  }

  /** Whether a class is handed the name, or may have it from one that gives it. */
  #isReached(path: string, text: string): boolean {
    if (this.#handed.has(ownName(path))) return true;
    if (declaredIn(text).some(({ name, builtOn }) => [name, ...builtOn].some((each) => this.#isOneOf(each))))
      return true;
    const lower = text.toLowerCase();
    if (putsByName(text) && this.#methodsOfSome().some((name) => hasMethod(lower, name))) return true;
    return [...this.#givers.values()].some(({ of, name }) => lower.includes(name) && lower.includes(of));
  }

  #isOneOf(name: string): boolean {
    return this.#handed.has(name) || this.#kin.has(name);
  }

  #noteKin(text: string): void {
    for (const { name, builtOn } of declaredIn(text))
      if (builtOn.some((each) => this.#isOneOf(each))) this.#kin.add(name);
  }

  /** Methods that are handed the name where nobody can tell of which class they are. */
  #methodsOfSome(): readonly string[] {
    return [...(this.#handed.get('') ?? [])].map((each) => each.slice(0, each.indexOf('/')));
  }

  /** One round through the files that have the name. @returns whether anything new came to light. */
  #follow(): boolean {
    const before = this.#size();
    for (const [path, trace] of this.#speaking) {
      if (trace && unlessTooDeep(() => this.#followIn(trace)) === null) this.#speaking.set(path, null);
    }
    this.#found = this.#search.again();
    return this.#size() > before;
  }

  #followIn(trace: ReadClass): void {
    const search = this.#search;
    for (const { of, name, givenAs } of trace.callsOut) {
      givenAs.forEach((given, place) => {
        const to = parameter(name, givenAs.length, place);
        if (search.mayBe(given, trace)) this.#isTold(of, to);
      });
    }
    for (const { of, name, value } of trace.setsOut) {
      if (!search.mayBe(value, trace)) continue;
      this.#sets.set(`${of}.${name}`, { of, name });
      // A field that is not its own is one of what it is built on.
      for (const each of [of, ...this.#classes.ancestors(of)]) this.#gives({ of: each, name });
    }
    for (const { of, scope, routines } of trace.holders) {
      for (const { name, isPrivate } of of.fields) {
        const field = isPrivate ? null : scope.find(name);
        if (field && search.mayHold(field, trace)) this.#givesAs(of.name, name, trace);
      }
      for (const routine of routines) {
        const { name, shownName, isPrivate } = routine.method;
        // A getter has its property's name as shown.
        const asked = name === '' ? shownName.toLowerCase() : name;
        if (!isPrivate && search.mayReturn(routine, trace)) this.#givesAs(of.name, asked, trace);
      }
    }
  }

  /** By the class's own name, by what it is built on, which may stand in its place, and by the class that it stands in. */
  #givesAs(of: string, name: string, { holders }: ReadClass): void {
    const names = [of, ...this.#classes.ancestors(of), holders[0]?.of.name ?? ''];
    for (const each of new Set(names)) this.#gives({ of: each, name });
  }

  /** A class that has no such method has it from what it is built on. */
  #isTold(of: string, as: string, below: readonly string[] = []): void {
    const [name, count] = as.split('/');
    const holder = this.#classes.named(of)?.holders.find((each) => each.of.name === of);
    const isThere = holder?.of.methods.some((each) => each.name === name && String(each.takes.length) === count);
    const base = isThere || name === 'this' ? null : (holder?.of.base ?? null);
    if (base !== null && !below.includes(base)) this.#isTold(base, as, [...below, of]);
    const all = this.#handed.get(of) ?? new Set();
    this.#handed.set(of, all.add(as));
  }

  #gives(giver: Giver): void {
    this.#givers.set(`${giver.of}.${giver.name}`, giver);
  }

  #size(): number {
    return [...this.#handed.values()].reduce(
      (sum, { size }) => sum + size,
      this.#givers.size + this.#sets.size + this.#found,
    );
  }
}
