/** Loads the page again without losing anything: the run, with all its branches, is there afterwards. */
import { useCallback } from 'react';
import { currentAddress, EXPLORER, readRoute, writeAddress } from '../session/address.ts';
import { carry } from '../session/carried.ts';
import { useExplorer } from '../session/explorer.tsx';
import { runAddressOf } from '../session/use-navigation.ts';
import { awaitedAddress, loadNewVersion } from './new-version.ts';

export function useLoadAgain(): () => Promise<void> {
  const view = useExplorer();
  return useCallback(async () => {
    const awaited = awaitedAddress();
    const isCarried = await carry(view, awaited !== null);
    // Where it could not be kept aside, the address holds at least the branch that is on screen.
    if (!isCarried && readRoute(currentAddress()).page !== EXPLORER) writeAddress(runAddressOf(view));
    else if (awaited !== null) writeAddress(awaited);
    await loadNewVersion();
  }, [view]);
}
