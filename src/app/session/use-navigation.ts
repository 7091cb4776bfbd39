/**
 * Keeps the address and the explorer in step. The address bar always holds the run on screen; a link that cannot be
 * read leaves that run where it is, and the address goes back to it.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import { formatLink } from '../../simulation/index.ts';
import { href } from '../ui/href.ts';
import { currentAddress, EXPLORER, onArrival, writeAddress } from './address.ts';
import { type ExplorerView, useExplorer, useSend } from './explorer.tsx';
import { type Arrival, arrivalAt } from './opening.ts';
import { currentBranch, eventsOf } from './timeline.ts';

/** The address of a run, from `#` on. */
export function runAddressOf({
  settings,
  timeline,
  story,
}: Pick<ExplorerView, 'settings' | 'timeline' | 'story'>): string {
  const link = formatLink({ settings, events: eventsOf(currentBranch(timeline).tip), at: timeline.at.depth });
  return href(EXPLORER, story?.id ?? null, link);
}

/** The address of the run on screen. */
export function useRunAddress(): string {
  const { settings, timeline, story } = useExplorer();
  return useMemo(() => runAddressOf({ settings, timeline, story }), [settings, timeline, story]);
}

/** Where somebody is. */
export interface Whereabouts extends Arrival {
  /** Leaves the comparison that stands in front of the explorer. */
  readonly leave: () => void;
}

/** Call it once, above all pages. @param first what the page's own address came to. @param at that address. */
export function useNavigation(first: Arrival, at: string): Whereabouts {
  const send = useSend();
  const view = useExplorer();
  const address = useRunAddress();
  const [arrival, setArrival] = useState(first);
  const written = useRef<string | null>(null);
  const arriving = useRef(false);
  const latest = useRef({ view, address });
  const { page, comparison } = arrival;

  useEffect(() => {
    latest.current = { view, address };
  });

  // Not before it is on screen: until then the page that is left would write its own address.
  // biome-ignore lint/correctness/useExhaustiveDependencies: an arrival is over when it has been drawn.
  useEffect(() => {
    arriving.current = false;
  }, [arrival]);

  useEffect(() => {
    let newest = 0;
    const arrive = async () => {
      newest += 1;
      const mine = newest;
      arriving.current = true;
      // Coming back to the run that is on screen must not throw its other branches away.
      const here = currentAddress();
      const known = here === written.current || here === latest.current.address;
      const next = await arrivalAt(here, latest.current.view);
      if (mine !== newest) return;
      if (next.opening && !known) send(next.opening);
      // What was written last is another run's address now.
      if (next.opening?.type === 'run.restore') written.current = null;
      setArrival(next);
    };
    const stop = onArrival(arrive);
    // Somebody may have gone on while the app was still coming, when nobody was listening.
    if (currentAddress() !== at) arrive();
    return () => {
      newest = -1;
      stop();
    };
  }, [send, at]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each arrival writes the address anew, a refused link's above all.
  useEffect(() => {
    // A comparison's address is its own.
    if (page !== EXPLORER || comparison) return undefined;
    // Not within the click itself: a browser has much to do when its address changes, and the picture comes first.
    const here = currentAddress();
    const timer = setTimeout(() => {
      // Where somebody has gone elsewhere in the meantime, that counts.
      if (currentAddress() === here && !arriving.current) written.current = writeAddress(address);
    });
    return () => clearTimeout(timer);
  }, [address, page, arrival]);

  return { ...arrival, leave: () => setArrival({ page, id: null, opening: null }) };
}
