/** What surrounds every page: the bar, dropped files, paper, the address that leads nowhere, and what is asked of the network. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { PAGES } from '../../src/app/pages.ts';
import { href } from '../../src/app/ui/href.ts';
import { complaints, VISITORS } from './complaints.ts';
import { kept, type OpenApp, openApp, type Visitor } from './harness.ts';
import { filesToKeep, keptFiles } from './kept-files.ts';
import { notice, timeline } from './seen.ts';

/** In the page: the words that stand on two lines, but for those of an address, which has no other place to break. */
function brokenWords(): string[] {
  const broken: string[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (!text.parentElement?.checkVisibility() || text.textContent?.includes('://')) continue;
    for (const { 0: word, index } of text.textContent?.matchAll(/[\p{L}’]+/gu) ?? []) {
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const lines = new Set(
        [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top)),
      );
      if (lines.size > 1 && getComputedStyle(text.parentElement).writingMode === 'horizontal-tb') broken.push(word);
    }
  }
  return broken;
}

/** In the page: what has more in it than it shows, and would show a bar for that or cut it off. */
const scrollers = (): string[] =>
  [...document.querySelectorAll('.app, .app *')]
    .filter((box) => {
      if (!box.checkVisibility() || box.closest('.visually-hidden')) return false;
      const { overflowX, overflowY } = getComputedStyle(box);
      const isCut = (way: string) => way !== 'visible';
      const across = isCut(overflowX) && box.scrollWidth > box.clientWidth + 1;
      return across || (isCut(overflowY) && box.scrollHeight > box.clientHeight + 1);
    })
    .map(({ className }) => String(className));

/** Every page, and an address that leads nowhere. */
const HASHES = [...PAGES.map(({ id }) => href(id)), '#/nowhere'];

const RUN = '#/explore?model=classic.2&crm=salesforce&resubscribe=no&run=mail.softBounced,prospect.unsubscribed';

const TODAY = '#/explore?model=upgraded.2&crm=salesforce&run=prospect.unsubscribed';

const go = (page: Page, hash: string) =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);

describe('the top bar', () => {
  it('speaks of the run where the run is, and nowhere else', async () => {
    const { page, expectQuiet, close } = await openApp(RUN);
    const about = page.locator('.top').getByRole('button', { name: /Change the settings|Share run|Save, open/ });
    await about.first().waitFor();
    expect(await about.count()).toBe(3);
    for (const hash of HASHES.filter((each) => each !== href('explore'))) {
      await go(page, hash);
      await page.locator('main h1').first().waitFor();
      await expect.poll(() => about.count(), { message: hash }).toBe(0);
      await page.keyboard.press(',');
      expect(await page.getByRole('dialog').count(), hash).toBe(0);
    }
    expectQuiet();
    await close();
  });

  it('stays above a page that scrolls, and hides nothing that is gone to', async () => {
    const { page, expectQuiet, close } = await openApp('#/rules/C22');
    const entry = page.locator('#C22');
    await entry.waitFor();
    const top = page.locator('.top');
    const bottom = async () => {
      const box = await top.boundingBox();
      return (box?.y ?? 0) + (box?.height ?? 0);
    };
    await expect.poll(async () => (await entry.boundingBox())?.y ?? 0).toBeLessThan(200);
    expect(await bottom()).toBe(56);
    expect((await entry.boundingBox())?.y ?? 0).toBeGreaterThanOrEqual(56);
    expectQuiet();
    await close();
  });
});

describe('the window’s title', () => {
  it('names where the run stands, in the words of its verdict', async () => {
    const { page, expectQuiet, close } = await openApp(TODAY);
    await expect.poll(() => page.title()).toBe('Ana: transactional only · Mailability');
    await page.getByRole('button', { name: 'One step back' }).click();
    await expect.poll(() => page.title()).toBe('Ana: mailable · Mailability');
    await go(page, '#/stories/mina-told-her-salesperson');
    await expect.poll(() => page.title()).toMatch(/^Mina .*: mailable · Mailability$/);
    expectQuiet();
    await close();
  });

  it.each([
    ['#/stories', 'Stories · Mailability'],
    ['#/rules', 'Rules · Mailability'],
    ['#/rules/u7', 'U7 The sync behaviour decides · Mailability'],
    ['#/rules/nothing', 'Rules · Mailability'],
    ['#/nowhere', 'No such page · Mailability'],
  ])('is on %s “%s”', async (hash, title) => {
    const { page, close } = await openApp(hash);
    await expect.poll(() => page.title()).toBe(title);
    await close();
  });
});

