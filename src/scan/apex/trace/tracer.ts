/**
 * Walks the code of one file and notes where the field is given a value, where records are saved, and which records may be
 * the same. It joins without regard to order and follows calls inside the file; what leaves the file is noted as held by others.
 */
import { isOptOutField } from '../../field.ts';
import type { Declared, Expression, ExpressionOf, Spot, Statement, TypeName, Unit } from '../tree/nodes.ts';
import type { WordsOf } from '../tree/spots.ts';
import { type Effect, effectOf, isClone } from './calls.ts';
import { asksForTest, atomsOf, type Condition, leaves } from './condition.ts';
import { Group } from './group.ts';
import { overwritten } from './overwritten.ts';
import { type Holder, holdersOf, type Routine, routineName } from './routine.ts';
import { isCollection, isRecord, itemOf, mayHold } from './types.ts';
import { Scope, type Variable, variableOf } from './variable.ts';
import type { Loop, Write } from './write.ts';

/** Says which field a `put` writes: its name in lower case, `null` where it is another, `undefined` where nobody can tell. */
export type FieldNamed = (asked: Expression, variables: ReadonlyMap<Expression, Variable>) => string | null | undefined;

export interface Trace {
  readonly writes: readonly Write[];
  /** What each name in the code is. */
  readonly variables: ReadonlyMap<Expression, Variable>;
  readonly holders: readonly Holder[];
}

/** Where the walk is. */
interface Here {
  readonly routine: Routine;
  readonly scope: Scope;
  readonly conditions: readonly Condition[];
  readonly loops: readonly Loop[];
}

const SCOPE_OF_BATCH = 'batchablecontext';

export class Tracer {
  readonly #writes: Write[] = [];
  readonly #variables = new Map<Expression, Variable>();
  readonly #holders: readonly Holder[];
  readonly #triggerNew = new Group();
  readonly #triggerItem: TypeName | null;
  readonly #replaced = new Set<Expression>();
  readonly #paths = new Map<string, Group>();
  readonly #words: WordsOf;
  readonly #fieldNamed: FieldNamed;

  private constructor(unit: Exclude<Unit, { kind: 'nothing' }>, words: WordsOf, fieldNamed: FieldNamed) {
    this.#holders = holdersOf(unit.kind === 'trigger' ? unit.of.inside : unit.of);
    this.#triggerItem = unit.kind === 'trigger' ? { name: unit.of.on.toLowerCase(), of: [] } : null;
    this.#triggerNew.facts.isTriggerNew = true;
    this.#words = words;
    this.#fieldNamed = fieldNamed;
  }

