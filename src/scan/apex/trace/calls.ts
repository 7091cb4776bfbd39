/** Methods of the platform that a reader of writes knows: what they do to the records that they are given. */
import type { Expression, TypeName } from '../tree/nodes.ts';
import { isCollection, isRecord } from './types.ts';

/** What a collection is asked for without giving a record away. */
const ASKS = new Set([
  'size',
  'isempty',
  'contains',
  'containsall',
  'containskey',
  'keyset',
  'indexof',
  'hashcode',
  'equals',
  'getsobjecttype',
  'hasnext',
  'sort',
  'clear',
]);
/** What puts its arguments into the collection. */
const PUTS = new Set(['add', 'addall', 'put', 'putall', 'set']);
/** What gives out records of the collection, or a copy of it or of a record. */
const GIVES = new Set([
  'get',
  'values',
  'iterator',
  'next',
  'remove',
  'clone',
  'deepclone',
  'getsobject',
  'getsobjects',
]);
const CLONES = new Set(['clone', 'deepclone']);

const SAVES = /^(?:insert|update|upsert|merge)(?:async|immediate)?$/;
/** A unit of work, as most projects that have one call it. */
const REGISTERS = new Set(['registernew', 'registerdirty', 'registerupsert']);
/** They look at what they are given, and keep none of it. */
const LOOKERS = new Set(['system', 'assert', 'json', 'string', 'test', 'limits', 'math', 'integer', 'id', 'boolean']);
const FRESH = new Set(['database', 'json', 'search']);

export type Effect =
  /** Saves the first argument. */
  | 'saves'
  /** Has the first argument saved, sooner or later. */
  | 'registers'
  /** The arguments go into the receiver. */
  | 'puts'
  /** The result is of the receiver's records. */
  | 'gives'
  /** The result holds what it is given. */
  | 'passes'
  /** The result is made from what it is given, as a text or out of one, and holds none of it. */
  | 'converts'
  /** Nothing that it is given can be saved by it, and its result is no record that others hold. */
  | 'looks'
  /** Nobody knows. */
  | 'unknown';

/** What a call did where it was found: as above, or it runs a method of the file, or makes new records of those that it is called on. */
export type Found = Effect | 'enters' | 'copies';

/**
 * @param type the receiver's, as far as it is known.
 * @param isThing whether the receiver is a value; a name that is no variable is a class, which may do anything.
 */
export function effectOf(of: Expression | null, name: string, type: TypeName | null, isThing: boolean): Effect {
  const receiver = of?.kind === 'name' ? of.name : of?.kind === 'member' ? of.name : '';
  if (receiver === 'database' && SAVES.test(name)) return 'saves';
  if (REGISTERS.has(name)) return 'registers';
  if (receiver === 'security' && name === 'stripinaccessible') return 'passes';
  if (receiver === 'json' && /serialize/.test(name)) return 'converts';
  if (FRESH.has(receiver) || LOOKERS.has(receiver) || name === 'newsobject') return 'looks';
  if (of === null || !isThing) return 'unknown';
  if (CLONES.has(name)) return 'gives';
  if (type?.name === 'sobjectaccessdecision') return name === 'getrecords' ? 'gives' : 'looks';
  // A class of the project may have methods of these names, too, that do something else.
  if (type !== null && !isCollection(type) && !isRecord(type)) return 'unknown';
  if (PUTS.has(name) && !isRecord(type)) return 'puts';
  if (GIVES.has(name)) return 'gives';
  if (ASKS.has(name)) return 'looks';
  return 'unknown';
}

/** What asks, but moves what it asks on. */
const MOVES = new Set(['sort', 'clear', 'next', 'remove']);

/** Whether every name and every place of every collection stands for the same after a call as before it. */
export const leavesAllInPlace = (effect: Effect, name: string): boolean =>
  (effect === 'looks' || effect === 'converts' || effect === 'gives') && !MOVES.has(name);

export const isClone = (name: string): boolean => CLONES.has(name);

/** Whether a clone is a new record, or a list of such: a list's plain `clone` holds the very same ones. */
export const makesRecords = (name: string, type: TypeName | null): boolean =>
  isRecord(type) || (name === 'deepclone' && (type === null || isCollection(type)));
