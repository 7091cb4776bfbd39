/**
 * The macros that this browser remembers, for React. Storage that is full, blocked or corrupt costs the remembering and
 * nothing else: the macros then live as long as the page.
 */
import { MAX_MACROS, MAX_NAME, type Macro, nameFrom, readMacros } from '../../simulation/index.ts';
import { useStore } from '../ui/store.ts';
import { keepMacros, keptMacros } from './kept-macros.ts';

/** All macros, in the order in which they were made. */
export const allMacros = (): readonly Macro[] => readOnce(keptMacros.get());

export const useMacros = (): readonly Macro[] => useStore(keptMacros, readOnce);

/**
 * Adds macros, each under a name that is still free. One that is there already, name and events, is not added again.
 * @returns how many found no room: a browser remembers at most `MAX_MACROS`, which is what a run file holds.
 */
export function addMacros(added: readonly Macro[]): number {
  let next = allMacros();
  let left = 0;
  for (const macro of added) {
    if (next.some((known) => known.name === macro.name && known.events.join() === macro.events.join())) continue;
    if (next.length < MAX_MACROS) next = [...next, { ...macro, name: freeName(macro.name, next) }];
    else left += 1;
  }
  set(next);
  return left;
}

/** Forgets a macro for good. */
export const forgetMacro = (name: string): void => set(allMacros().filter((macro) => macro.name !== name));

/** "Race" where it is free, else "Race (2)", and never longer than a name may be. */
function freeName(name: string, taken: readonly Macro[]): string {
  let free = name;
  for (let next = 2; taken.some((macro) => macro.name === free); next += 1) {
    const suffix = ` (${next})`;
    free = `${nameFrom(name.slice(0, MAX_NAME - suffix.length)) ?? ''}${suffix}`;
  }
  return free;
}

function set(next: readonly Macro[]): void {
  if (next !== allMacros()) keepMacros(JSON.stringify(next));
}

let last: { readonly kept: string; readonly macros: readonly Macro[] } | null = null;

/** The same list for the same text. */
function readOnce(kept: string): readonly Macro[] {
  if (last?.kept !== kept) last = { kept, macros: readKept(kept) };
  return last.macros;
}

/** What the browser kept, as far as it can be read: a macro that cannot takes no other with it. */
function readKept(kept: string): readonly Macro[] {
  try {
    const list: unknown = JSON.parse(kept);
    if (!Array.isArray(list)) return [];
    return list
      .slice(0, MAX_MACROS)
      .map((each) => readMacros([each]))
      .flatMap((read) => (read.ok ? read.value : []));
  } catch {
    // Not JSON: somebody else wrote there, or half of it was lost.
    return [];
  }
}
