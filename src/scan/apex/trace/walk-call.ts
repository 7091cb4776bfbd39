/** Walks calls and what is made by `new`: into the file's own methods, and out of the file, where others hold what they are given. */
import { FIELD_NAMES, isOptOutField } from '../../field.ts';
import type { Expression, ExpressionOf, TypeName } from '../tree/nodes.ts';
import { type Effect, effectOf, type Found, isClone, leavesAllInPlace, makesRecords } from './calls.ts';
import { Group } from './group.ts';
import { holderNamed, ownerOf, routinesCalled, typeOf } from './lookup.ts';
import { noteCopy, noteRead } from './made-from.ts';
import type { Routine } from './routine.ts';
import { type Here, isTestsAlone, noteChange, noteSave, noteWrite, type Tracing } from './tracing.ts';
import { isCollection, isRecord, mayHold } from './types.ts';

export function walkCall(tracing: Tracing, here: Here, part: ExpressionOf<'call'>): Group | null {
  const { of, name, given } = part;
  const receiver = of ? tracing.value(here, of) : null;
  const type = of ? typeOf(tracing, here, of) : null;
  const routines = routinesCalled(tracing, here, part, type);
  if (routines.length > 0) {
    noteChange(tracing, here, part, null);
    return enter(tracing, here, part, routines);
  }
  if (of && type === null) tracing.calledSomewhere.add(name);
  const groups = given.map((each) => tracing.value(here, each));
  if (name === 'put' && of && (type === null || !isCollection(type))) {
    notePut(tracing, here, part, receiver ?? new Group().heldBy(`whether ${tracing.words(of)} is saved`), type);
  }
  const isThing = of !== null && (of.kind !== 'name' || tracing.variables.has(of));
  const effect: Effect = effectOf(of, name, type, isThing);
  if (!leavesAllInPlace(effect, name)) noteChange(tracing, here, part, null);
  tracing.effects.set(part, foundOf(effect, name, type));
  switch (effect) {
    case 'registers':
    case 'saves':
      if (effect === 'registers') groups[0]?.heldBy(`whether ${calledWords(tracing, part)} saves it later`);
      noteSave(here, part, groups[0] ?? null, given[0] ? typeOf(tracing, here, given[0]) : null);
      for (const other of groups.slice(1)) other?.heldBy(`whether ${calledWords(tracing, part)} saves it`);
      return null;
    case 'puts':
      // It may be a method of that name of any class, which may be handed the field's name.
      if (type === null) noteCallOut(tracing, here, part, { type, groups });
      for (const group of groups) receiver?.join(group);
      receiver?.facts.held.push(...given);
      if (of) noteHeldElsewhere(tracing, here, of, given);
      if (of && name.startsWith('add')) tracing.leftOutBy.set(of, part);
      return receiver;
    case 'gives':
      if (isClone(name) && receiver) {
        if (makesRecords(name, type)) {
          const made = receiver.copy();
          noteCopy(tracing, here, part, { from: receiver, made, type });
          return made;
        }
        receiver.facts.isCloned = true;
        // It may be a record as well as a list of the same ones.
        if (type === null) noteCopy(tracing, here, part, { from: receiver, made: receiver, type });
      }
      // It may be a method of that name of any class.
      if (type === null) for (const group of groups) group?.heldBy(`whether ${calledWords(tracing, part)} saves it`);
      return receiver;
    case 'passes':
      return groups.reduce<Group>((joined, group) => joined.join(group), new Group());
    case 'converts': {
      const made = new Group();
      const [from] = groups;
      if (/^serialize/.test(name)) tracing.texts.set(part, from ?? new Group());
      else noteRead(tracing, here, part, made);
      return made;
    }
    case 'looks':
      return isQuery(part) ? queried(tracing, part) : new Group();
    case 'unknown': {
      const called = calledWords(tracing, part);
      noteCallOut(tracing, here, part, { type, groups });
      // It may keep a name that it is told, and give it back; a string stays what it is.
      if (type?.name !== 'string') receiver?.facts.held.push(...given);
      // What a record's own methods are given is no record that they keep.
      if (!isRecord(type)) {
        for (const group of groups) group?.heldBy(`whether ${called} saves the record that it is given`);
      }
      return new Group().heldBy(`whether what ${called} gives is saved elsewhere`);
    }
    default:
      return effect satisfies never;
  }
}

function noteCallOut(
  { callsOut }: Tracing,
  { conditions, routine }: Here,
  part: ExpressionOf<'call'>,
  { type, groups }: { readonly type: TypeName | null; readonly groups: readonly (Group | null)[] },
): void {
  const { of, name, given } = part;
  if (isTestsAlone(conditions)) return;
  const own = routine.holder.of;
  const isBases = of === null && name === 'super';
  const named = type?.name ?? (of?.kind === 'name' ? of.name : '');
  callsOut.push({
    at: part,
    conditions,
    of: isBases || named === 'super' ? (own.base ?? '') : of === null ? own.name : named,
    name: isBases ? 'this' : name,
    given: groups,
    givenAs: given,
  });
}

const isQuery = ({ of, name }: ExpressionOf<'call'>): boolean =>
  of?.kind === 'name' && of.name === 'database' && /^(?:query|getquerylocator)/.test(name);

