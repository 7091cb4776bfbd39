/** Somebody has the page open while a newer build is put on the server: nothing is lost, and one sentence offers it. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openApp } from './harness.ts';
import { act, notice, timeline } from './seen.ts';

const RUN = '#/explore?model=upgraded.2&run=prospect.unsubscribed,prospect.askedToOptIn&at=2';
const NEWER = '#/explore?model=upgraded.3&run=mail.hardBounced&at=1';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

let folder: string;
let server: Server;
let url: string;
let isNewer = false;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mailability-newer-'));
  await buildNewer(folder);
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.replace(/\/$/, '/index.html');
    (isNewer ? fromNewer(path) : fromFirst(path)).then(
      (body) =>
        response
          .writeHead(body ? 200 : 404, {
            'content-type': TYPES[extname(path)] ?? 'text/plain',
            'cache-control': /^\/assets\//.test(path) ? 'max-age=600' : 'no-cache',
          })
          .end(body),
      () => response.writeHead(502).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}, 240_000);

afterAll(async () => {
  server?.closeAllConnections();
  server?.close();
  await rm(folder, { recursive: true, force: true });
});

async function fromFirst(path: string): Promise<Buffer | null> {
  const answer = await fetch(new URL(path.slice(1), inject('appUrl')));
  // The preview server answers with the page where it has no such file.
  const isPage = answer.headers.get('content-type')?.includes('html') ?? false;
  return answer.ok && (!isPage || path.endsWith('.html')) ? Buffer.from(await answer.arrayBuffer()) : null;
}

const fromNewer = (path: string): Promise<Buffer | null> => readFile(join(folder, normalize(path))).catch(() => null);

/** Beside this process, which goes on meanwhile. */
async function buildNewer(outDir: string): Promise<void> {
  const config = 'test/browser/newer-build.config.ts';
  const args = ['node_modules/vite/bin/vite.js', 'build', '--config', config, '--logLevel', 'warn', '--outDir', outDir];
  const child = spawn(process.execPath, [...args, '--emptyOutDir'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const status = await new Promise((done) => child.once('close', done));
  if (status !== 0) throw new Error('The newer build does not build.');
}

/** Opens the first build at a run of two steps, and acts once more from its first step: two branches. */
async function openOld(staysOffline = true) {
  isNewer = false;
  const app = await openApp(RUN, { url, staysOffline });
  await timeline(app.page, 'step 2 of 2').waitFor();
  await app.page.getByRole('button', { name: 'One step back' }).click();
  await timeline(app.page, 'step 1 of 2').waitFor();
  await act(app.page, 'Hard bounce').first().click();
  await expectBranches(app.page);
  if (staysOffline) await app.page.locator('.top-offline').waitFor();
  return app;
}

const expectBranches = (page: Page) =>
  expect.poll(() => page.locator('.branch-end, .timeline-branch').count(), { timeout: 20_000 }).toBeGreaterThan(1);

const offer = (page: Page) => notice(page, 'There is a newer version of this page');
const load = (page: Page) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Load the newer version' }).click()]);
/** The browser does that by itself, sooner or later. */
const look = (page: Page) => page.evaluate(async () => void (await navigator.serviceWorker.ready).update());
const isOfNewer = (page: Page) => page.waitForFunction(() => location.hash.includes('model=upgraded.3'));
const stores = (page: Page) => page.evaluate(async () => (await caches.keys()).length);

async function go(page: Page, hash: string, heading: string) {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.locator('main h1', { hasText: heading }).waitFor();
}

describe('a newer build on the server', () => {
  it('is offered in one sentence, leaves the old page whole, and takes the run with all its branches', async () => {
    const { page, expectQuiet, close } = await openOld();
    isNewer = true;
    expect(await offer(page).count()).toBe(0);
    await look(page);
    await offer(page).waitFor();
    // What the old page has not yet loaded is gone from the server, and yet there.
    await go(page, '#/rules', 'rule');
    await load(page);
    await page.waitForLoadState();
    await page.locator('main h1', { hasText: 'rule' }).waitFor();
    await go(page, '#/explore', '');
    await isOfNewer(page);
    await expectBranches(page);
    await expect.poll(() => stores(page)).toBe(1);
    expect(await offer(page).count()).toBe(0);
    expectQuiet();
    await close();
  });

  it('leaves another page that is open its files until that is loaded again too', async () => {
    const { page, expectQuiet, close } = await openOld();
    const other = await page.context().newPage();
    await other.goto(`${url}${RUN}`);
    await timeline(other, 'step 2 of 2').waitFor();
    isNewer = true;
    await look(page);
    await offer(page).waitFor();
    await load(page);
    await isOfNewer(page);
    expect(await stores(page)).toBe(2);
    await go(other, '#/proofs', 'Proof');
    await go(other, '#/explore', '');
    await other.waitForFunction(() => location.hash.includes('model=upgraded.2'));
    await page.close();
    await other.reload();
    await isOfNewer(other);
    await other.reload();
    await expect.poll(() => stores(other)).toBe(1);
    expectQuiet();
    await close();
  });

  it('is offered where a part of the old page is gone, and nothing is kept for offline use', async () => {
    const { page, close } = await openOld(false);
    // What writes the run down comes by itself, when the page has come to rest.
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => /new-version-line/.test(name)),
    );
    isNewer = true;
    await go(page, '#/rules', 'Something in this page has failed');
    await offer(page).waitFor();
    await load(page);
    await page.locator('main h1', { hasText: 'rule' }).waitFor();
    await go(page, '#/explore', '');
    await isOfNewer(page);
    await expectBranches(page);
    await close();
  });

  it('opens a link that is too new for the old page, and sets the run aside', async () => {
    const { page, expectQuiet, close } = await openOld();
    isNewer = true;
    await page.evaluate((to) => {
      location.hash = to;
    }, NEWER);
    await notice(page, 'was made with a newer model').waitFor();
    await offer(page).waitFor();
    await load(page);
    await timeline(page, 'step 1 of 1').waitFor();
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await expectBranches(page);
    expectQuiet();
    await close();
  });

  it('is loaded from the front page by whoever goes on from there', async () => {
    isNewer = false;
    const { page, close } = await openApp('', { url });
    await page.locator('main h1').waitFor();
    isNewer = true;
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Learn' }).click();
    await page.getByRole('button', { name: 'Load it again' }).click();
    await page.getByRole('heading', { name: 'Learn it, lesson by lesson' }).waitFor();
    await close();
  });
});
