/**
 * The run that goes with somebody when the page is loaded again: every branch of it, kept in the tab's own storage until
 * the page has begun anew. What reads and writes it is what opens and saves run files.
 */
import type { ExplorerView } from './explorer.tsx';
import type { ExplorerContext, ExplorerEvent } from './explorer-machine.ts';
import { beginningOf } from './opening.ts';
import { openingOf, runFileText } from './run-files.ts';
import { CARRIED } from './storage.ts';

/** A run that was carried along. */
export interface Carried {
  readonly run: Extract<ExplorerEvent, { readonly type: 'run.restore' }>;
  /** Whether the address holds another run, in front of which this one is set aside. */
  readonly isAside: boolean;
}

/** How the run is called where it is opened again. */
const YOUR_RUN = 'Your run';

/** @returns whether it is kept; not where there is no room or no storage. */
export function carry(view: ExplorerView, isAside: boolean): boolean {
  try {
    sessionStorage.setItem(CARRIED, JSON.stringify({ file: runFileText(view), isAside }));
    return true;
  } catch {
    return false;
  }
}

/** What was carried along, once; null where nothing was, or nothing that can be read. */
export async function takeCarried(): Promise<Carried | null> {
  try {
    const text = sessionStorage.getItem(CARRIED);
    if (text === null) return null;
    sessionStorage.removeItem(CARRIED);
    const { file, isAside } = JSON.parse(text) as { readonly file: unknown; readonly isAside: unknown };
    const run = await openingOf(new File([String(file)], YOUR_RUN));
    return run.type === 'run.restore' ? { run, isAside: isAside === true } : null;
  } catch {
    return null;
  }
}

/** The explorer's beginning, from what the address asks for and what was carried along. */
export function beginningWith(opening: ExplorerEvent | null, carried: Carried | null): Partial<ExplorerContext> {
  if (carried === null) return beginningOf(opening);
  const { run, isAside } = carried;
  if (isAside && opening?.type === 'run.open') {
    const { settings, person, timeline } = run;
    const hasWork = timeline.branches.some(({ tip }) => tip.depth > 0);
    return { ...beginningOf(opening), ...(hasWork && { setAside: { settings, person, timeline, story: null } }) };
  }
  const begun = { ...beginningOf(run), touched: true };
  return opening?.type === 'notice.show' ? { ...begun, notice: opening.text } : begun;
}
