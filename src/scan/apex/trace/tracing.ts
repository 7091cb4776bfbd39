/** What is known while one file is traced: the state that the walks through statements, expressions and calls share. */
import type { Declared, Expression, Spot, TypeName } from '../tree/nodes.ts';
import type { WordsOf } from '../tree/spots.ts';
import type { Found } from './calls.ts';
import { asksForTest, atomsOf, type Condition } from './condition.ts';
import type { Group } from './group.ts';
import type { Change, Changed } from './moved.ts';
import type { Holder, Routine } from './routine.ts';
import type { Scope, Variable } from './variable.ts';
import type { Loop, Write } from './write.ts';

/** Which field a `put` writes: its name in lower case, `null` where it is another, `undefined` where nobody can tell. */
export type FieldNamed = (put: Put, seen: Seen) => string | null | undefined;

/** A `put` by a name. */
export interface Put {
  readonly asked: Expression;
  /** The record's type. */
  readonly type: TypeName | null;
  readonly conditions: readonly Condition[];
}

/** Whether a text, or what it is put together from, may name the field. */
export type Mentions = (text: Expression, seen: Seen) => boolean;

/** What a walk through a file has seen of its names. */
export interface Seen {
  /** What each name in the code is. */
  readonly variables: ReadonlyMap<Expression, Variable>;
  readonly holders: readonly Holder[];
  readonly setsOut: readonly SetOut[];
  /** Uses of collections that only leave out what they hold: a test, or what is put into them for it. */
  readonly leftOutBy: ReadonlyMap<Expression, Spot | null>;
}

/** A field of something else is given a value: `Settings.field = 'Name'`. */
interface SetOut {
  /** The class in lower case: as named, or the type of what holds the field; empty where nobody can tell. */
  readonly of: string;
  readonly name: string;
  readonly value: Expression;
}

/** A call of a method that is not in the file. */
export interface CallOut {
  readonly at: Spot;
  readonly conditions: readonly Condition[];
  /** The class, in lower case: as named, or the receiver's type. */
  readonly of: string;
  readonly name: string;
  /** What each argument stands for. */
  readonly given: readonly (Group | null)[];
  /** The arguments themselves. */
  readonly givenAs: readonly Expression[];
}

/** A call of methods of the file. */
export interface Entry {
  readonly at: Expression;
  readonly from: Routine;
  readonly into: readonly Routine[];
}

export interface Tracing {
  readonly words: WordsOf;
  readonly fieldNamed: FieldNamed;
  readonly mentions: Mentions;
  readonly holders: readonly Holder[];
  readonly triggerNew: Group;
  /** What the records of the trigger are; null in a class. */
  readonly triggerItem: TypeName | null;
  /** Parts of other things, such as `wrapper.contact`, by method and path. */
  readonly paths: Map<string, Group>;
  readonly variables: Map<Expression, Variable>;
  readonly writes: Write[];
  /** What was made into a text, by the call that did so. */
  readonly texts: Map<Expression, Group>;
  /** What can be told of a `put` once everything that its field's name may be given was seen. */
  readonly puts: (() => void)[];
  /** Assignments that the next one replaces. */
  readonly replaced: Set<Expression>;
  readonly callsOut: CallOut[];
  readonly setsOut: SetOut[];
  readonly leftOutBy: Map<Expression, Spot | null>;
  readonly changes: Map<Changed, Change[]>;
  /** What each declaration declares, what each call does, and which methods of the file it runs. */
  readonly declared: Map<Declared, Variable>;
  readonly effects: Map<Expression, Found>;
  readonly entries: Entry[];
  /** Methods that are called on something whose type nobody knows: it may be a class of this file. */
  readonly calledSomewhere: Set<string>;
  /** Walks an expression. @returns the group of the records that it stands for; null where it stands for none. */
  readonly value: (here: Here, part: Expression) => Group | null;
}

/** Where a walk is. */
export interface Here {
  readonly routine: Routine;
  readonly scope: Scope;
  readonly conditions: readonly Condition[];
  readonly loops: readonly Loop[];
}

/** The same place, where a condition is met or is not. */
export const under = (here: Here, asks: Expression, isMet: boolean): Here => ({
  ...here,
  conditions: [...here.conditions, { at: asks, asks, isMet }],
});

/** Whether a place is reached only while a test runs. */
export const isTestsAlone = (conditions: readonly Condition[]): boolean =>
  conditions.some(({ asks, isMet }) => asks !== null && atomsOf(asks, isMet).some(asksForTest));

/** What a write is at least; it is a plain one where nothing else is said. */
type Written = Pick<Write, 'at' | 'type' | 'group' | 'value'> &
  Partial<Pick<Write, 'record' | 'field' | 'operator' | 'guess' | 'asked'>>;

const PLAIN = { record: null, field: null, operator: '=', guess: null, asked: null } as const;

export function noteWrite({ writes }: Tracing, { routine, conditions, loops }: Here, found: Written): void {
  if (!isTestsAlone(conditions)) writes.push({ ...PLAIN, ...found, conditions, loops, inside: routine });
}

export function noteChange({ changes }: Tracing, { routine, conditions, loops }: Here, at: Spot, of: Changed): void {
  const all = changes.get(of) ?? [];
  all.push({ at, inside: routine, conditions, loops });
  changes.set(of, all);
}

export function noteSave({ routine, loops }: Here, at: Spot, group: Group | null, type: TypeName | null): void {
  group?.facts.saves.push({ at, type, inside: routine, loops });
}
