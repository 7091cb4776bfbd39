/** Lets the built app work without a network from its second visit on. Where the browser will not, nothing else is lost. */

/**
 * Asks for the service worker. Whoever calls it waits until the page has nothing more urgent to do.
 * @param root the way from the page to the folder of the app, with a slash at the end.
 */
export async function keepForOffline(root = './'): Promise<void> {
  // The development server has no service worker, and what it serves changes all the time.
  if (!import.meta.env.PROD) return;
  try {
    // Already kept: to look for a newer build is the browser's business from then on.
    const { serviceWorker } = navigator;
    const isKept = serviceWorker.controller !== null;
    if (!isKept) await serviceWorker.register(`${root}service-worker.js`, { updateViaCache: 'all' });
    // The documentation is some hundred files more: nothing waits for them.
    (await serviceWorker.ready).active?.postMessage('keep the rest');
  } catch {
    // Not a secure address, a private window, storage that is full or blocked: the next visit needs the network again.
  }
}
