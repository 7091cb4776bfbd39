/** What the browser remembers for somebody's convenience. Storage that is full, blocked or absent costs that convenience and nothing else. */

const PREFIX = 'mailability.';

/** What is carried along when the page is loaded again, in the tab's own storage; see `carried.ts`, which comes only for that. */
export const CARRIED = `${PREFIX}carried`;

export function isCarrying(): boolean {
  try {
    return sessionStorage.getItem(CARRIED) !== null;
  } catch {
    return false;
  }
}

/** What was remembered under a name, or null. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** Remembers a word under a name, where the browser lets us. */
export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // Full or blocked: the choice holds until the page is closed.
  }
}
