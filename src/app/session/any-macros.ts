/** Whether there are macros, known without the code that reads them: it comes with the first one. */
import { recall } from './storage.ts';

/** Where the browser remembers them, and the id of the first that can be played in the list of events. */
export const MACROS_KEY = 'macros';
export const FIRST_MACRO = 'first-macro';

const listeners = new Set<() => void>();
let any = (recall(MACROS_KEY) ?? '[]') !== '[]';

/** Whether there have been any; what is remembered may still turn out not to be readable. */
export const anyMacros = (): boolean => any;

export function subscribeMacros(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Says that the macros have changed. */
export function sayMacros(): void {
  any = true;
  for (const listener of listeners) listener();
}
