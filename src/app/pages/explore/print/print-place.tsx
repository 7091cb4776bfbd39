/** Puts the run on paper when somebody prints the explorer. */
import { useSyncExternalStore } from 'react';
import { PrintRun } from './print-run.tsx';

/** Has to be there before somebody prints: browsers count the pages at once, and wait for nothing. */
export function PrintPlace() {
  return usePrinting() ? <PrintRun /> : null;
}

/** Some browsers tell of printing by the media query alone, some by events alone, and the picture is taken right after. */
let printing = false;

function usePrinting(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia('print');
      const note = (now: boolean) => () => {
        printing = now;
        changed();
      };
      const [before, after] = [note(true), note(false)];
      addEventListener('beforeprint', before);
      addEventListener('afterprint', after);
      list.addEventListener('change', changed);
      return () => {
        removeEventListener('beforeprint', before);
        removeEventListener('afterprint', after);
        list.removeEventListener('change', changed);
      };
    },
    () => printing || matchMedia('print').matches,
    () => false,
  );
}
