/**
 * What can be done to a guard once it is taken apart: look for a name in it, leave a clause out, put it together again,
 * say it. Nothing here asks a guard for its answer.
 */
import { and, not, or, stateIn } from 'xstate';
import type { GuardExpression } from './guard-expression.ts';

/** Whether a guard asks another one by name, at any depth. */
export function mentions(expression: GuardExpression, name: string): boolean {
  switch (expression.kind) {
    case 'named':
      return expression.name === name || (expression.of !== null && mentions(expression.of, name));
    case 'in':
      return false;
    case 'not':
      return mentions(expression.of, name);
    case 'all':
    case 'any':
      return expression.of.some((part) => mentions(part, name));
  }
}

/** Each clause of a guard with what is left without it. Guards with a name of their own are mutated by it, not here. */
export function withoutAClause(expression: GuardExpression): readonly (readonly [GuardExpression, GuardExpression])[] {
  switch (expression.kind) {
    case 'named':
    case 'in':
      return [];
    case 'not':
      return withoutAClause(expression.of).map(([clause, of]) => [clause, { kind: 'not', of }]);
    case 'all':
    case 'any': {
      const { kind, of } = expression;
      if (of.length < 2) return [];
      return of.flatMap((part, place) => [
        [part, { kind, of: of.filter((_, other) => other !== place) }] as const,
        ...withoutAClause(part).map(
          ([clause, rest]) => [clause, { kind, of: of.map((other, at) => (at === place ? rest : other)) }] as const,
        ),
      ]);
    }
  }
}

/** An expression as XState takes it. */
export function guardOf(expression: GuardExpression): unknown {
  type Parts = Parameters<typeof and>[0];
  switch (expression.kind) {
    case 'named':
      return expression.name;
    case 'in':
      return stateIn(expression.value);
    case 'not':
      return not(guardOf(expression.of) as Parameters<typeof not>[0]);
    case 'all':
      return and(expression.of.map(guardOf) as unknown as Parts);
    case 'any':
      return or(expression.of.map(guardOf) as unknown as Parts);
  }
}

/** A guard in its own names: `syncRuns and not emailOptOutIsTicked`. */
export function wordsOf(expression: GuardExpression): string {
  switch (expression.kind) {
    case 'named':
      return expression.name;
    case 'in':
      return `in ${JSON.stringify(expression.value)}`;
    case 'not':
      return `not ${wordsOf(expression.of)}`;
    case 'all':
      return expression.of.map(wordsOf).join(' and ');
    case 'any':
      return expression.of.map(wordsOf).join(' or ');
  }
}