describe('a run file that is dropped', () => {
  let app: OpenApp;
  let text = '';
  beforeAll(async () => {
    app = await openApp(RUN);
    const { page } = app;
    // The file of a run, as the explorer saves it.
    await page.getByRole('button', { name: 'Save, open and export' }).click();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save this run' }).click();
    for await (const part of await (await saving).createReadStream()) text += part;
    await page.keyboard.press('Escape');
  });
  afterAll(async () => {
    app.expectQuiet();
    await app.close();
  });

  it.each(HASHES)('is opened on %s', async (hash) => {
    const { page } = app;
    await page.getByRole('button', { name: 'Start again' }).click();
    await timeline(page, 'nothing has happened yet').waitFor();
    await go(page, hash);
    await page.locator('main h1').first().waitFor({ state: 'attached' });
    const data = await page.evaluateHandle((body) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([body], 'run.json', { type: 'application/json' }));
      return transfer;
    }, text);
    await page.dispatchEvent('body', 'dragover', { dataTransfer: data });
    await page.dispatchEvent('body', 'drop', { dataTransfer: data });
    await timeline(page, 'step 2 of 2').waitFor();
    const opened = notice(page).getByText('“run.json” was opened');
    await opened.waitFor();
    await notice(page).getByRole('button', { name: 'Dismiss' }).click();
    await opened.waitFor({ state: 'detached' });
  });
});

