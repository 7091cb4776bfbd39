/** Contexts by number: each one that is met gets the next, so that a state with its context is one integer. */
import type { AnyStateMachine, AnyTransitionDefinition } from 'xstate';
import { memoized } from './memoized.ts';
import { refuse } from './refuse.ts';

export interface Contexts {
  readonly at: (number: number) => object;
  readonly numberOf: (context: unknown) => number;
}

/** @throws where there are more than the limit, which no machine of ours comes near. */
export function internContexts(limit: number): Contexts {
  const contexts: object[] = [];
  const numbers = new Map<string, number>();
  return {
    at: (number) => contexts[number] as object,
    numberOf: (context) => {
      const key = JSON.stringify(context);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      if (contexts.length >= limit) throw new Error(`More than ${limit} contexts: too many to compile.`);
      numbers.set(key, contexts.length);
      return contexts.push(context as object) - 1;
    },
  };
}

/** What a transition assigns, from context number to context number; null where it assigns nothing. */
export function assignment(
  machine: AnyStateMachine,
  definition: AnyTransitionDefinition,
  event: string,
  contexts: Contexts,
): ((context: number) => number) | null {
  if (definition.actions.length === 0) return null;
  const assigners = definition.actions.map((action) => assigner(machine, action));
  return memoized((number) => {
    const context = assigners.reduce((now, assign) => assign(now, event), contexts.at(number));
    return contexts.numberOf(context);
  });
}

type Assigner = (context: object, event: string) => object;
type Setter = (args: { context: object; event: { type: string } }, params: unknown) => unknown;

function assigner(machine: AnyStateMachine, action: unknown): Assigner {
  const implementation = (typeof action === 'string' ? machine.implementations.actions[action] : action) as
    | { readonly assignment?: Setter | Readonly<Record<string, unknown>> }
    | undefined;
  const given = implementation?.assignment;
  if (given === undefined) refuse(machine, `the action ${String(action)} is not an assign`);
  return (context, type) => {
    const args = { context, event: { type } };
    if (typeof given === 'function') return { ...context, ...(given(args, undefined) as object) };
    const entries = Object.entries(given).map(([key, value]) => [
      key,
      typeof value === 'function' ? (value as Setter)(args, undefined) : value,
    ]);
    return { ...context, ...Object.fromEntries(entries) };
  };
}
