/**
 * Whether a newer build of the app has been put on the server, and the way to it. Nothing is asked of the server by the
 * clock: only where a part of this build is gone, or a link is too new for it, and now and then when the page is looked at again.
 */

let isHere = false;
/** The address that only a newer build can open; null where nobody has asked for one. */
let awaited: string | null = null;
const listeners = new Set<() => void>();

/** For `useSyncExternalStore`. */
export const newVersion = {
  isHere: (): boolean => isHere,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** Says that a newer build is ready, or that nobody wants to hear of it now. */
export function tellOfNewVersion(here: boolean): void {
  isHere = here;
  for (const listener of listeners) listener();
}

/** The link that could not be opened because it is too new. */
export const awaitedAddress = (): string | null => awaited;

/**
 * Looks whether there is a newer build. Where the app is kept for offline use its service worker finds out, and
 * `offline.ts` hears of it; else the page on the server names other files than this one.
 * @param address what a newer build is to open, where it is looked for because of that.
 */
export async function lookForNewVersion(address: string | null = null): Promise<void> {
  awaited = address ?? awaited;
  try {
    const registration = await navigator.serviceWorker?.getRegistration();
    if (registration?.active) await registration.update();
    else if (!(await namesTheseFiles())) tellOfNewVersion(true);
  } catch {
    // No network, or nobody answers: there is nothing newer to be had.
  }
}

/** Whether the page on the server begins with the same file as this one. */
async function namesTheseFiles(): Promise<boolean> {
  const own = document.querySelector('script[type="module"][src]')?.getAttribute('src');
  const answer = await fetch('./', { cache: 'no-store' });
  // An address that answers with an error, or with something else, offers nothing newer.
  const page = answer.ok ? await answer.text() : '';
  return !own || !page.includes('type="module"') || page.includes(`"${own}"`);
}

/** Longer than a service worker needs to take over. In milliseconds. */
const PATIENCE = 3000;

/** Loads the page again, by the newer build where one is kept. What is to be kept of this page must be kept before. */
export async function loadNewVersion(): Promise<void> {
  try {
    const registration = await navigator.serviceWorker?.getRegistration();
    if (registration?.waiting) await takenOver(registration.waiting);
  } catch {
    // Then it is loaded from the server.
  }
  location.reload();
}

const takenOver = (waiting: ServiceWorker): Promise<void> =>
  new Promise((done) => {
    navigator.serviceWorker.addEventListener('controllerchange', () => done(), { once: true });
    setTimeout(done, PATIENCE);
    waiting.postMessage('take over');
  });
