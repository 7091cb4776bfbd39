/** Opens the search by its keys, from every page of the app. */
import { useEffect } from 'react';
import { isSearchKey } from '../search/search-keys.ts';
import { isForPage } from '../session/is-for-page.ts';
import { keysAreOn } from '../session/use-keys.ts';

/** @param open the same in every render. */
export function useSearchKeys(open: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!isSearchKey(event, isForPage(event) && keysAreOn())) return;
      event.preventDefault();
      open();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [open]);
}
