/**
 * Whether a newer build of the app is known to be ready, and which address waits for it. Who finds out is not known here.
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

/** @param address what a newer build is to open, where somebody has asked for it. */
export function noteAwaited(address: string): void {
  awaited = address;
}
