/** Listens for single keys on the page, while somebody wants them. */
import { useEffect, useRef } from 'react';
import { isForPage } from './is-for-page.ts';
import { keysAreOn } from './single-keys.ts';

/** What to do on a key, by `KeyboardEvent.key`, letters in lower case. */
export type Keys = Readonly<Record<string, () => void>>;

/** Keys that work even when the single keys are turned off. */
const ALWAYS: ReadonlySet<string> = new Set(['?']);

export function useKeys(keys: Keys): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const act = Object.hasOwn(current.current, key) ? current.current[key] : undefined;
      if (!act || !isForPage(event) || !(keysAreOn() || ALWAYS.has(key))) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
