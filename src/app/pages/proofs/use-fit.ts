/**
 * Tells the table's box whether the whole table fits, and how high its head is. The head stays at the window's edge where
 * it fits; where it does not, the table scrolls within its box both ways, as what is sticky is so within the nearest box
 * that scrolls.
 */
import { useEffect } from 'react';

export function useFit(box: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const { current } = box;
    const table = current?.querySelector('table');
    if (!current || !table) return;
    const measure = () => {
      current.dataset['fits'] = String(table.offsetWidth <= current.clientWidth);
      current.style.setProperty('--head', `${table.tHead?.offsetHeight ?? 0}px`);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    observer.observe(table);
    return () => observer.disconnect();
  }, [box]);
}
