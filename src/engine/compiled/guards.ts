/** Guards as tests on a state's bits. What a guard asks of the context, XState is asked once for each context. */
import { type AnyStateMachine, matchesState, type StateValue } from 'xstate';
import type { GuardExpression } from '../guard-expression.ts';
import { guardAllows } from '../xstate-internals.ts';
import type { Contexts } from './contexts.ts';
import { memoized } from './memoized.ts';
import { refuse } from './refuse.ts';
import type { Region } from './regions.ts';

export type Test = (state: number) => boolean;

/** Turns guard expressions into tests on a state's bits. Context predicates are asked once for each context. */
export function testCompiler(machine: AnyStateMachine, regions: readonly Region[], bits: number, contexts: Contexts) {
  const compileTest = (expression: GuardExpression | null, event: string): Test | null => {
    if (expression === null) return null;
    switch (expression.kind) {
      case 'named':
        return expression.of ? compileTest(expression.of, event) : onContext(expression.name, event);
      case 'in':
        return onStates(expression.value);
      case 'not': {
        const part = compileTest(expression.of, event) as Test;
        return (state) => !part(state);
      }
      case 'all':
        return all(expression.of.map((part) => compileTest(part, event) as Test));
      case 'any': {
        const parts = expression.of.map((part) => compileTest(part, event) as Test);
        return (state) => parts.some((part) => part(state));
      }
    }
  };
  const onContext = (name: string, type: string): Test => {
    const ask = memoized((number) => (guardAllows(machine, name, contexts.at(number), type) ? 1 : 0));
    return (state) => ask(state >>> bits) === 1;
  };
  // Few states are asked for, by many transitions.
  const onStates = memoByText((value: StateValue): Test => {
    if (typeof value === 'string') refuse(machine, `a guard asks for a state by one name, "${value}"`);
    return all(
      Object.entries(value).map(([key, inside]) => {
        const region = regions.find((r) => r.key === key) ?? refuse(machine, `no region is named "${key}"`);
        const { shift, mask } = region;
        const wanted = region.values.map((value) => matchesState(inside as StateValue, value));
        const only = wanted.indexOf(true);
        if (wanted.lastIndexOf(true) === only) return (state) => ((state >>> shift) & mask) === only;
        return (state) => wanted[(state >>> shift) & mask] as boolean;
      }),
    );
  });
  return compileTest;
}

function all(parts: readonly Test[]): Test {
  const [first, second, ...more] = parts;
  if (!first) return () => true;
  if (!second) return first;
  if (more.length === 0) return (state) => first(state) && second(state);
  const rest = all(more);
  return (state) => first(state) && second(state) && rest(state);
}

/** Remembers a function of plain data by what it is as JSON. */
function memoByText<Given, Made>(make: (given: Given) => Made): (given: Given) => Made {
  const known = new Map<string, Made>();
  return (given) => {
    const text = JSON.stringify(given);
    const made = known.get(text) ?? make(given);
    known.set(text, made);
    return made;
  };
}
