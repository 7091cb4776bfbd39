/** A method, constructor or trigger while its file is traced, and the classes that hold them. */
import type { ApexClass, Expression, Method } from '../tree/nodes.ts';
import { Group } from './group.ts';
import { fieldVariable, Scope, type Variable, variableOf } from './variable.ts';

export interface Routine {
  readonly method: Method;
  readonly holder: Holder;
  readonly takes: readonly Variable[];
  /** What it returns, joined. */
  readonly result: Group;
  readonly returns: Expression[];
  /** Where the file calls it. */
  calls: number;
}

export interface Holder {
  readonly of: ApexClass;
  /** `Outer.Inner`, as written. */
  readonly shownName: string;
  readonly outer: Holder | null;
  readonly scope: Scope;
  readonly routines: readonly Routine[];
}

/** A class with the classes in it, the outermost first. */
export function holdersOf(of: ApexClass, outer: Holder | null = null): readonly Holder[] {
  const scope = new Scope(outer?.scope ?? null);
  for (const field of of.fields) {
    const variable = scope.declare(fieldVariable(field, !field.isPrivate && !field.isFinal));
    if (!field.isPrivate) variable.group.heldBy(`whether what uses ${of.shownName} saves the record in ${field.name}`);
  }
  const holder: Holder = {
    of,
    shownName: outer && outer.of.name !== '' ? `${outer.shownName}.${of.shownName}` : of.shownName,
    outer,
    scope,
    routines: [],
  };
  const routines = of.methods.map(
    (method): Routine => ({
      method,
      holder,
      takes: method.takes.map((each) => variableOf(each)),
      result: new Group(),
      returns: [],
      calls: 0,
    }),
  );
  const made = Object.assign(holder, { routines });
  return [made, ...of.inner.flatMap((inner) => holdersOf(inner, made))];
}

/** `Class.method`, `Class` for a constructor, the trigger's name for its statements. */
export const routineName = ({ method, holder }: Routine): string =>
  method.name === '' && holder.of.name === ''
    ? method.shownName
    : method.name === 'this'
      ? holder.shownName
      : `${holder.shownName}.${method.shownName}`;
