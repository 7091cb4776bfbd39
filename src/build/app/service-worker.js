/**
 * The service worker of the built app: keeps every file of one build, the documentation last, answers from what it keeps, and
 * lets go of the builds before it once no page is open that may still need them. It touches nothing outside its own folder and
 * asks no other origin for anything. `offline.ts` puts the
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

/** @type {{ version: string, files: readonly string[], later: readonly string[] }} */
const { version, files, later } = JSON.parse('BUILD');

const PREFIX = 'mailability ';
const CACHE = `${PREFIX}${version}`;
const PAGE = './';
/** Every page that there is: the app's own, and those of the documentation. */
const PAGES = new Set([...files, ...later].filter((file) => file.endsWith('/')));
/** How many files are asked for at once while nobody waits for them. */
const AT_ONCE = 4;

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
  const { data } = /** @type {MessageEvent} */ (event);
  if (data === 'take over') worker.skipWaiting();
  // Said by every page once it is served from here: by then the page before it is gone, which may have counted as open still
  // when this build took over.
  if (data === 'keep the rest')
    /** @type {Lasting} */ (event).waitUntil(forgetOthers().then(keepRest).then(forgetOthers));
});

worker.addEventListener('fetch', (event) => {
  const asked = /** @type {Asked} */ (event);
  const { request } = asked;
  if (request.method !== 'GET' || !request.url.startsWith(worker.registration.scope)) return;
  asked.respondWith(request.mode === 'navigate' ? page(request) : kept(request));
  if (request.mode === 'navigate') asked.waitUntil(forgetOthers());
});

/**
 * A page. Where a newer build is ready, and no other page is open that still needs the files of this one, the newer one
 * takes over and its page is the answer.
 * @param {Request} request
 */
async function page(request) {
  const { scope, waiting } = worker.registration;
  const url = new URL(request.url);
  const name = `${PAGE}${url.pathname.slice(new URL(scope).pathname.length).replace(/(^|\/)index\.html$/, '$1')}`;
  // Hosts lead to the folder, from which the page's own links start.
  if (PAGES.has(`${name}/`)) return Response.redirect(`${url.origin}${url.pathname}/${url.search}`);
  if (!PAGES.has(name)) return kept(request);
  if (!waiting || (await isShared())) return keptPage(name, request, CACHE);
  waiting.postMessage('take over');
  return keptPage(name, request, (await builds()).at(-1) ?? CACHE);
}

/**
 * A page of one build; from the network where it is not kept yet.
 * @param {string} name
 * @param {Request} request
 * @param {string} cacheName
 */
async function keptPage(name, request, cacheName) {
  const found = await caches.match(new URL(name, worker.registration.scope), { ignoreVary: true, cacheName });
  return found ?? fetch(request);
}

/** Keeps what is not kept yet, a few files at a time. What cannot be had now is asked for at the next visit. */
async function keepRest() {
  // A newer build has let go of this one in the meantime.
  if (!(await caches.has(CACHE))) return;
  const cache = await caches.open(CACHE);
  const known = new Set((await cache.keys()).map(({ url }) => url));
  const missing = later.filter((file) => !known.has(new URL(file, worker.registration.scope).href));
  while (missing.length > 0) {
    const some = missing.splice(0, AT_ONCE).map((file) => new Request(file, { cache: 'no-cache' }));
    await Promise.all(some.map((request) => cache.add(request).catch(() => undefined)));
  }
}

/**
 * What is kept of any build; from the network where it is not.
 * @param {Request} request
 */
async function kept(request) {
  const found = await caches.match(request, { ignoreVary: true });
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
