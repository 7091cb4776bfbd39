/**
 * Looks whether a newer build of the app has been put on the server, and loads it. It comes late, beside what offers the newer
 * build: a page that works needs none of it.
 */
import { tellOfNewVersion } from './new-version.ts';

/**
 * Where the app is kept for offline use its service worker finds out, and `offline.ts` hears of it; else the page on the
 * server names other files than this one.
 */
export async function lookForNewVersion(): Promise<void> {
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
