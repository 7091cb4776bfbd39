/** Which place of a long page is being read: the topmost one that reaches into the upper third of the window. */
import { useEffect, useState } from 'react';

/** Below the top bar, down to a third of the window. */
const BAND = '-96px 0px -66% 0px';

/**
 * @param ids of elements that stand in, or are, an `article` or a `section`, in the order of the page.
 * @returns the id of the one that is being read; null before any was.
 */
export function useReading(ids: readonly string[]): string | null {
  const [reading, setReading] = useState<string | null>(null);
  const list = ids.join(' ');
  useEffect(() => {
    const places = new Map<Element, string>();
    for (const id of list.split(' ')) {
      const place = document.getElementById(id)?.closest('article, section');
      if (place) places.set(place, id);
    }
    const inside = new Set<Element>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) isIntersecting ? inside.add(target) : inside.delete(target);
        for (const [place, id] of places) if (inside.has(place)) return setReading(id);
      },
      { rootMargin: BAND },
    );
    for (const place of places.keys()) observer.observe(place);
    return () => observer.disconnect();
  }, [list]);
  return reading;
}