  static trace(unit: Exclude<Unit, { kind: 'nothing' }>, words: WordsOf, fieldNamed: FieldNamed): Trace {
    const tracer = new Tracer(unit, words, fieldNamed);
    for (const holder of tracer.#holders) if (!holder.of.isTest) tracer.#walkHolder(holder);
    tracer.#openToCallers();
    return { writes: tracer.#writes, variables: tracer.#variables, holders: tracer.#holders };
  }

  #walkHolder(holder: Holder): void {
    const [first] = holder.routines;
    for (const field of holder.of.fields) {
      const variable = holder.scope.find(field.name);
      if (!field.value || !variable) continue;
      const routine = first ?? { method: emptyMethod(field.line), holder, takes: [], result: new Group(), calls: 0 };
      variable.group.join(this.#value({ routine, scope: holder.scope, conditions: [], loops: [] }, field.value));
    }
    for (const routine of holder.routines) {
      const { method } = routine;
      if (method.isTest || !method.body) continue;
      const scope = new Scope(holder.scope);
      for (const variable of routine.takes) scope.declare(variable);
      this.#walk({ routine, scope, conditions: [], loops: [] }, method.body);
    }
  }

  /** What others may call has records that others may save, and is given values that nobody here knows. */
  #openToCallers(): void {
    for (const { routines } of this.#holders) {
      for (const routine of routines) {
        const { method, takes, result } = routine;
        if (method.isPrivate && routine.calls > 0) continue;
        // The platform gives a batch its records, and does not save them.
        const isBatch = method.takes[0]?.type?.name === SCOPE_OF_BATCH;
        for (const variable of takes) {
          variable.isOpen = true;
          if (!isBatch) variable.group.heldBy(`whether what calls ${routineName(routine)} saves the record`);
        }
        result.heldBy(`whether what calls ${routineName(routine)} saves the record that it returns`);
      }
    }
  }

  #walk(here: Here, statement: Statement): void {
    switch (statement.kind) {
      case 'block':
        this.#walkAll({ ...here, scope: new Scope(here.scope) }, statement.body);
        return;
      case 'try':
        for (const part of statement.parts) this.#walk(here, part);
        return;
      case 'if': {
        this.#value(here, statement.test);
        this.#walk(under(here, statement.test, true), statement.yes);
        if (statement.no) this.#walk(under(here, statement.test, false), statement.no);
        return;
      }
      case 'each': {
        const inside = {
          ...here,
          scope: new Scope(here.scope),
          loops: [...here.loops, loopOver(statement.of, statement.item)],
        };
        const variable = inside.scope.declare(variableOf(statement.item));
        variable.isOpen = true;
        variable.group.join(this.#value(here, statement.of));
        this.#walk(inside, statement.body);
        return;
      }
      case 'loop': {
        const inside = { ...here, scope: new Scope(here.scope), loops: [...here.loops, { query: null, item: null }] };
        for (const each of statement.first) this.#walk(inside, each);
        if (statement.test) this.#value(inside, statement.test);
        for (const each of statement.next) this.#value(inside, each);
        this.#walk(statement.test ? under(inside, statement.test, true) : inside, statement.body);
        return;
      }
      case 'switch': {
        const on = this.#value(here, statement.on);
        for (const { words, item, body } of statement.cases) {
          const inside = { ...here, scope: new Scope(here.scope) };
          if (item) inside.scope.declare(variableOf(item)).group.join(on);
          const asked = `${this.#words(statement.on)} is ${words}`;
          const condition: Condition = { at: body, asks: null, isMet: true, words: asked };
          this.#walk({ ...inside, conditions: [...here.conditions, condition] }, body);
        }
        return;
      }
      case 'declare':
        for (const each of statement.variables) this.#declare(here, each);
        return;
      case 'expression':
        this.#value(here, statement.of);
        return;
      case 'return':
        if (statement.of) here.routine.result.join(this.#value(here, statement.of));
        return;
      case 'leave':
        if (statement.of) this.#value(here, statement.of);
        return;
      case 'save': {
        const [saved] = statement.of.map((each) => this.#value(here, each));
        this.#save(here, statement, saved ?? null);
        return;
      }
      default:
        statement satisfies never;
    }
  }

  #walkAll(here: Here, statements: readonly Statement[]): void {
    for (const each of overwritten(statements, this.#words)) this.#replaced.add(each);
    let inside = here;
    for (const statement of statements) {
      this.#walk(inside, statement);
      if (statement.kind === 'if' && !statement.no && leaves(statement.yes))
        inside = under(inside, statement.test, false);
    }
  }

  #declare(here: Here, declared: Declared): void {
    const group = declared.value ? this.#value(here, declared.value) : null;
    here.scope.declare(variableOf(declared)).group.join(group);
  }

  #save(here: Here, at: Spot, group: Group | null): void {
    group?.facts.saves.push({ at, inside: here.routine, loops: here.loops });
  }

  /** Walks an expression. @returns the group of the records that it stands for; null where it stands for none. */
  #value(here: Here, part: Expression): Group | null {
    switch (part.kind) {
      case 'literal':
      case 'this':
        return null;
      case 'query':
        return new Group();
      case 'name': {
        const variable = here.scope.find(part.name);
        if (!variable) return null;
        this.#variables.set(part, variable);
        return variable.group;
      }
      case 'member':
        return this.#member(here, part);
      case 'item':
        this.#value(here, part.at);
        return this.#value(here, part.of);
      case 'call':
        return this.#call(here, part);
      case 'new':
        return this.#create(here, part);
      case 'assign':
        return this.#assign(here, part);
      case 'not':
        this.#value(here, part.of);
        return null;
      case 'cast':
        return this.#value(here, part.of);
      case 'binary':
        this.#value(here, part.left);
        this.#value(besides(here, part), part.right);
        return null;
      case 'choice': {
        if (part.test) this.#value(here, part.test);
        const [first, second] = part.either.map((each, place) =>
          this.#value(part.test ? under(here, part.test, place === 0) : here, each),
        );
        return first ? first.join(second ?? null) : (second ?? null);
      }
      case 'other':
        for (const each of part.parts) this.#value(here, each);
        return null;
      default:
        return part satisfies never;
    }
  }

  #member(here: Here, part: ExpressionOf<'member'>): Group | null {
    const { of, name } = part;
    if (of.kind === 'name' && of.name === 'trigger') return triggerRecords(name, this.#triggerNew);
    const field = this.#fieldOf(here, part);
    if (field) {
      this.#variables.set(part, field);
      return field.group;
    }
    this.#value(here, of);
    // A part of something else: whoever holds that holds it too. The same path in the same method is the same thing.
    const words = this.#words(part);
    const key = `${here.routine.holder.shownName} ${here.routine.method.line} ${words.toLowerCase()}`;
    const known = this.#paths.get(key) ?? new Group().heldBy(`whether ${words} is saved elsewhere`);
    this.#paths.set(key, known);
    return known;
  }

  /** `this.field`, `Class.field` of a class in this file. */
  #fieldOf(here: Here, { of, name }: ExpressionOf<'member'>): Variable | null {
    if (of.kind === 'this') return here.routine.holder.scope.find(name);
    if (of.kind !== 'name' || here.scope.find(of.name)) return null;
    return this.#holderNamed(of.name)?.scope.find(name) ?? null;
  }

