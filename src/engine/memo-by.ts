/** Remembering what was worked out for an object: once for each, and forgotten with it. */

/**
 * @param make works a value out; called at most once for each key.
 * @returns the same function with a memory. An entry goes when its key does.
 */
export function memoBy<Key extends WeakKey, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const known = made.get(key) ?? { value: make(key) };
    made.set(key, known);
    return known.value;
  };
}
