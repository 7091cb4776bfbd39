/**
 * The macros as the browser keeps them: as text, so that whether there are any is known without the code that reads them,
 * which is larger than all else about them and comes with the first.
 */
import { createStore } from '../ui/store.ts';
import { recall, remember } from './storage.ts';

const KEY = 'macros';
const NONE = '[]';

/** A list in JSON, not read yet. */
export const keptMacros = createStore(() => recall(KEY) ?? NONE);

/** Whether it is worth reading; what is kept may still turn out to hold none. */
export const holdsMacros = (kept: string): boolean => kept !== NONE;

/** Keeps another list. */
export function keepMacros(text: string): void {
  remember(KEY, text);
  keptMacros.set(text);
}