describe('paper', () => {
  it('holds the run: its verdict, its steps, the chart opened, and the rules behind it', async () => {
    const { page, expectQuiet, close } = await openApp(RUN, { colorScheme: 'dark' });
    await page.locator('.chart-state').first().waitFor();
    const paper = page.locator('.print-run');
    // It comes when everything that is looked at is there.
    await page.waitForResponse(/print-place.*\.js/, { timeout: 20_000 });
    await page.emulateMedia({ media: 'print' });
    await paper.waitFor();
    expect(await page.locator('.top').isVisible()).toBe(false);
    expect(await page.locator('.explore').isVisible()).toBe(false);
    expect(await paper.locator('.print-run-head').innerText()).toMatch(
      /Classic edition.*Salesforce.*overwrite off.*after step 2 of 2/s,
    );
    expect(await paper.locator('.print-run-stamp').innerText()).toMatch(/not mailable/i);
    expect(await paper.locator('.print-run-steps > li').count()).toBe(2);
    expect(await paper.locator('.outline-region').count()).toBeGreaterThan(5);
    expect(await paper.locator('.outline-way').filter({ visible: true }).count()).toBe(
      await paper.locator('.outline-way').count(),
    );
    expect(await paper.innerText()).toContain('Rule C1: Unsubscribing ticks both fields');
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
    const text = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(text.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThanOrEqual(3);
    await page.emulateMedia({ media: 'screen' });
    await paper.waitFor({ state: 'detached' });
    await page.locator('.chart-state').first().waitFor();
    expectQuiet();
    await close();
  });

  // Wider than a sheet, so that what would be cut or scroll on it does.
  const LONG = `${TODAY},${'connector.synced,admin.untickedOptedOut,mail.softBounced,'.repeat(3)}prospect.unsubscribed`;
  const SHEET: Visitor = { width: 703, height: 990 };

  it.each([
    ['before its own page has come', '.explore', true],
    ['on a page of its own', '.print-run', false],
  ])('names the edition, the CRM and the sync of a run that is printed %s', async (_, place, isEarly) => {
    const { page, close } = await openApp(LONG, {
      ...SHEET,
      before: (empty) => (isEarly ? empty.route(/print-place/, (route) => route.abort()) : Promise.resolve()),
    });
    await page.locator('.timeline-tip').waitFor();
    if (!isEarly) await page.waitForResponse(/print-place.*\.js/, { timeout: 20_000 });
    await page.emulateMedia({ media: 'print' });
    await page.locator(place).waitFor();
    const words = (await page.locator('.app').innerText()).replace(/\s+/g, ' ');
    for (const word of ['Today’s edition', 'Salesforce', 'Opted Out sync: Account Engagement’s value', 'of 11'])
      expect(words).toContain(word);
    await close();
  });

  it.each([LONG, '#/stories', '#/rules', '#/proofs', '#/organisation', '#/upgrade'])(
    'cuts nothing off and breaks no word: %s',
    async (hash) => {
      // The proofs' table lies across.
      const { page, close } = await openApp(hash, { ...SHEET, ...(hash === '#/proofs' && { width: 1032 }) });
      await page.locator('main h1').first().waitFor({ state: 'attached' });
      // The last of them is folded away on screen, and unfolded on paper.
      if (hash === '#/proofs')
        await page.locator('.proof-table tbody .verdict-mark-cell').last().waitFor({ state: 'attached' });
      await page.emulateMedia({ media: 'print' });
      expect(await page.evaluate(brokenWords)).toEqual([]);
      expect(await page.evaluate(scrollers)).toEqual([]);
      await close();
    },
  );
});

it('follows in the rulebook’s contents what is being read', async () => {
  const { page, expectQuiet, close } = await openApp('#/rules');
  const current = page.locator('.rules-contents [aria-current]');
  await page.locator('#A7').evaluate((entry) => entry.scrollIntoView());
  await expect.poll(() => current.innerText()).toContain('A7');
  expect(await current.count()).toBe(1);
  const list = await page.locator('.rules-contents-list').boundingBox();
  const entry = await current.boundingBox();
  expect(entry?.y ?? 0).toBeGreaterThanOrEqual(list?.y ?? 0);
  expect((entry?.y ?? 0) + (entry?.height ?? 0)).toBeLessThanOrEqual((list?.y ?? 0) + (list?.height ?? 0));
  expectQuiet();
  await close();
});

it('leads from the classic edition to today’s, with the run kept', async () => {
  const { page, expectQuiet, close } = await openApp(RUN);
  await page.getByRole('button', { name: 'Switch to today’s edition' }).click();
  await page.locator('.top-edition', { hasText: 'Today’s edition' }).waitFor();
  await timeline(page, 'step 2 of 2').waitFor();
  // The line above the chart follows the step a moment later.
  await expect.poll(() => page.getByRole('button', { name: 'Switch to today’s edition' }).count()).toBe(0);
  expectQuiet();
  await close();
});

it.each(VISITORS)('an address that leads nowhere offers every page and passes axe at %s', async (_, visitor) => {
  const { page, expectQuiet, close } = await openApp('#/nowhere', visitor);
  await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
  expect(await page.getByRole('main').getByRole('link').count()).toBe(PAGES.length);
  expect(await complaints(page)).toEqual([]);
  expectQuiet();
  await close();
});

it('asks for nothing at all on the second visit, and answers to the page’s file name too', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    fetch(new URL((request.url ?? '/').slice(1), inject('appUrl')))
      .then(async (answer) => {
        const type = answer.headers.get('content-type') ?? '';
        // As static hosts do it.
        response.writeHead(answer.status, { 'content-type': type, 'cache-control': 'max-age=600' });
        response.end(Buffer.from(await answer.arrayBuffer()));
      })
      .catch(() => response.writeHead(502).end());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const { page, expectQuiet, close } = await openApp('#/explore', {
    url,
    staysOffline: true,
    before: (empty) => empty.clock.install(),
  });
  await kept(page);
  const all = await filesToKeep(url);
  await expect.poll(() => keptFiles(page), { timeout: 90_000 }).toBe(all);
  expect(asked.length).toBeGreaterThan(20);
  asked.length = 0;
  await page.goto(`${url}index.html#/stories`);
  await page.locator('.story-card').first().waitFor();
  // Longer than the app takes to ask for its service worker; and what the browser does, sooner or later, to look for a newer one.
  await page.clock.fastForward(60_000);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  expect(asked).toEqual([]);
  await page.context().setOffline(true);
  server.closeAllConnections();
  server.close();
  await page.goto(`${url}index.html#/explore`);
  await page.locator('.chart-state').first().waitFor();
  expectQuiet();
  await close();
});

describe('nothing jumps', () => {
  it('beside the button that copies the link, nor the dialog of settings when the edition is another', async () => {
    const { page, expectQuiet, close } = await openApp(TODAY, { reducedMotion: 'reduce' });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const edge = async (selector: string) => (await page.locator(selector).boundingBox()) ?? expect.fail(selector);
    const pill = await edge('.top-edition');
    await page.getByRole('button', { name: 'Share run' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await edge('.top-edition')).toEqual(pill);
    await page.getByRole('button', { name: /Change the settings/ }).click();
    const { y } = await edge('dialog.sheet');
    await page.getByRole('dialog').getByText('Classic edition (before Winter ’22)', { exact: true }).click();
    await page.locator('.top-edition', { hasText: 'Classic edition' }).waitFor();
    expect((await edge('dialog.sheet')).y).toBe(y);
    expectQuiet();
    await close();
  });
});
