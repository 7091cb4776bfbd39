/**
 * Whether a media query matches, kept up to date. Paper is another medium of another width: what a page shows stays as it
 * is while it is printed, because browsers count the pages before it could be drawn anew.
 */
import { useRef, useSyncExternalStore } from 'react';

/** @param without what to go by where there is no screen to ask. */
export function useMedia(query: string, without = false): boolean {
  const last = useRef<boolean | null>(null);
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => {
      if (last.current === null || !matchMedia('print').matches) last.current = matchMedia(query).matches;
      return last.current;
    },
    () => without,
  );
}
