/** The keys that open the search from anywhere: Ctrl-K, or Command-K, also where somebody types, and the slash where nobody does. */

/** Whether a press is meant for the search. @param isFree whether single keys are obeyed where it was pressed. */
export const isSearchKey = (event: KeyboardEvent, isFree: boolean): boolean =>
  !event.altKey &&
  !event.isComposing &&
  ((event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey) ||
    (event.key === '/' && !event.ctrlKey && !event.metaKey && isFree));
