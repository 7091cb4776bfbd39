/**
 * The service worker of the built app: keeps every file of one build, answers from what it keeps, and lets go of the
 * builds before it once no page is open that may still need them. It touches nothing outside its own folder and asks no other origin for anything. `offline.ts` puts the
 * build's list in the place of the word below.
 */

/**
 * @typedef {Event & { waitUntil: (work: Promise<unknown>) => void }} Lasting
 * @typedef {Lasting & { request: Request, respondWith: (answer: Promise<Response>) => void }} Asked
 * @typedef {{ postMessage: (message: string) => void }} Waiting
 * @typedef {EventTarget & {
 *   registration: { scope: string, waiting: Waiting | null },
 *   clients: { claim: () => Promise<void>, matchAll: (wish: object) => Promise<readonly unknown[]> },
 *   skipWaiting: () => Promise<void>,
 * }} Scope
 */

const worker = /** @type {Scope} */ (/** @type {unknown} */ (self));

/** @type {{ version: string, files: readonly string[] }} */
const { version, files } = JSON.parse('BUILD');

const PREFIX = 'mailability ';
const CACHE = `${PREFIX}${version}`;
const PAGE = './';
/** How the page may be called, within the folder of the app. */
const PAGES = new Set(['', 'index.html']);

worker.addEventListener('install', (event) => {
  // Hashed files never change; the page does, so the browser's own cache may not answer for it.
  const requests = files.map((file) => new Request(file, { cache: file === PAGE ? 'reload' : 'default' }));
  // Put last among the builds, even where it has been here before.
  const keep = caches.delete(CACHE).then(() => caches.open(CACHE));
  /** @type {Lasting} */ (event).waitUntil(keep.then((cache) => cache.addAll(requests)));
});

worker.addEventListener('activate', (event) => {
  /** @type {Lasting} */ (event).waitUntil(forgetOthers().then(() => worker.clients.claim()));
});

worker.addEventListener('message', (event) => {
  if (/** @type {MessageEvent} */ (event).data === 'take over') worker.skipWaiting();
});

worker.addEventListener('fetch', (event) => {
  const asked = /** @type {Asked} */ (event);
  const { request } = asked;
  if (request.method !== 'GET' || !request.url.startsWith(worker.registration.scope)) return;
  asked.respondWith(request.mode === 'navigate' ? page(request) : kept(request));
  if (request.mode === 'navigate') asked.waitUntil(forgetOthers());
});

/**
 * The page. Where a newer build is ready, and no other page is open that still needs the files of this one, the newer one
 * takes over and its page is the answer.
 * @param {Request} request
 */
async function page(request) {
  const { scope, waiting } = worker.registration;
  if (!PAGES.has(new URL(request.url).pathname.slice(new URL(scope).pathname.length))) return kept(request);
  if (!waiting || (await isShared())) return kept(request, CACHE);
  waiting.postMessage('take over');
  return kept(request, (await builds()).at(-1) ?? CACHE);
}

/**
 * What is kept of any build, or of one; from the network where it is not.
 * @param {Request} request
 * @param {string} [cacheName]
 */
async function kept(request, cacheName) {
  const found = await caches.match(cacheName ? PAGE : request, { ignoreVary: true, ...(cacheName && { cacheName }) });
  return found ?? fetch(request);
}

/** The builds that are kept, the newest last. */
const builds = async () => (await caches.keys()).filter((name) => name.startsWith(PREFIX));

/** Whether more than one page of the app is open: one of them may still run an older build. */
const isShared = async () => (await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })).length > 1;

/** Lets go of the builds before this one; of one that waits for its turn, never. */
async function forgetOthers() {
  if (await isShared()) return;
  const all = await builds();
  await Promise.all(all.slice(0, all.indexOf(CACHE)).map((name) => caches.delete(name)));
}
