/**
 * Lets the built app work without a network as soon as its first visit has come to rest, and says so; and hears of newer
 * builds. Where the browser will not, nothing else is lost.
 */
import { awaitNewVersion } from './await-new-version.ts';
import { tellOfNewVersion } from './new-version.ts';

/**
 * Asks for the service worker once the page has loaded and can be used.
 * @param root the way from the page to the folder of the app, with a slash at the end.
 */
export async function keepForOffline(root = './'): Promise<void> {
  // The development server has no service worker, and what it serves changes all the time.
  if (!import.meta.env.PROD) return;
  // A part of this build did not come: perhaps because there is another build in its place.
  addEventListener('vite:preloadError', () => awaitNewVersion());
  try {
    const { serviceWorker } = navigator;
    // Already kept: to look for a newer build is the browser's business from then on.
    const isKept = serviceWorker.controller !== null;
    if (isKept) sayReady();
    else await atRest();
    const registration = isKept
      ? await serviceWorker.getRegistration()
      : await serviceWorker.register(`${root}service-worker.js`, { updateViaCache: 'all' });
    if (registration) watch(registration);
    const { active } = await serviceWorker.ready;
    await takenOver(serviceWorker);
    sayReady();
    // The documentation is some hundred files more: nothing waits for them.
    active?.postMessage('keep the rest');
  } catch {
    // Not a secure address, a private window, storage that is full or blocked: the next visit needs the network again.
  }
}

/** How long a page waits to be served by what was kept. One that was loaded past it on purpose never is. In milliseconds. */
const LONGEST_WAIT = 10_000;

/** When this page, too, is served by what was kept: on a first visit that takes a moment longer than to keep it. */
const takenOver = (container: ServiceWorkerContainer): Promise<void> =>
  new Promise((done) => {
    container.addEventListener('controllerchange', () => done(), { once: true });
    if (container.controller) done();
    else setTimeout(done, LONGEST_WAIT);
  });

/** What says so stands in the bar of every page, and is shown by this. */
function sayReady(): void {
  document.documentElement.dataset['offline'] = 'ready';
}

/** Between two looks for a newer build by a page that stays open. In milliseconds. */
const SELDOM = 3_600_000;

function watch(registration: ServiceWorkerRegistration): void {
  const tell = () => {
    // The first build that is kept is no newer one.
    if (registration.waiting && navigator.serviceWorker.controller) tellOfNewVersion(true);
  };
  tell();
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', tell));
  let looked = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || performance.now() - looked < SELDOM) return;
    looked = performance.now();
    registration.update().catch(() => undefined);
  });
}

/** No longer than this: a page that never rests is kept all the same. In milliseconds. */
const PATIENCE = 1000;

/** When everything that the page itself names has come, and the browser has nothing else to do. */
const atRest = (): Promise<void> =>
  new Promise((done) => {
    const rest = () =>
      // Not every browser tells when it is idle.
      'requestIdleCallback' in window
        ? requestIdleCallback(() => done(), { timeout: PATIENCE })
        : setTimeout(done, 200);
    if (document.readyState === 'complete') rest();
    else addEventListener('load', rest, { once: true });
  });
