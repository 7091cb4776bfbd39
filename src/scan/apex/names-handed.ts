/**
 * Where the field's name goes: `Fields.set(person, 'HasOptedOutOfEmail', value)`, or a constant for it, or what another class was
 * handed itself. What a class puts where, its own code tells; here stands which of its methods are told the name, however
 * many classes are between, and which other files have to be read to know.
 */
import type { Place } from '../finding.ts';
import { flowNameOf } from '../flow/flow-file.ts';
import type { SourceText } from '../reader.ts';
import { type Classes, isCode, type ReadClass, unlessTooDeep } from './classes.ts';
import { ownName } from './file-names.ts';
import { declaredIn, enumsNamingIn, hasMethod, holdsNameAsValue, isTest, putsByName } from './name-in-text.ts';
import { Search } from './names-elsewhere.ts';
import { classesToldBy, flowsTold, isFlow } from './names-from-flows.ts';
import { listsNames } from './trace/field-names.ts';
import type { Routine } from './trace/routine.ts';
import type { Seen } from './trace/tracing.ts';
import type { Variable } from './trace/variable.ts';
import type { Expression, Spot } from './tree/nodes.ts';
import { wordsOf } from './tree/spots.ts';
import { valueParts } from './tree/value-parts.ts';

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

/** Where a name is told, and in which words. */
export interface Teller extends Place {
  readonly words: string;
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
  /** Who told it first, by what was told: a place and what stands there. */
  readonly #tellers = new Map<string, Teller>();
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
    return this.#tellerOfParameter(routine, place) !== null;
  };

  /** Whether a field is given the name by somebody else. @param of its class; null for any. */
  readonly isSet = (of: string | null, name: string): boolean =>
    [...this.#sets.values()].some(
      (each) =>
        each.name === name &&
        (of === null || each.of === '' || each.of === of || this.#classes.ancestors(each.of).has(of)),
    );

  /** Where what a name is asked by was told it first: its own method's parameter, or a field; null where it stands in the file itself. */
  tellerOf(asked: Expression, seen: Seen, met: readonly Variable[] = []): Teller | null {
    const variable = seen.variables.get(asked);
    if (variable && met.includes(variable)) return null;
    if (variable?.isField && this.#tellers.has(variable.name)) return this.#tellers.get(variable.name) ?? null;
    const [routine, place] = (variable && this.#takersOf(seen).get(variable)) ?? [];
    if (routine && place !== undefined) {
      const { name, shownName } = routine.method;
      return name === ''
        ? (this.#tellers.get(shownName.toLowerCase()) ?? null)
        : this.#tellerOfParameter(routine, place);
    }
    const inner = (parts: readonly (Expression | null)[]) =>
      parts
        .map((each) => each && this.tellerOf(each, seen, variable ? [...met, variable] : met))
        .find((each) => each !== null) ?? null;
    if (variable) return inner([...variable.given, variable.from]);
    if (asked.kind === 'member') return this.#tellers.get(asked.name) ?? inner([asked.of]);
    return inner(asked.kind === 'call' ? [asked.of, ...asked.given] : valueParts(asked));
  }

  #tellerOfParameter({ holder, method, takes }: Routine, place: number): Teller | null {
    const { name } = holder.of;
    const as = parameter(method.name, takes.length, place);
    const keys = [`${name} ${ANY}`, ...[name, ...this.#classes.ancestors(name), ''].map((each) => `${each} ${as}`)];
    return keys.map((key) => this.#tellers.get(key)).find((each) => each !== undefined) ?? null;
  }

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
    const told = flowsTold(
      new Map(
        [...this.#texts].flatMap(([path, text]) => (isFlow(path) ? [[flowNameOf(path).toLowerCase(), text]] : [])),
      ),
    );
    for (const [path, text] of this.#texts) {
      if (this.#speaking.has(path)) continue;
      if (isFlow(path)) {
        for (const { name, line, action } of classesToldBy(text, told.has(flowNameOf(path).toLowerCase())))
          this.#isTold(name, ANY, { file: path, line, words: `the action “${action}” of a flow` });
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
      if (trace && unlessTooDeep(() => this.#followIn(trace, path)) === null) this.#speaking.set(path, null);
    }
    this.#found = this.#search.again();
    return this.#size() > before;
  }

  #followIn(trace: ReadClass, file: string): void {
    const search = this.#search;
    const teller = (at: Spot): Teller => ({ file, line: at.line, words: wordsOf(this.#texts.get(file) ?? '')(at) });
    for (const { at, of, name, givenAs } of trace.callsOut) {
      givenAs.forEach((given, place) => {
        const to = parameter(name, givenAs.length, place);
        if (search.mayBe(given, trace)) this.#isTold(of, to, teller(at));
      });
    }
    for (const { of, name, value } of trace.setsOut) {
      if (!search.mayBe(value, trace)) continue;
      this.#sets.set(`${of}.${name}`, { of, name });
      this.#noteTeller(name, teller(value));
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
  #isTold(of: string, as: string, by: Teller, below: readonly string[] = []): void {
    this.#noteTeller(`${of} ${as}`, by);
    const [name, count] = as.split('/');
    const holder = this.#classes.named(of)?.holders.find((each) => each.of.name === of);
    const isThere = holder?.of.methods.some((each) => each.name === name && String(each.takes.length) === count);
    const base = isThere || name === 'this' ? null : (holder?.of.base ?? null);
    if (base !== null && !below.includes(base)) this.#isTold(base, as, by, [...below, of]);
    const all = this.#handed.get(of) ?? new Set();
    this.#handed.set(of, all.add(as));
  }

  #noteTeller(what: string, by: Teller): void {
    if (!this.#tellers.has(what)) this.#tellers.set(what, by);
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
