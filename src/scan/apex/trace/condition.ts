/** What is asked before a place is reached: conditions around it, and those that leave earlier when they are met. */
import type { Expression, ExpressionOf, Spot, Statement } from '../tree/nodes.ts';

export interface Condition {
  readonly at: Spot;
  /** The condition, where it is one; null for a case of a switch. */
  readonly asks: Expression | null;
  /** Whether it must be met, or must not. */
  readonly isMet: boolean;
  /** Where it is no expression: words for people. */
  readonly words?: string;
  /** It says that the save was made already. */
  readonly isAfter?: boolean;
}

/** One thing that is asked, with nothing joined to it. */
export interface Atom {
  readonly asks: Expression;
  readonly isMet: boolean;
}

/** What must all be so where a condition is met, or is not: `a && b`, `!(a || b)`. */
export function atomsOf(asks: Expression, isMet: boolean): readonly Atom[] {
  if (asks.kind === 'not') return atomsOf(asks.of, !isMet);
  const joins = isMet ? '&&' : '||';
  return asks.kind === 'binary' && asks.operator === joins
    ? [...atomsOf(asks.left, isMet), ...atomsOf(asks.right, isMet)]
    : [{ asks, isMet }];
}

/** What asks a collection whether it holds a name. */
export const HOLDS: ReadonlySet<string> = new Set(['contains', 'containskey']);

/** The string that something is not: `name != 'Title'`, which is asked in any case, and `!name.equalsIgnoreCase('Title')`. */
export function literalLeftOut({ asks, isMet }: Atom): ExpressionOf<'literal'> | null {
  if (asks.kind === 'call') {
    const [given] = asks.given;
    if (isMet || asks.name !== 'equalsignorecase') return null;
    return [given, asks.of].find((each) => each?.kind === 'literal') ?? null;
  }
  if (asks.kind !== 'binary') return null;
  if (isMet ? !['!=', '<>'].includes(asks.operator) : asks.operator !== '==') return null;
  return [asks.left, asks.right].find((each) => each.kind === 'literal') ?? null;
}

/** Whether nothing that follows a statement is reached by way of it. */
export function leaves(statement: Statement): boolean {
  switch (statement.kind) {
    case 'return':
    case 'leave':
      return true;
    case 'block':
      return statement.body.some(leaves);
    case 'if':
      return statement.no !== null && leaves(statement.yes) && leaves(statement.no);
    default:
      return false;
  }
}

/** Whether an atom says that a test is running, so that what it guards is no production code. */
export const asksForTest = ({ asks, isMet }: Atom): boolean =>
  isMet && asks.kind === 'call' && asks.name === 'isrunningtest' && asks.of?.kind === 'name' && asks.of.name === 'test';

/** Whether a place in a trigger, or in what it calls, is only reached after the save, when its records are read-only. */
export const isAfterSave = (conditions: readonly Condition[]): boolean =>
  conditions.some(
    ({ asks, isMet, isAfter }) => isAfter === true || (asks !== null && atomsOf(asks, isMet).some(asksForAfter)),
  );

/** Whether a case of `switch on Trigger.operationType` is one of after the save: all of its values are. */
export const isCaseAfter = (on: Expression, words: string): boolean =>
  on.kind === 'member' &&
  on.name === 'operationtype' &&
  words.split(',').every((each) => /^\s*(?:TriggerOperation\s*\.\s*)?AFTER_/i.test(each));

function asksForAfter({ asks, isMet }: Atom): boolean {
  if (asks.kind !== 'member' || asks.of.kind !== 'name' || asks.of.name !== 'trigger') return false;
  return isMet ? asks.name === 'isafter' : asks.name === 'isbefore';
}
