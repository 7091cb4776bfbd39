/** A list in another order each time, by the seed that random tests print. */
import { parameters } from '../support/random.ts';

export function shuffled<T>(list: readonly T[]): readonly T[] {
  let state = parameters(1).seed >>> 0;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return list
    .map((value) => [next(), value] as const)
    .toSorted(([one], [other]) => one - other)
    .map(([, value]) => value);
}
