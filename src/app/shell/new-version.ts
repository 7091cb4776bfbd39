/**
 * Whether a newer build of the app is known to be ready, and which address waits for it. Nothing is asked of the server by
 * the clock: only where a part of this build is gone, or a link is too new for it, and now and then when the page is
 * looked at again.
 */

let isHere = false;
/** The address that only a newer build can open; null where nobody has asked for one. */
let awaited: string | null = null;
const listeners = new Set<() => void>();

/** For `useSyncExternalStore`. */
export const newVersion = {
  isHere: (): boolean => isHere,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** Says that a newer build is ready, or that nobody wants to hear of it now. */
export function tellOfNewVersion(here: boolean): void {
  isHere = here;
  for (const listener of listeners) listener();
}

/** The link that could not be opened because it is too new. */
export const awaitedAddress = (): string | null => awaited;

/** Looks for a newer build. @param address what it is to open, where it is looked for because of that. */
export function awaitNewVersion(address: string | null = null): void {
  awaited = address ?? awaited;
  import('./look-for-new-version.ts').then(
    ({ lookForNewVersion }) => lookForNewVersion(),
    // No network: there is nothing newer to be had.
    () => undefined,
  );
}
