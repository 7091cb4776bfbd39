/** Numbers that look random and come out the same for the same seed, so that a sample can be made again. */

export interface Random {
  /** A whole number from 0, below `limit`. */
  readonly below: (limit: number) => number;
  /** One of these; each entry as often as its weight says. */
  readonly weighted: <T>(choices: readonly (readonly [weight: number, value: T])[]) => T;
}

/** Mulberry32, which is small and good enough to spread a sample. @param seed a whole number. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    weighted: (choices) => {
      const total = choices.reduce((sum, [weight]) => sum + weight, 0);
      let left = next() * total;
      for (const [weight, value] of choices) {
        left -= weight;
        if (left < 0) return value;
      }
      // Rounding can leave nothing over: then it is the last.
      return (choices.at(-1) as (typeof choices)[number])[1];
    },
  };
}
