/**
 * A guard as a tree that can be shown: what it asks, clause by clause, and what each clause answers in a snapshot.
 * The answers are XState's own; only the taking apart is ours.
 */
import { type AnyMachineSnapshot, type AnyStateMachine, and, not, or, type StateValue, stateIn } from 'xstate';
import { evaluateGuard } from 'xstate/guards';

/** What a guard asks, taken apart as far as XState lets it be. */
export type GuardExpression =
  /** A guard that the machine names; `of` is what it is made of, null where it is a plain function. */
  | { readonly kind: 'named'; readonly name: string; readonly of: GuardExpression | null }
  | { readonly kind: 'in'; readonly value: StateValue }
  | { readonly kind: 'all' | 'any'; readonly of: readonly GuardExpression[] }
  | { readonly kind: 'not'; readonly of: GuardExpression };

/** The same tree with an answer at every clause. */
export type GuardAnswer = { readonly answer: boolean } & (
  | { readonly kind: 'named'; readonly name: string; readonly of: GuardAnswer | null }
  | { readonly kind: 'in'; readonly value: StateValue }
  | { readonly kind: 'all' | 'any'; readonly of: readonly GuardAnswer[] }
  | { readonly kind: 'not'; readonly of: GuardAnswer }
);

/** What XState keeps on its own guards. Functions are told apart by identity, since a bundler may rename them. */
interface BuiltinGuard {
  readonly check: unknown;
  readonly guards?: readonly unknown[];
  readonly stateValue?: StateValue;
}

const builtin = (guard: unknown) => guard as BuiltinGuard;
const CHECK = {
  all: builtin(and([])).check,
  any: builtin(or([])).check,
  not: builtin(not('any')).check,
  in: builtin(stateIn('any')).check,
};

/**
 * Takes a transition's guard apart; null for a transition without one.
 * @throws where the guard is an inline function or carries parameters: a guard that has no name cannot be explained.
 */
export function guardExpression(machine: AnyStateMachine, guard: unknown): GuardExpression | null {
  return guard === undefined || guard === null ? null : expressionOf(machine, guard);
}

function expressionOf(machine: AnyStateMachine, guard: unknown): GuardExpression {
  if (typeof guard === 'string') {
    const implementation: unknown = machine.implementations.guards[guard];
    const composed = typeof implementation === 'function' && 'check' in implementation;
    return { kind: 'named', name: guard, of: composed ? expressionOf(machine, implementation) : null };
  }
  if (typeof guard !== 'function' || !('check' in guard))
    throw new Error(`${machine.id}: a guard must have a name, so that it can be explained; found ${String(guard)}.`);
  const { check, guards = [], stateValue } = builtin(guard);
  const parts = guards.map((part) => expressionOf(machine, part));
  const [only] = parts;
  if (check === CHECK.all) return { kind: 'all', of: parts };
  if (check === CHECK.any) return { kind: 'any', of: parts };
  if (check === CHECK.not && only) return { kind: 'not', of: only };
  if (check === CHECK.in && stateValue !== undefined) return { kind: 'in', value: stateValue };
  throw new Error(`${machine.id}: this kind of guard is not known to the engine.`);
}

/** Asks every clause of a guard in a snapshot, the ones that would not have been reached included. */
export function answer(
  expression: GuardExpression,
  machine: AnyStateMachine,
  snapshot: AnyMachineSnapshot,
  event: { readonly type: string },
): GuardAnswer {
  const ask = (part: GuardExpression) => answer(part, machine, snapshot, event);
  const told = (guard: unknown) =>
    evaluateGuard(guard as Parameters<typeof evaluateGuard>[0], snapshot.context, event, snapshot);
  switch (expression.kind) {
    case 'named':
      return {
        ...expression,
        of: expression.of && ask(expression.of),
        answer: told(expression.name),
      };
    case 'in':
      return { ...expression, answer: told(stateIn(expression.value)) };
    case 'all': {
      const of = expression.of.map(ask);
      return { kind: 'all', of, answer: of.every((part) => part.answer) };
    }
    case 'any': {
      const of = expression.of.map(ask);
      return { kind: 'any', of, answer: of.some((part) => part.answer) };
    }
    case 'not': {
      const of = ask(expression.of);
      return { kind: 'not', of, answer: !of.answer };
    }
  }
}
