/** Loads the page again without losing anything: the run, with all its branches, is there afterwards. */
import { currentAddress, EXPLORER, readRoute, writeAddress } from '../session/address.ts';
import { carry } from '../session/carried.ts';
import type { ExplorerView } from '../session/explorer.tsx';
import { runAddressOf } from '../session/use-navigation.ts';
import { loadNewVersion } from './look-for-new-version.ts';
import { awaitedAddress } from './new-version.ts';

/** By the newer build, where one is ready; at the address that is waiting for it, where one is. */
export async function loadAgain(view: ExplorerView): Promise<void> {
  const awaited = awaitedAddress();
  const isCarried = carry(view, awaited !== null);
  if (isCarried && awaited !== null) writeAddress(awaited);
  // Where it could not be kept aside, the address holds at least the branch that is on screen.
  if (!isCarried && readRoute(currentAddress()).page !== EXPLORER) writeAddress(runAddressOf(view));
  await loadNewVersion();
}
