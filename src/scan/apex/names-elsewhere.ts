/**
 * Whether the name of a field that does not stand where it is used may be Email Opt Out's: what a method of another class
 * returns, what stands in a map or a field there, what a class that this one is built on has, what others set, and what is cut out of a
 * longer string. Everything that may come to the place counts, in whatever order.
 */
import { isOptOutField } from '../field.ts';
import type { Classes } from './classes.ts';
import { isToken } from './trace/field-names.ts';
import type { Holder, Routine } from './trace/routine.ts';
import type { Seen } from './trace/tracing.ts';
import type { Variable } from './trace/variable.ts';
import type { Expression, ExpressionOf } from './tree/nodes.ts';
import { valueParts } from './tree/value-parts.ts';

/** What a search is told beside the code. */
export interface SearchOptions {
  readonly classes: Classes;
  /** Whether a string is what is looked for. */
  readonly isIn: (text: string) => boolean;
  /** Whether a variable is a parameter that some other class may hand it to. */
  readonly isHanded: (variable: Variable, seen: Seen) => boolean;
  /** Whether a field is given it by another class than its own. @param of the class; null for any. */
  readonly isSet: (of: string | null, name: string) => boolean;
}

/** What these give is never a name. */
const NO_NAMES = new Set(
  'size isempty contains containskey containsall indexof length equals equalsignorecase startswith endswith hashcode compareto'.split(
    ' ',
  ),
);

/** One question, or one round of many: what was asked on the way is not asked again. */
export class Search {
  readonly #classes: Classes;
  readonly #isIn: SearchOptions['isIn'];
  readonly #isHanded: SearchOptions['isHanded'];
  readonly #isSetElsewhere: SearchOptions['isSet'];
  /** How many calls were followed to what they return: what those are given stands in the call, whoever else may call them. */
  #calls = 0;
  /** What was answered outside of calls, and inside; what is still being asked is no until something is found. */
  #answers = [new Map<object | string, boolean>(), new Map<object | string, boolean>()] as const;
  readonly #numbers = new Map<Holder, number>();

  constructor({ classes, isIn, isHanded, isSet }: SearchOptions) {
    this.#classes = classes;
    this.#isIn = isIn;
    this.#isHanded = isHanded;
    this.#isSetElsewhere = isSet;
  }

  /** Whether a method may return it to whoever calls it, whatever it is given. */
  mayReturn(routine: Routine, seen: Seen): boolean {
    this.#calls += 1;
    const found = this.#once(routine, () => routine.returns.some((each) => this.mayBe(each, seen)));
    this.#calls -= 1;
    return found;
  }

  /** Begins another round: a no may have been said while its reason was still being asked. @returns how much was found. */
  again(): number {
    const found = this.#answers.map((each) => new Map([...each].filter(([, isIt]) => isIt)));
    const [outside = new Map(), inside = new Map()] = found;
    this.#answers = [outside, inside];
    return outside.size + inside.size;
  }

  /** Whether a field may hold it. */
  mayHold(field: Variable, seen: Seen): boolean {
    return this.#ofVariable(field, seen);
  }

  mayBe(part: Expression, seen: Seen): boolean {
    const inner = (other: Expression) => this.mayBe(other, seen);
    switch (part.kind) {
      case 'literal':
        return typeof part.value === 'string' && this.#isIn(part.value);
      case 'name': {
        const variable = seen.variables.get(part);
        if (variable) return this.#ofVariable(variable, seen);
        return this.#classes.isEnumNaming(part.name) || this.#inherited(part.name, seen);
      }
      case 'member': {
        const variable = seen.variables.get(part);
        if (variable) return this.#ofVariable(variable, seen);
        const { of } = part;
        if ((of.kind === 'name' || of.kind === 'member') && this.#classes.isEnumNaming(of.name))
          return isOptOutField(part.name);
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
    if (NO_NAMES.has(name)) return false;
    // What a collection is asked for is no name that it gives; a description of all fields gives the one that it is asked for.
    const isAsked = name === 'get' && !(of?.kind === 'call' && of.name === 'getmap');
    if (!isAsked && given.some((each) => this.mayBe(each, seen))) return true;
    if (of !== null && of.kind !== 'this') return this.#ofClass(of, name, seen) || this.mayBe(of, seen);
    const isOwn = seen.holders.some(({ routines }) => routines.some((each) => isNamed(each, name)));
    if (!isOwn) return this.#inherited(name, seen);
    return this.#inAny(seen.holders, name, seen) || this.#overridden(name, seen);
  }

  #ofVariable(variable: Variable, seen: Seen): boolean {
    if (this.#calls === 0 && this.#isHanded(variable, seen)) return true;
    return this.#once(variable, () => this.#isGiven(variable, seen));
  }

  #isGiven(variable: Variable, seen: Seen): boolean {
    const { given, from, group, name, isField, isOpen } = variable;
    const all = [...given, ...group.facts.held, ...(from ? [from] : [])];
    if (all.some((each) => this.mayBe(each, seen))) return true;
    if (!isField) return false;
    const holder = seen.holders.find(({ scope }) => scope.find(name) === variable);
    // A property may be asked for what its getter returns, and others may set a field.
    return this.#returned(seen.holders, name, seen) || (isOpen && this.#isSet(holder?.of.name ?? null, name));
  }

  /** `Class.member`, `variable.member` and `new Class().member`, of whatever class that may be. */
  #ofClass(of: Expression, name: string, seen: Seen): boolean {
    return classesOf(of, seen).some((each) => this.#inClass(each, name, seen));
  }

  #inClass(className: string, name: string, seen: Seen): boolean {
    const own = seen.holders.filter(({ of }) => of.name === className);
    const [first] = own;
    if (first)
      return this.#once(
        `${this.#numberOf(first)}.${name}`,
        () => this.#inAny(own, name, seen) || this.#isSet(className, name, seen) || this.#inBuiltOn(className, name),
      );
    return this.#once(`${className}.${name}`, () => {
      const other = this.#classes.named(className);
      return (
        (other !== null && this.#inAny(other.holders, name, other)) ||
        this.#isSet(className, name, seen) ||
        this.#inBuiltOn(className, name)
      );
    });
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
    return routines.some((routine) => this.mayReturn(routine, seen));
  }

  #inherited(name: string, seen: Seen): boolean {
    return seen.holders.some(({ of }) => of.base !== null && this.#inClass(of.base, name, seen));
  }

  /** A class that is built on this one may answer in its place. */
  #overridden(name: string, seen: Seen): boolean {
    const [own] = seen.holders;
    return own !== undefined && own.of.name !== '' && this.#inBuiltOn(own.of.name, name);
  }

  #inBuiltOn(className: string, name: string): boolean {
    return this.#classes.descendants(className).some((each) => {
      const other = this.#classes.named(each);
      const built = other?.holders.filter(({ of }) => of.name === each) ?? [];
      return other !== null && this.#returned(built, name, other);
    });
  }

  /** Whether code outside the class gives its field the name. @param className null for any. */
  #isSet(className: string | null, name: string, own?: Seen): boolean {
    if (this.#isSetElsewhere(className, name)) return true;
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

  #once(thing: object | string, ask: () => boolean): boolean {
    const answers = this.#answers[this.#calls === 0 ? 0 : 1];
    const known = answers.get(thing);
    if (known !== undefined) return known;
    answers.set(thing, false);
    const found = ask();
    answers.set(thing, found);
    return found;
  }

  #numberOf(holder: Holder): number {
    const number = this.#numbers.get(holder) ?? this.#numbers.size;
    this.#numbers.set(holder, number);
    return number;
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
