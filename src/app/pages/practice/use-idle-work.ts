/** Does work in small steps while nobody waits for the page. */
import { useEffect } from 'react';

/** How long a slice may take, in milliseconds: less than anybody notices. */
const SLICE = 8;
/** How long it waits between two slices where the browser does not say when it is idle. */
const PAUSE = 60;

/** @param begin starts the work; asked once, when the component is first shown. It is left where it is when that goes. */
export function useIdleWork(begin: () => Iterator<void>): void {
  useEffect(() => {
    const work = begin();
    let timer: ReturnType<typeof setTimeout>;
    const slice = () => {
      const until = performance.now() + SLICE;
      while (performance.now() < until) if (work.next().done) return;
      timer = setTimeout(slice, PAUSE);
    };
    timer = setTimeout(slice, PAUSE);
    return () => clearTimeout(timer);
  }, [begin]);
}
