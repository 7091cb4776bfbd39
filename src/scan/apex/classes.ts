/** The code of a project, each file parsed and walked once, and only where somebody asks for it. Tests are none of it. */
import { ownName } from './file-names.ts';
import { declaredIn, enumsNamingIn, holdsNameAsValue } from './name-in-text.ts';
import { TELLS_NO_WRITES, traceOf } from './trace/trace.ts';
import type { CallOut, Seen } from './trace/tracing.ts';
import { parseApex } from './tree/parse-apex.ts';
import { wordsOf } from './tree/spots.ts';

/** What of a file's walk is kept: the names in it, and what leaves it. */
export interface ReadClass extends Seen {
  readonly callsOut: readonly CallOut[];
}

export class Classes {
  readonly #texts: ReadonlyMap<string, string>;
  readonly #known = new Map<string, ReadClass | null>();
  readonly #indexed = new Set<string>();
  /** The paths of classes by their names, and of what holds the field's name as a value by each word that stands there. */
  readonly #byName = new Map<string, string>();
  readonly #byWord = new Map<string, string[]>();
  /** What each class is built on straight, and all that it is built on, as far as was asked. */
  readonly #builtOn = new Map<string, Set<string>>();
  #ancestors = new Map<string, ReadonlySet<string>>();
  readonly #enums = new Set<string>();

  /** @param texts by path; may grow. */
  constructor(texts: ReadonlyMap<string, string>) {
    this.#texts = texts;
  }

  /** @param name in lower case. */
  named(name: string): ReadClass | null {
    this.#index();
    const path = this.#byName.get(name);
    return path === undefined ? null : this.at(path);
  }

  /** Whether an enum has a constant of the field's name. @param name in lower case. */
  isEnumNaming(name: string): boolean {
    this.#index();
    return this.#enums.has(name);
  }

  /** All classes and interfaces that a class is built on, however many are between. */
  ancestors(name: string): ReadonlySet<string> {
    this.#index();
    const known = this.#ancestors.get(name);
    if (known) return known;
    const found = new Set<string>();
    const waiting = [name];
    for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
      for (const other of this.#builtOn.get(each) ?? []) {
        if (other === name || found.has(other)) continue;
        found.add(other);
        waiting.push(other);
      }
    }
    this.#ancestors.set(name, found);
    return found;
  }

  /** The names of those that are built on a class or interface. */
  descendants(name: string): readonly string[] {
    this.#index();
    return [...this.#builtOn.keys()].filter((each) => this.ancestors(each).has(name));
  }

  /** Those that hold the field's name as a value, and a word. @param word in lower case. */
  *naming(word: string): Generator<ReadClass> {
    this.#index();
    for (const path of this.#byWord.get(word) ?? []) {
      const read = this.at(path);
      if (read) yield read;
    }
  }

  /** What a file of code does; null where it is a test, nothing that runs, or cannot be read. */
  at(path: string): ReadClass | null {
    const known = this.#known.get(path);
    if (known !== undefined) return known;
    const text = this.#texts.get(path) ?? '';
    const parsed = parseApex(text, path);
    const runs =
      parsed.ok && parsed.value.kind !== 'nothing' && !(parsed.value.kind === 'class' && parsed.value.of.isTest);
    const trace = () => (runs ? outlineOf(traceOf(parsed.value, { words: wordsOf(text), ...TELLS_NO_WRITES })) : null);
    const read = unlessTooDeep(trace);
    this.#known.set(path, read);
    return read;
  }

  #index(): void {
    if (this.#indexed.size === this.#texts.size) return;
    this.#ancestors = new Map();
    for (const [path, text] of this.#texts) {
      if (this.#indexed.has(path)) continue;
      this.#indexed.add(path);
      if (!isCode(path)) continue;
      if (path.toLowerCase().endsWith('.cls')) this.#byName.set(ownName(path), path);
      for (const name of enumsNamingIn(text)) this.#enums.add(name);
      for (const { name, builtOn } of declaredIn(text)) {
        // One inside another is known by its own name where no file has that.
        if (!this.#byName.has(name)) this.#byName.set(name, path);
        const all = this.#builtOn.get(name) ?? new Set();
        this.#builtOn.set(name, all);
        for (const each of builtOn) all.add(each);
      }
      if (!holdsNameAsValue(text)) continue;
      for (const word of new Set(text.toLowerCase().match(/\w+/g))) {
        const paths = this.#byWord.get(word) ?? [];
        this.#byWord.set(word, paths);
        paths.push(path);
      }
    }
  }
}

export const isCode = (path: string): boolean => /\.(cls|trigger|apex)$/i.test(path);

/**
 * @returns null where the stack does not suffice: code that is nested so deeply is said by what reads it for its writes.
 * @throws whatever else goes wrong.
 */
export function unlessTooDeep<Answer>(ask: () => Answer): Answer | null {
  try {
    return ask();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The rest of a walk is let go of: a large project has hundreds. */
const outlineOf = ({ variables, holders, setsOut, leftOutBy, callsOut }: ReadClass): ReadClass => ({
  variables,
  holders,
  setsOut,
  leftOutBy,
  callsOut,
});
