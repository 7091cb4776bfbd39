/**
 * Whether the name of a field that does not stand where it is used may be Email Opt Out's: what a method of another class
 * returns, what stands in a map or a field there, what a class that this one is built on has, what others set, and what is cut out of a
 * longer string. Everything that may come to the place counts, in whatever order.
 */
import { mentionsField } from '../field.ts';
import { holdsNameAsValue } from './names-handed.ts';
import { isToken, listsField } from './trace/field-names.ts';
import type { Holder, Routine } from './trace/routine.ts';
import { TELLS_NO_WRITES, traceOf } from './trace/trace.ts';
import type { Seen } from './trace/tracing.ts';
import type { Variable } from './trace/variable.ts';
import type { Expression, ExpressionOf } from './tree/nodes.ts';
import { parseApex } from './tree/parse-apex.ts';
import { wordsOf } from './tree/spots.ts';
import { valueParts } from './tree/value-parts.ts';

/** Whether an expression of a file may be the field's name, or a text with it. */
interface MayNameField {
  readonly asName: (asked: Expression, seen: Seen) => boolean;
  /** A text of JSON, or a query. */
  readonly inText: (asked: Expression, seen: Seen) => boolean;
}

/** Each class is read once, and only where a name leads to it. */
export function namesElsewhere(texts: ReadonlyMap<string, string>): MayNameField {
  const classes = new Classes(texts);
  return {
    asName: (asked, seen) => new Search(classes, listsField).mayBe(asked, seen),
    inText: (asked, seen) => new Search(classes, mentionsField).mayBe(asked, seen),
  };
}

class Classes {
  readonly #texts: ReadonlyMap<string, string>;
  readonly #known = new Map<string, Seen | null>();

  constructor(texts: ReadonlyMap<string, string>) {
    this.#texts = texts;
  }

  /** @param name in lower case. */
  named(name: string): Seen | null {
    for (const path of this.#texts.keys()) {
      if (path.toLowerCase().endsWith(`/${name}.cls`) || path.toLowerCase() === `${name}.cls`) return this.#read(path);
    }
    return null;
  }

  /** Those that hold the field's name as a value, and a word. */
  *naming(word: string): Generator<Seen> {
    for (const [path, text] of this.#texts) {
      if (!/\.(cls|trigger|apex)$/i.test(path) || !text.toLowerCase().includes(word) || !holdsNameAsValue(text))
        continue;
      const read = this.#read(path);
      if (read) yield read;
    }
  }

  #read(path: string): Seen | null {
    const known = this.#known.get(path);
    if (known !== undefined) return known;
    const text = this.#texts.get(path) ?? '';
    const parsed = parseApex(text, path);
    const isCode =
      parsed.ok && parsed.value.kind !== 'nothing' && !(parsed.value.kind === 'class' && parsed.value.of.isTest);
    const seen = isCode ? traceOf(parsed.value, { words: wordsOf(text), ...TELLS_NO_WRITES }) : null;
    this.#known.set(path, seen);
    return seen;
  }
}

/** One question: what was asked on the way is not asked again. */
class Search {
  readonly #classes: Classes;
  readonly #isIn: (text: string) => boolean;
  readonly #met = new Set<object | string>();

  constructor(classes: Classes, isIn: (text: string) => boolean) {
    this.#classes = classes;
    this.#isIn = isIn;
  }

  mayBe(part: Expression, seen: Seen): boolean {
    const inner = (other: Expression) => this.mayBe(other, seen);
    switch (part.kind) {
      case 'literal':
        return typeof part.value === 'string' && this.#isIn(part.value);
      case 'name': {
        const variable = seen.variables.get(part);
        return variable ? this.#ofVariable(variable, seen) : this.#inherited(part.name, seen);
      }
      case 'member': {
        const variable = seen.variables.get(part);
        if (variable) return this.#ofVariable(variable, seen);
        return isToken(part) || this.#ofClass(part.of, part.name, seen) || inner(part.of);
      }
      case 'call':
        return this.#ofCall(part, seen);
      default:
        return valueParts(part).some(inner);
    }
  }

