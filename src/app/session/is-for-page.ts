/** Which key presses single keys obey. */

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
