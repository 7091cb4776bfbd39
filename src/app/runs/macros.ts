/**
 * The macros that this browser remembers, for React. Storage that is full, blocked or corrupt costs the remembering and
 * nothing else: the macros then live as long as the page.
 */
import { useSyncExternalStore } from 'react';
import { type Macro, readMacros } from '../../simulation/index.ts';
import { recall, remember } from '../shell/storage.ts';

const KEY = 'macros';
const listeners = new Set<() => void>();
let macros: readonly Macro[] | null = null;

/** All macros, in the order in which they were made. */
export const allMacros = (): readonly Macro[] => {
  macros ??= remembered();
  return macros;
};

export function useMacros(): readonly Macro[] {
  return useSyncExternalStore(subscribe, allMacros);
}

/** Adds macros, each under a name that is still free. One that is there already, name and events, is not added again. */
export function addMacros(added: readonly Macro[]): void {
  let next = allMacros();
  for (const macro of added) {
    if (next.some((known) => known.name === macro.name && known.events.join() === macro.events.join())) continue;
    next = [...next, { ...macro, name: freeName(macro.name, next) }];
  }
  set(next);
}

/** Forgets a macro for good. */
export const forgetMacro = (name: string): void => set(allMacros().filter((macro) => macro.name !== name));

/** "Race" where it is free, else "Race (2)". */
function freeName(name: string, taken: readonly Macro[]): string {
  let free = name;
  for (let next = 2; taken.some((macro) => macro.name === free); next += 1) free = `${name} (${next})`;
  return free;
}

function set(next: readonly Macro[]): void {
  if (next === macros) return;
  macros = next;
  remember(KEY, JSON.stringify(next));
  for (const listener of listeners) listener();
}

function remembered(): readonly Macro[] {
  try {
    const read = readMacros(JSON.parse(recall(KEY) ?? '[]'));
    return read.ok ? read.value : [];
  } catch {
    // Not JSON: somebody else wrote there, or half of it was lost.
    return [];
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