  #holderNamed(name: string): Holder | null {
    return name === '' ? null : (this.#holders.find((each) => each.of.name === name) ?? null);
  }

  #call(here: Here, part: ExpressionOf<'call'>): Group | null {
    const { of, name, given } = part;
    const receiver = of ? this.#value(here, of) : null;
    const type = of ? this.typeOf(here, of) : null;
    if (name === 'put' && given.length === 2 && of && (type === null || !isCollection(type))) {
      this.#put(here, part, receiver ?? new Group().heldBy(`whether ${this.#words(of)} is saved`), type);
    }
    const routines = this.#routinesCalled(here, part, type);
    if (routines.length > 0) return this.#enter(here, routines, given);
    const effect: Effect = effectOf(of, name, type);
    const groups = given.map((each) => this.#value(here, each));
    switch (effect) {
      case 'saves':
        this.#save(here, part, groups[0] ?? null);
        for (const other of groups.slice(1)) other?.heldBy(`whether ${this.#called(part)} saves it`);
        return null;
      case 'puts':
        for (const group of groups) if (group) receiver?.join(group);
        return receiver;
      case 'gives':
        if (isClone(name) && receiver) receiver.facts.isCloned = true;
        return receiver;
      case 'looks':
        return new Group();
      case 'unknown': {
        // What a record's own methods are given is no record that they keep.
        if (!(type && isRecord(type))) {
          for (const group of groups) group?.heldBy(`whether ${this.#called(part)} saves the record that it is given`);
        }
        return new Group().heldBy(`whether what ${this.#called(part)} gives is saved elsewhere`);
      }
      default:
        return effect satisfies never;
    }
  }

