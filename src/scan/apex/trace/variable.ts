/** Variables, and the scopes in which their names are looked up. */
import type { Declared, Expression, TypeName } from '../tree/nodes.ts';
import { Group } from './group.ts';

export interface Variable {
  readonly name: string;
  readonly type: TypeName | null;
  readonly group: Group;
  /** All that it was ever given, in the order of the text. */
  readonly given: Expression[];
  /** Where a loop takes it from. */
  from: Expression | null;
  /** Given something that does not stand here: a parameter of a method that others call, a field that others may set. */
  isOpen: boolean;
  /** Changed by an operator such as `|=`, so that it is not what it was given. */
  isComputed: boolean;
  /** Given something by an assignment, before or after it is used. */
  isAssigned: boolean;
  /** A method's parameter that is. */
  isReplaced: boolean;
  /** A field of a class, which any method may give another value. */
  readonly isField: boolean;
}

export function variableOf({ name, type, value }: Declared): Variable {
  return {
    name,
    type,
    group: new Group(),
    given: value ? [value] : [],
    from: null,
    isOpen: false,
    isComputed: false,
    isAssigned: false,
    isReplaced: false,
    isField: false,
  };
}

/** @param isOpen whether others than this file may set it. */
export const fieldVariable = (field: Declared, isOpen: boolean): Variable => ({
  ...variableOf(field),
  isOpen,
  isField: true,
});

/** Names in lower case; an inner scope's come first. */
export class Scope {
  readonly #outer: Scope | null;
  readonly #names = new Map<string, Variable>();

  constructor(outer: Scope | null) {
    this.#outer = outer;
  }

  declare(variable: Variable): Variable {
    this.#names.set(variable.name, variable);
    return variable;
  }

  find(name: string): Variable | null {
    return this.#names.get(name) ?? this.#outer?.find(name) ?? null;
  }
}
