/** What names, calls and expressions mean in the file: its own fields and methods, and the types that stand in the code. */
import type { Expression, ExpressionOf, TypeName } from '../tree/nodes.ts';
import { isClone } from './calls.ts';
import type { Holder, Routine } from './routine.ts';
import type { Here, Tracing } from './tracing.ts';
import { isCollection, itemOf } from './types.ts';
import type { Variable } from './variable.ts';

/** A class of the file. @param name in lower case. */
export const holderNamed = ({ holders }: Tracing, name: string): Holder | null =>
  name === '' ? null : (holders.find((each) => each.of.name === name) ?? null);

/** `this.field`, `Class.field` of a class in this file. */
export function fieldOf(tracing: Tracing, here: Here, { of, name }: ExpressionOf<'member'>): Variable | null {
  if (of.kind === 'this') return here.routine.holder.scope.find(name);
  if (of.kind !== 'name' || here.scope.find(of.name)) return null;
  return holderNamed(tracing, of.name)?.scope.find(name) ?? null;
}

/** Methods of this file that a call may lead to: all of that name that take as many arguments. */
export function routinesCalled(
  tracing: Tracing,
  here: Here,
  { of, name, given }: ExpressionOf<'call'>,
  type: TypeName | null,
): readonly Routine[] {
  const fits = ({ method }: Routine) => method.name === name && method.takes.length === given.length;
  if (of === null || of.kind === 'this') {
    for (let holder: Holder | null = here.routine.holder; holder; holder = holder.outer) {
      const found = holder.routines.filter(fits);
      if (found.length > 0) return found;
    }
    return [];
  }
  const named = of.kind === 'name' && !here.scope.find(of.name) ? of.name : (type?.name ?? '');
  return holderNamed(tracing, named)?.routines.filter(fits) ?? [];
}

/** The type of what an expression stands for; null where the file does not tell. */
export function typeOf(tracing: Tracing, here: Here, part: Expression): TypeName | null {
  const inner = (other: Expression) => typeOf(tracing, here, other);
  switch (part.kind) {
    case 'name':
      return here.scope.find(part.name)?.type ?? null;
    case 'this':
      return { name: here.routine.holder.of.name, of: [] };
    case 'member': {
      if (part.of.kind === 'name' && part.of.name === 'trigger') return triggerType(part.name, tracing.triggerItem);
      const field = fieldOf(tracing, here, part);
      if (field) return field.type;
      const holder = holderNamed(tracing, inner(part.of)?.name ?? '');
      return holder?.scope.find(part.name)?.type ?? null;
    }
    case 'item':
      return itemOf(inner(part.of));
    case 'call': {
      const receiver = part.of ? inner(part.of) : null;
      if (receiver && isCollection(receiver)) return collectionGives(receiver, part.name);
      return isClone(part.name) ? receiver : (routinesCalled(tracing, here, part, receiver)[0]?.method.type ?? null);
    }
    case 'new':
    case 'cast':
      return part.type;
    case 'assign':
      return inner(part.target);
    case 'query':
      return queryType(tracing.words(part));
    case 'choice':
      return inner(part.either[0]) ?? inner(part.either[1]);
    case 'literal':
    case 'not':
    case 'binary':
    case 'other':
      return null;
    default:
      return part satisfies never;
  }
}

function collectionGives(type: TypeName, name: string): TypeName | null {
  if (name === 'get' || name === 'next' || name === 'remove') return itemOf(type);
  if (name === 'values') return { name: 'list', of: type.of.slice(-1) };
  return name === 'iterator' || isClone(name) ? type : null;
}

function triggerType(name: string, item: TypeName | null): TypeName | null {
  if (!['new', 'newmap', 'old', 'oldmap'].includes(name)) return null;
  const record = item ?? { name: 'sobject', of: [] };
  return { name: name.endsWith('map') ? 'map' : 'list', of: [record] };
}

/** What a query finds: the object behind its own FROM, those of subqueries left out. */
function queryType(words: string): TypeName | null {
  const found = /\bFROM\s+(\w+)/i.exec(words.replaceAll(/\([^()]*\)/g, ' '))?.[1];
  return found === undefined ? null : { name: 'list', of: [{ name: found.toLowerCase(), of: [] }] };
}

/** The class whose field is meant by what stands before the dot; empty where the file does not tell. */
export function ownerOf(tracing: Tracing, here: Here, of: Expression): string {
  const isClass = of.kind === 'name' && !tracing.variables.has(of);
  return typeOf(tracing, here, of)?.name ?? (isClass ? of.name : '');
}
