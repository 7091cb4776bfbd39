/** Walks expressions: which records they stand for, and where they give the field a value. */
import { isOptOutField, mentionsField } from '../../field.ts';
import type { Expression, ExpressionOf, TypeName } from '../tree/nodes.ts';
import { Group } from './group.ts';
import { fieldOf, ownerOf, typeOf } from './lookup.ts';
import { type Here, noteChange, noteWrite, type Tracing, under } from './tracing.ts';
import { isRecord, mayHold } from './types.ts';
import { walkCall, walkNew } from './walk-call.ts';

export function walkExpression(tracing: Tracing, here: Here, part: Expression): Group | null {
  const inner = (other: Expression, place = here) => walkExpression(tracing, place, other);
  switch (part.kind) {
    case 'literal':
    case 'this':
      return null;
    case 'query': {
      const found = new Group();
      found.facts.isQueried = selectsField(tracing.words(part));
      return found;
    }
    case 'name': {
      const variable = here.scope.find(part.name);
      if (!variable) return elsewhere(tracing, here, part);
      tracing.variables.set(part, variable);
      return variable.group;
    }
    case 'member':
      return walkMember(tracing, here, part);
    case 'item':
      inner(part.at);
      return inner(part.of);
    case 'call':
      return walkCall(tracing, here, part);
    case 'new':
      return walkNew(tracing, here, part);
    case 'assign':
      return walkAssignment(tracing, here, part);
    case 'not':
      inner(part.of);
      return null;
    case 'cast':
      return inner(part.of);
    case 'binary':
      inner(part.left);
      inner(part.right, besides(here, part));
      return null;
    case 'choice': {
      const { test, either } = part;
      if (test) inner(test);
      const [first, second] = either.map((each, place) => inner(each, test ? under(here, test, place === 0) : here));
      return first ? first.join(second ?? null) : (second ?? null);
    }
    case 'other':
      for (const each of part.parts) inner(each);
      return null;
    default:
      return part satisfies never;
  }
}

/** What stands before its last FROM, subqueries included; a search names what it returns. */
const selectsField = (words: string): boolean => {
  const what = /^\[\s*select\b(.*)\bfrom\b/i.exec(words)?.[1] ?? words;
  return mentionsField(what) || /\bfields\s*\(\s*(?:all|standard)\s*\)/i.test(what);
};

/** What has no declaration in the file comes from a class that this one is built on, or is the name of a class. */
function elsewhere(tracing: Tracing, here: Here, part: ExpressionOf<'name'>): Group {
  return pathed(tracing, `${here.routine.holder.shownName} ${part.name}`, part);
}

/** The same path is the same thing, and whoever holds it may save it. */
function pathed({ words, paths }: Tracing, key: string, part: Expression): Group {
  const known = paths.get(key) ?? new Group().heldBy(`whether ${words(part)} is saved elsewhere`);
  paths.set(key, known);
  return known;
}

/** The right side of `a && b` is reached where `a` is so, that of `a || b` where it is not. */
const besides = (here: Here, { operator, left }: ExpressionOf<'binary'>): Here =>
  operator === '&&' || operator === '||' ? under(here, left, operator === '&&') : here;

function walkMember(tracing: Tracing, here: Here, part: ExpressionOf<'member'>): Group | null {
  const { of, name } = part;
  if (of.kind === 'name' && of.name === 'trigger') return triggerRecords(name, tracing.triggerNew);
  const field = fieldOf(tracing, here, part);
  if (field) {
    tracing.variables.set(part, field);
    return field.group;
  }
  const owner = walkExpression(tracing, here, of);
  // Who is asked for it has it.
  if (owner && isOptOutField(name)) owner.facts.isQueried = true;
  if (isPlainField(name, typeOf(tracing, here, of))) return null;
  // A part of something else: whoever holds that holds it too. The same path in the same method is the same thing.
  const { holder, method } = here.routine;
  const found = pathed(tracing, `${holder.shownName} ${method.line} ${tracing.words(part).toLowerCase()}`, part);
  if (owner?.facts.isQueried) found.facts.isQueried = true;
  return found;
}

/** Custom fields and ids hold no records: `map.put(c.Id, c)` puts one thing into the map. */
const isPlainField = (name: string, type: TypeName | null): boolean =>
  name === 'id' || /__p?c$/.test(name) || (isRecord(type) && name.endsWith('id'));

/** Old records are read-only, and nothing saves them: what is written there is refused. */
function triggerRecords(name: string, fresh: Group): Group | null {
  if (name === 'new' || name === 'newmap') return fresh;
  return name === 'old' || name === 'oldmap' ? queried(new Group()) : null;
}

/** A trigger's records have all of their fields. */
function queried(group: Group): Group {
  group.facts.isQueried = true;
  return group;
}

function walkAssignment(tracing: Tracing, here: Here, part: ExpressionOf<'assign'>): Group | null {
  const { target, value, operator } = part;
  const { words, variables, replaced } = tracing;
  const given = walkExpression(tracing, here, value);
  if (target.kind === 'member' && isOptOutField(target.name) && target.of.kind !== 'this') {
    const record = target.of;
    const group = walkExpression(tracing, here, record) ?? new Group().heldBy(`whether ${words(record)} is saved`);
    const type = typeOf(tracing, here, record);
    if (!replaced.has(part) && mayHold(type, target.name)) {
      noteWrite(tracing, here, { at: part, record, type, field: target.name, group, value, operator });
    }
    return given;
  }
  const group = walkExpression(tracing, here, target);
  const variable = variables.get(target);
  noteChange(tracing, here, part, variable ?? (target.kind === 'member' ? target.name : null));
  if (variable) {
    variable.given.push(value);
    variable.isAssigned = true;
    if (here.routine.takes.includes(variable)) variable.isReplaced = true;
    if (operator !== '=') variable.isComputed = true;
  } else if (target.kind === 'member') {
    given?.heldBy(`whether what ${words(target)} holds is saved elsewhere`);
    tracing.setsOut.push({ of: ownerOf(tracing, here, target.of), name: target.name, value });
  } else if (target.kind === 'name') {
    // A field of what the class is built on.
    tracing.setsOut.push({ of: here.routine.holder.of.name, name: target.name, value });
  }
  return group ? group.join(given) : given;
}
