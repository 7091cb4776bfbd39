/** A place where the code gives the field a value, with what surrounds it. Whether it is ever saved is another question. */
import type { Expression, Spot, TypeName } from '../tree/nodes.ts';
import type { Condition } from './condition.ts';
import type { Group } from './group.ts';
import type { Routine } from './routine.ts';

export interface Write {
  readonly at: Spot;
  /** The record, where the code names one; null for an initialiser. */
  readonly record: Expression | null;
  /** The record's type, as far as the code tells. */
  readonly type: TypeName | null;
  /** The field, by which of its names: each is another object's. Null where nobody can tell. */
  readonly field: string | null;
  readonly group: Group;
  readonly value: Expression;
  /** The name of the field that a `put` is given; null for other writes. */
  readonly asked: Expression | null;
  /** `=`, `|=` and their like; an initialiser and a `put` are `=`. */
  readonly operator: string;
  /** Where it only may be this field that is given a value. */
  readonly guess: Guess | null;
  readonly conditions: readonly Condition[];
  readonly loops: readonly Loop[];
  readonly inside: Routine;
}

/** The name of the field comes from somewhere else; a text names it; a copy has it from what was queried. */
export type Guess = 'name' | 'text' | 'copy';

/** A loop around a place; where it goes through the records of a query, that query. */
export interface Loop {
  readonly at: Spot;
  readonly query: Spot | null;
  readonly item: string | null;
}
