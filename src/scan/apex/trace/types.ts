/** What the types that stand in the code say about a record: whether it can have the field at all. */
import { hasField, mayHaveField } from '../../field.ts';
import type { TypeName } from '../tree/nodes.ts';

/** They may be any record. */
const ANY = ['sobject', 'object'];

/** Records whose type is unknown may have the field; a class of the project and any other object do not. */
export function mayHold(type: TypeName | null, field: string): boolean {
  if (type === null) return true;
  // A query that finds one record may be used like that record.
  if (type.name === 'list') return mayHold(type.of[0] ?? null, field);
  return ANY.includes(type.name) || hasField(type.name, field);
}

/** What a collection holds; null where that is unknown or the type is no collection. */
export const itemOf = (type: TypeName | null): TypeName | null =>
  type !== null && isCollection(type) ? (type.of.at(-1) ?? null) : null;

export const isCollection = ({ name }: TypeName): boolean =>
  ['list', 'set', 'map', 'iterator', 'iterable'].includes(name);

/** Whether a record of one type, or a collection of such, may be one of another: a contact is never an opportunity. */
export function mayBeOne(one: TypeName | null, other: TypeName | null): boolean {
  const [first, second] = [recordIn(one), recordIn(other)];
  return first === null || second === null || first === second || ANY.includes(first) || ANY.includes(second);
}

function recordIn(type: TypeName | null): string | null {
  if (type === null || !isCollection(type)) return type?.name ?? null;
  return recordIn(itemOf(type));
}

/** The objects that can have the field, and what may be any of them. */
export const isRecord = (type: TypeName | null): boolean =>
  type !== null && (type.name === 'sobject' || mayHaveField(type.name));
