/** Opens a run file in the explorer, from whichever page. What reads it comes with the first file. */
import { useCallback } from 'react';
import { href } from '../ui/href.ts';
import { currentAddress, EXPLORER, go, readRoute } from './address.ts';
import { useSend } from './explorer.tsx';

/**
 * @returns a function that opens a file. One that cannot be opened leaves everything as it is and says why, unless another
 * has taken it already.
 */
export function useOpenFile(): (file: File, taken?: boolean) => void {
  const send = useSend();
  return useCallback(
    async (file: File, taken = false) => {
      const { openingOf } = await import('./run-files.ts');
      const opening = await openingOf(file);
      if (opening.type === 'run.restore' || !taken) send(opening);
      if (opening.type === 'run.restore' && readRoute(currentAddress()).page !== EXPLORER) go(href(EXPLORER));
    },
    [send],
  );
}
