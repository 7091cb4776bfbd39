/**
 * Has a newer build of the app looked for. Nothing is asked of the server by the clock: only where a part of this build is
 * gone, or a link is too new for it, and now and then when the page is looked at again.
 */
import { noteAwaited } from './new-version.ts';

/** @param address what a newer build is to open, where it is looked for because of that. */
export function awaitNewVersion(address: string | null = null): void {
  if (address !== null) noteAwaited(address);
  import('./look-for-new-version.ts').then(
    ({ lookForNewVersion }) => lookForNewVersion(),
    // No network: there is nothing newer to be had.
    () => undefined,
  );
}