/** `Database.query(text)`: whether the text asks for the field is known once all of the file was seen. */
function queried(tracing: Tracing, part: ExpressionOf<'call'>): Group {
  const found = new Group();
  const [text] = part.given;
  tracing.puts.unshift(() => {
    if (text && tracing.mentions(text, tracing)) found.facts.isQueried = true;
  });
  return found;
}

/** A record's own methods keep nothing. A clone of what nobody knows may be either: the same records in another list, or others. */
function foundOf(effect: Effect, name: string, type: TypeName | null): Found {
  if (effect === 'gives' && isClone(name) && (type === null || makesRecords(name, type))) return 'copies';
  return effect === 'unknown' && isRecord(type) ? 'looks' : effect;
}

/** What is put into a collection of another class: `Settings.names.add(name)`. */
function noteHeldElsewhere(tracing: Tracing, here: Here, of: Expression, given: readonly Expression[]): void {
  if (tracing.variables.has(of) || (of.kind !== 'member' && of.kind !== 'name')) return;
  const owner = of.kind === 'member' ? ownerOf(tracing, here, of.of) : here.routine.holder.of.name;
  for (const value of given) tracing.setsOut.push({ of: owner, name: of.name, value });
}

/** `Service.save`: what is called, without what it is given. */
function calledWords({ words }: Tracing, { of, name, ...part }: ExpressionOf<'call'>): string {
  const all = words(part);
  const place = all.toLowerCase().lastIndexOf(name, all.indexOf('(', of === null ? 0 : words(of).length));
  return place < 0 ? name : all.slice(0, place + name.length);
}

function enter(tracing: Tracing, here: Here, part: ExpressionOf<'call' | 'new'>, routines: readonly Routine[]): Group {
  const { given } = part;
  tracing.effects.set(part, 'enters');
  tracing.entries.push({ at: part, from: here.routine, into: routines });
  const groups = given.map((each) => tracing.value(here, each));
  const result = new Group();
  for (const routine of routines) {
    routine.calls += 1;
    // What is built on the class may have a method of its own in the place of this one.
    const { method, holder } = routine;
    if (part.kind === 'call' && !method.isPrivate && holder.of.name !== '')
      noteCallOut(tracing, here, part, { type: { name: holder.of.name, of: [] }, groups });
    routine.takes.forEach((variable, place) => {
      variable.group.join(groups[place] ?? null);
      const value = given[place];
      if (value && !isTestsAlone(here.conditions)) variable.given.push(value);
    });
    result.join(routine.result);
  }
  return result;
}

export function walkNew(tracing: Tracing, here: Here, part: ExpressionOf<'new'>): Group {
  const { type, given, holds } = part;
  const group = new Group();
  if (!isCollection(type) && !isRecord(type)) noteChange(tracing, here, part, null);
  if (isCollection(type)) {
    for (const each of [...given, ...holds]) group.join(tracing.value(here, each));
    return group;
  }
  const built = holderNamed(tracing, type.name)?.routines.filter(
    ({ method }) => method.name === 'this' && method.takes.length === given.length,
  );
  if (built && built.length > 0) {
    enter(tracing, here, part, built);
    return group;
  }
  const groups = given.map((each) => {
    if (each.kind !== 'assign' || each.target.kind !== 'name') return tracing.value(here, each);
    walkInitialiser(tracing, here, { type, group, each });
    return null;
  });
  for (const each of groups) each?.heldBy(`whether the new ${type.name} saves the record that it is given`);
  const { conditions } = here;
  tracing.callsOut.push({ at: part, conditions, of: type.name, name: 'this', given: groups, givenAs: given });
  return group;
}

interface Initialiser {
  readonly type: TypeName;
  readonly group: Group;
  readonly each: ExpressionOf<'assign'>;
}

/** `Field = value` between the brackets of `new Contact(...)`. */
function walkInitialiser(tracing: Tracing, here: Here, { type, group, each }: Initialiser): void {
  const { target, value } = each;
  const given = tracing.value(here, value);
  if (target.kind === 'name' && isOptOutField(target.name) && mayHold(type, target.name)) {
    noteWrite(tracing, here, { at: each, type, field: target.name, group, value });
  }
  // A record inside a record is related to it, and is not saved with it.
  given?.heldBy(`whether ${tracing.words(each)} is saved elsewhere`);
}

function notePut(tracing: Tracing, here: Here, part: ExpressionOf<'call'>, group: Group, type: TypeName | null): void {
  const [asked, value] = part.given;
  if (!asked || !value || part.given.length !== 2) return;
  // A record or a collection is no field's name: this is somebody's own method.
  const askedType = typeOf(tracing, here, asked);
  if (askedType !== null && (isRecord(askedType) || isCollection(askedType))) return;
  tracing.puts.push(() => {
    const field = tracing.fieldNamed({ asked, type, conditions: here.conditions }, tracing);
    if (field === null) return;
    const guess = field === undefined ? 'name' : null;
    const isPossible = field === undefined ? FIELD_NAMES.some((each) => mayHold(type, each)) : mayHold(type, field);
    if (isPossible)
      noteWrite(tracing, here, { at: part, record: part.of, type, field: field ?? null, group, value, guess, asked });
  });
}