  /** `Service.save`: what is called, without what it is given. */
  #called({ of, name, ...part }: ExpressionOf<'call'>): string {
    const words = this.#words(part);
    const shown = words.slice(0, Math.max(0, words.toLowerCase().lastIndexOf(`${name}(`))) + name;
    return of === null || words.length > 80 ? name : words.slice(0, shown.length);
  }

  /** Methods of this file that a call may lead to: all of that name that take as many arguments. */
  #routinesCalled(here: Here, { of, name, given }: ExpressionOf<'call'>, type: TypeName | null): readonly Routine[] {
    const fits = ({ method }: Routine) => method.name === name && method.takes.length === given.length;
    if (of === null || of.kind === 'this') {
      for (let holder: Holder | null = here.routine.holder; holder; holder = holder.outer) {
        const found = holder.routines.filter(fits);
        if (found.length > 0) return found;
      }
      return [];
    }
    const named = of.kind === 'name' && !here.scope.find(of.name) ? of.name : type?.name;
    return named === undefined ? [] : (this.#holderNamed(named)?.routines.filter(fits) ?? []);
  }

  #enter(here: Here, routines: readonly Routine[], given: readonly Expression[]): Group | null {
    const groups = given.map((each) => this.#value(here, each));
    const [first] = routines;
    for (const routine of routines) {
      routine.calls += 1;
      routine.takes.forEach((variable, place) => {
        variable.group.join(groups[place] ?? null);
        const value = given[place];
        if (value) variable.given.push(value);
      });
      first?.result.join(routine.result);
    }
    return first?.result ?? null;
  }

  #create(here: Here, part: ExpressionOf<'new'>): Group {
    const { type, given, holds } = part;
    const group = new Group();
    if (isCollection(type)) {
      for (const each of [...given, ...holds]) group.join(this.#value(here, each));
      return group;
    }
    const holder = this.#holderNamed(type.name);
    if (holder) {
      const routines = holder.routines.filter(
        ({ method }) => method.name === 'this' && method.takes.length === given.length,
      );
      if (routines.length > 0) {
        this.#enter(here, routines, given);
        return group;
      }
    }
    for (const each of given) {
      if (each.kind !== 'assign' || each.target.kind !== 'name') {
        this.#value(here, each)?.heldBy(
          `whether ${this.#words({ ...part, end: part.start + 'new '.length + type.name.length })} saves the record that it is given`,
        );
        continue;
      }
      const value = this.#value(here, each.value);
      if (isOptOutField(each.target.name) && mayHold(type, each.target.name)) {
        this.#note(here, { at: each, record: null, group, value: each.value, operator: '=', isGuess: false });
      }
      // A record inside a record is related to it, and is not saved with it.
      value?.heldBy(`whether ${this.#words(each)} is saved elsewhere`);
    }
    return group;
  }

  #assign(here: Here, part: ExpressionOf<'assign'>): Group | null {
    const { target, value, operator } = part;
    const given = this.#value(here, value);
    if (target.kind === 'member' && isOptOutField(target.name) && target.of.kind !== 'this') {
      const record = target.of;
      const group = this.#value(here, record) ?? new Group().heldBy(`whether ${this.#words(record)} is saved`);
      if (!this.#replaced.has(part) && mayHold(this.typeOf(here, record), target.name)) {
        this.#note(here, { at: part, record, group, value, operator, isGuess: false });
      }
      return given;
    }
    const group = this.#value(here, target);
    const variable = this.#variables.get(target);
    if (variable) {
      variable.given.push(value);
      if (operator !== '=') variable.isComputed = true;
    } else if (target.kind === 'member') given?.heldBy(`whether what ${this.#words(target)} holds is saved elsewhere`);
    return group ? group.join(given) : given;
  }

  #put(here: Here, part: ExpressionOf<'call'>, group: Group, type: TypeName | null): void {
    const [asked, value] = part.given;
    if (!asked || !value || !part.of) return;
    this.#value(here, asked);
    const field = this.#fieldNamed(asked, this.#variables);
    if (field === null) return;
    const isPossible = field === undefined ? HELD.some((each) => mayHold(type, each)) : mayHold(type, field);
    if (!isPossible) return;
    this.#note(here, { at: part, record: part.of, group, value, operator: '=', isGuess: field === undefined });
  }

  #note(here: Here, found: Omit<Write, 'conditions' | 'loops' | 'inside'>): void {
    const { routine, conditions, loops } = here;
    const isTest = conditions.some(({ asks, isMet }) => asks !== null && atomsOf(asks, isMet).some(asksForTest));
    if (!isTest) this.#writes.push({ ...found, conditions, loops, inside: routine });
  }

  /** The type of what an expression stands for, as far as the file tells. */
  typeOf(here: Here, part: Expression): TypeName | null {
    switch (part.kind) {
      case 'name':
        return here.scope.find(part.name)?.type ?? null;
      case 'this':
        return { name: here.routine.holder.of.name, of: [] };
      case 'member': {
        if (part.of.kind === 'name' && part.of.name === 'trigger') return triggerType(part.name, this.#triggerItem);
        const field = this.#fieldOf(here, part);
        if (field) return field.type;
        const holder = this.#holderNamed(this.typeOf(here, part.of)?.name ?? '');
        return holder?.scope.find(part.name)?.type ?? null;
      }
      case 'item':
        return itemOf(this.typeOf(here, part.of));
      case 'call': {
        const receiver = part.of ? this.typeOf(here, part.of) : null;
        if (receiver && isCollection(receiver)) {
          if (part.name === 'get' || part.name === 'next' || part.name === 'remove') return itemOf(receiver);
          if (part.name === 'values') return { name: 'list', of: receiver.of.slice(-1) };
          return part.name === 'iterator' || isClone(part.name) ? receiver : null;
        }
        if (isClone(part.name)) return receiver;
        return this.#routinesCalled(here, part, receiver)[0]?.method.type ?? null;
      }
      case 'new':
      case 'cast':
        return part.type;
      case 'assign':
        return this.typeOf(here, part.target);
      case 'query':
        return queryType(this.#words(part));
      case 'choice':
        return this.typeOf(here, part.either[0]) ?? this.typeOf(here, part.either[1]);
      case 'literal':
      case 'not':
      case 'binary':
      case 'other':
        return null;
      default:
        return part satisfies never;
    }
  }
}

const HELD = ['hasoptedoutofemail', 'personhasoptedoutofemail'];

const emptyMethod = (line: number) =>
  ({
    name: '',
    shownName: 'its fields',
    line,
    type: null,
    takes: [],
    body: null,
    isPrivate: true,
    isTest: false,
  }) as const;

const under = (here: Here, asks: Expression, isMet: boolean): Here => ({
  ...here,
  conditions: [...here.conditions, { at: asks, asks, isMet }],
});

/** The right side of `a && b` is reached where `a` is so, that of `a || b` where it is not. */
const besides = (here: Here, { operator, left }: ExpressionOf<'binary'>): Here =>
  operator === '&&' || operator === '||' ? under(here, left, operator === '&&') : here;

const loopOver = (of: Expression, item: Declared): Loop => ({
  query: of.kind === 'query' ? of : null,
  item: item.name,
});

/** Old records are read-only, and nothing saves them: what is written there is refused. */
const triggerRecords = (name: string, fresh: Group): Group | null =>
  name === 'new' || name === 'newmap' ? fresh : name === 'old' || name === 'oldmap' ? new Group() : null;

const triggerType = (name: string, item: TypeName | null): TypeName | null => {
  if (!['new', 'newmap', 'old', 'oldmap'].includes(name)) return null;
  const record = item ?? { name: 'sobject', of: [] };
  return { name: name.endsWith('map') ? 'map' : 'list', of: [record] };
};

/** What a query finds: the object behind its own FROM, that of a subquery in its SELECT left out. */
function queryType(words: string): TypeName | null {
  const withoutInner = words.replaceAll(/\([^()]*\)/g, ' ');
  const found = /\bFROM\s+(\w+)/i.exec(withoutInner)?.[1];
  return found === undefined ? null : { name: 'list', of: [{ name: found.toLowerCase(), of: [] }] };
}