  #ofCall(part: ExpressionOf<'call'>, seen: Seen): boolean {
    const { of, name, given } = part;
    // What a collection is asked for is no name that it gives.
    if (name !== 'get' && given.some((each) => this.mayBe(each, seen))) return true;
    if (of !== null && of.kind !== 'this') return this.#ofClass(of, name, seen) || this.mayBe(of, seen);
    const isOwn = seen.holders.some(({ routines }) => routines.some((each) => isNamed(each, name)));
    if (!isOwn) return this.#inherited(name, seen);
    return this.#inAny(seen.holders, name, seen) || this.#overridden(name, seen);
  }

  #ofVariable(variable: Variable, seen: Seen): boolean {
    if (this.#isMet(variable)) return false;
    const { given, from, group, name, isField, isOpen } = variable;
    const all = [...given, ...group.facts.held, ...(from ? [from] : [])];
    if (all.some((each) => this.mayBe(each, seen))) return true;
    if (!isField) return false;
    // A property may be asked for what its getter returns, and others may set a field.
    return this.#returned(seen.holders, name, seen) || (isOpen && this.#isSet(null, name));
  }

  /** `Class.member`, `variable.member` and `new Class().member`, of whatever class that may be. */
  #ofClass(of: Expression, name: string, seen: Seen): boolean {
    return classesOf(of, seen).some((each) => this.#inClass(each, name, seen));
  }

  #inClass(className: string, name: string, seen: Seen): boolean {
    if (this.#isMet(`${className}.${name}`)) return false;
    const own = seen.holders.filter(({ of }) => of.name === className);
    if (own.length > 0) return this.#inAny(own, name, seen) || this.#isSet(className, name, seen);
    const other = this.#classes.named(className);
    return (other !== null && this.#inAny(other.holders, name, other)) || this.#isSet(className, name, seen);
  }

  /** A field or method of any of these, or of what they are built on. */
  #inAny(holders: readonly Holder[], name: string, seen: Seen): boolean {
    const fields = holders
      .filter(({ of }) => of.fields.some((each) => each.name === name))
      .flatMap(({ scope }) => scope.find(name) ?? []);
    if (fields.some((each) => this.#ofVariable(each, seen)) || this.#returned(holders, name, seen)) return true;
    const isThere = fields.length > 0 || holders.some(({ routines }) => routines.some((each) => isNamed(each, name)));
    return !isThere && holders.some(({ of }) => of.base !== null && this.#inClass(of.base, name, seen));
  }

  #returned(holders: readonly Holder[], name: string, seen: Seen): boolean {
    const routines = holders.flatMap((each) => each.routines.filter((routine) => isNamed(routine, name)));
    return routines.some((routine) => !this.#isMet(routine) && routine.returns.some((each) => this.mayBe(each, seen)));
  }

  #inherited(name: string, seen: Seen): boolean {
    return seen.holders.some(({ of }) => of.base !== null && this.#inClass(of.base, name, seen));
  }

  /** A class that is built on this one may answer in its place. */
  #overridden(name: string, seen: Seen): boolean {
    const [own] = seen.holders;
    if (!own || own.of.name === '') return false;
    for (const other of this.#classes.naming(own.of.name)) {
      const built = other.holders.filter(({ of }) => of.base === own.of.name);
      if (this.#returned(built, name, other)) return true;
    }
    return false;
  }

  /** Whether code outside the class gives its field the name. @param className null for any. */
  #isSet(className: string | null, name: string, own?: Seen): boolean {
    for (const seen of [...(own ? [own] : []), ...this.#classes.naming(name)]) {
      const isOne = seen.setsOut.some(
        (each) =>
          each.name === name &&
          (className === null || each.of === '' || each.of === className) &&
          this.mayBe(each.value, seen),
      );
      if (isOne) return true;
    }
    return false;
  }

  #isMet(thing: object | string): boolean {
    if (this.#met.has(thing)) return true;
    this.#met.add(thing);
    return false;
  }
}

/** A method by its name; a getter by its property's. */
const isNamed = ({ method }: Routine, name: string): boolean =>
  method.name === name || (method.name === '' && method.shownName.toLowerCase() === name);

/** Names of classes whose member a thing's member may be. */
function classesOf(of: Expression, seen: Seen): readonly string[] {
  switch (of.kind) {
    case 'name':
      return [seen.variables.get(of)?.type?.name ?? of.name];
    case 'new':
    case 'cast':
      return [of.type.name];
    case 'member':
      return [seen.variables.get(of)?.type?.name ?? of.name, ...classesOf(of.of, seen)];
    case 'call':
      return of.of === null ? [] : classesOf(of.of, seen);
    default:
      return [];
  }
}
