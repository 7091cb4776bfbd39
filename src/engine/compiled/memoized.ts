/** A memory for functions of small integers, which is what compiled states and contexts are. */

/** Remembers a function of small integers in an array. */
export function memoized(compute: (number: number) => number): (number: number) => number {
  const known: number[] = [];
  return (number) => {
    const value = known[number];
    if (value !== undefined) return value;
    const computed = compute(number);
    known[number] = computed;
    return computed;
  };
}
