/**
 * What a promise comes to, for things that are loaded when they are wanted. Unlike Suspense, which holds back what it has
 * waited for by up to a third of a second, it shows it at once. It starts nothing itself.
 */
import { useEffect, useState } from 'react';

type Settled = { readonly value: unknown } | { readonly error: unknown };

const settled = new WeakMap<Promise<unknown>, Settled>();

/**
 * @param promise the same one in every render until something else is wanted, also after it has failed.
 * @returns null while it is open. @throws, into the error boundary, what it was rejected with.
 */
export function useLoaded<T>(promise: Promise<T>): T | null {
  const [, settle] = useState<Settled | null>(null);
  useEffect(() => {
    let wanted = true;
    const note = (outcome: Settled) => {
      settled.set(promise, outcome);
      if (wanted) settle(outcome);
    };
    if (!settled.has(promise))
      promise.then(
        (value) => note({ value }),
        (error: unknown) => note({ error }),
      );
    return () => {
      wanted = false;
    };
  }, [promise]);
  const outcome = settled.get(promise);
  if (!outcome) return null;
  if ('error' in outcome) throw outcome.error;
  return outcome.value as T;
}
