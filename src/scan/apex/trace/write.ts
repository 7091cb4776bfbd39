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
  readonly group: Group;
  readonly value: Expression;
  /** `=`, `|=` and their like; an initialiser and a `put` are `=`. */
  readonly operator: string;
  /** The name of the field comes from somewhere else: it may be this one or another. */
  readonly isGuess: boolean;
  readonly conditions: readonly Condition[];
  readonly loops: readonly Loop[];
  readonly inside: Routine;
}

/** A loop around a place; where it goes through the records of a query, that query. */
export interface Loop {
  readonly at: Spot;
  readonly query: Spot | null;
  readonly item: string | null;
}
