/**
 * Keeps the address and the explorer in step. The address bar always holds the run on screen; a link that cannot be
 * read leaves that run where it is, and the address goes back to it.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import { formatLink } from '../../simulation/index.ts';
import { useExplorer, useSend } from '../state/explorer.tsx';
import { currentBranch, eventsOf } from '../state/timeline.ts';
import { type Arrival, arrivalAt } from './opening.ts';
import { exploreAddress } from './routes.ts';

/** The address of the run on screen, from `#` on. */
export function useRunAddress(): string {
  const { settings, timeline, story } = useExplorer();
  return useMemo(() => {
    const link = formatLink({ settings, events: eventsOf(currentBranch(timeline).tip), at: timeline.at.depth });
    return exploreAddress(link, story?.id ?? null);
  }, [settings, timeline, story]);
}

/** Where somebody is. Call it once, above all pages. @param first what the page's own address came to. */
export function useNavigation(first: Arrival): Arrival {
  const send = useSend();
  const address = useRunAddress();
  const [arrival, setArrival] = useState(first);
  const written = useRef<string | null>(null);
  const { page } = arrival;

  useEffect(() => {
    let latest = 0;
    const arrive = async () => {
      latest += 1;
      const mine = latest;
      // Coming back to the run that is on screen must not throw its other branches away.
      const known = location.hash === written.current;
      const next = await arrivalAt(location.hash);
      if (mine !== latest) return;
      if (next.opening && !known) send(next.opening);
      setArrival(next);
    };
    addEventListener('hashchange', arrive);
    return () => {
      latest = -1;
      removeEventListener('hashchange', arrive);
    };
  }, [send]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each arrival writes the address anew, a refused link's above all.
  useEffect(() => {
    if (page !== 'explore') return undefined;
    // Not within the click itself: a browser has much to do when its address changes, and the picture comes first.
    const { hash } = location;
    const timer = setTimeout(() => {
      // Where somebody has gone elsewhere in the meantime, that counts.
      if (location.hash === hash) written.current = write(address);
    });
    return () => clearTimeout(timer);
  }, [address, page, arrival]);

  return arrival;
}

function write(address: string): string {
  try {
    history.replaceState(null, '', address);
  } catch {
    // Some browsers limit how often the address may change; the next step writes it again.
  }
  return location.hash;
}
