/** The keys that work anywhere on the page, as data: what the dialog lists is what the listener obeys. */

export interface Shortcut {
  readonly keys: readonly string[];
  readonly what: string;
}

export const SHORTCUTS: readonly Shortcut[] = [
  { keys: ['1', '…', '9'], what: 'Let the event with that digit happen' },
  { keys: ['←', 'U'], what: 'One step back (undo)' },
  { keys: ['→', 'R'], what: 'One step forward (redo)' },
  { keys: ['Home'], what: 'To the beginning of the run' },
  { keys: ['End'], what: 'To the end of the run' },
  { keys: ['↑', '↓'], what: 'To another branch, while the timeline has the focus' },
  { keys: ['W'], what: 'Open the ways back to mailable' },
  { keys: ['/'], what: 'Search what can happen' },
  { keys: [','], what: 'Open the settings' },
  { keys: ['?'], what: 'Open this list' },
  { keys: ['Esc'], what: 'Close whatever is open' },
];

/** Elements in which keys mean something of their own. */
const TYPING = 'input:not([type="radio"]):not([type="checkbox"]), textarea, select, [contenteditable="true"]';

/** Whether a key press is meant for the page, and not for a field, a dialog, the browser, or a component that took it. */
export function isForPage(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  if (document.querySelector('dialog[open]')) return false;
  const { target } = event;
  return !(target instanceof Element && (target.closest(TYPING) || (isRadio(target) && event.key.startsWith('Arrow'))));
}

const isRadio = (element: Element): boolean => element instanceof HTMLInputElement && element.type === 'radio';
