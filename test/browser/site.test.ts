/**
 * The documentation in a real browser: it reads without JavaScript, comes alive with it, is light, stands anywhere, works
 * offline, and can be shown inside other people's pages.
 */
import { describe, expect, inject, it } from 'vitest';
import { KINDS, SITE_PAGES } from '../../src/site/index.ts';
import { countScripts } from '../support/script-bytes.ts';
import { hostOf, pageHost } from './bare-host.ts';
import { complaints, VISITORS } from './complaints.ts';
import { kept, openApp, openWeighed } from './harness.ts';
import { filesToKeep, keptFiles } from './kept-files.ts';
import { stamp } from './seen.ts';

const PAGE = 'events/prospect-unsubscribed/';
/** One page of every kind, and the contents. */
const ONE_OF_EACH = ['contents', ...KINDS.map(({ kind }) => kind)].flatMap(
  (kind) => SITE_PAGES.find((page) => page.kind === kind) ?? [],
);

describe('a page of the documentation', () => {
  it('reads and leads on without JavaScript', async () => {
    const { page, expectQuiet, close } = await openApp('contents/', { javaScript: false });
    await page.getByRole('link', { name: 'U7 The sync behaviour decides' }).click();
    await page.getByRole('heading', { level: 1, name: /U7/ }).waitFor();
    expect(await page.locator('.scene-record tbody tr').count()).toBeGreaterThan(3);
    expect(await page.locator('.scene-steps').first().innerText()).toMatch(/changed/);
    await page.getByRole('link', { name: /^Next/ }).click();
    await page.getByRole('heading', { level: 1, name: /U8/ }).waitFor();
    expectQuiet();
    await close();
  });

  it('is met in other letters too, and an address without a page says so and leads on', async () => {
    const base = inject('appUrl');
    const meant = await fetch(`${base}rules/u7`);
    expect(meant.url).toBe(`${base}rules/U7/`);
    const nowhere = await fetch(`${base}rules/U99/`);
    expect(nowhere.status).toBe(404);
    const links = [...(await nowhere.text()).matchAll(/href="([^"]+)"/g)].map(([, href = '']) => new URL(href, base));
    expect(links.length).toBeGreaterThan(1);
    for (const link of links) expect((await fetch(link)).status, link.href).toBe(200);
    expect((await fetch(`${base}404.html`)).status).toBe(200);
    // Its looks stand in it, and its policy lets them.
    const { page, close } = await openApp('rules/U99/');
    const edge = await page
      .getByRole('link', { name: 'Every page' })
      .evaluate((link) => getComputedStyle(link).borderStyle);
    expect(edge).toBe('solid');
    await close();
  });

  it('asks for at most 30 kB of JavaScript', async () => {
    const { weigh, expectQuiet, close } = await openWeighed('rules/U7/');
    const { sum } = await weigh();
    expect(sum).toBeGreaterThan(0);
    expect(sum).toBeLessThanOrEqual(30_000);
    expectQuiet();
    await close();
  });

  it('plays its scene at a press, and asks the machine what else could happen only when somebody wants to know', async () => {
    const { page, expectQuiet, close } = await openApp(PAGE, { reducedMotion: 'reduce' });
    const scripts = countScripts(page);
    const optedOut = page.locator('.scene-record tr', { hasText: 'Prospect Opted Out' }).locator('.scene-now');
    await page.getByRole('button', { name: /clicks unsubscribe/ }).click();
    await page.locator('.scene-said', { hasText: 'Transactional only' }).waitFor();
    expect(await optedOut.innerText()).toBe('ticked');
    expect((await scripts()).size).toBe(0);
    await page.getByRole('button', { name: 'What else could happen here?' }).click();
    await page.getByRole('button', { name: /The mail server bounces the mail for good/ }).click();
    await page.locator('.scene-status .scene-now', { hasText: 'Undeliverable' }).waitFor();
    expect((await scripts()).size).toBeGreaterThan(0);
    expectQuiet();
    await close();
  });

  it('opens its run in the explorer, standing before the step', async () => {
    const { page, expectQuiet, close } = await openApp(PAGE);
    await page.getByRole('link', { name: 'Open in the explorer' }).click();
    await stamp(page, 'Mailable').waitFor();
    expect(await page.evaluate(() => location.hash)).toContain('at=0');
    expectQuiet();
    await close();
  });

  it('remembers the theme that somebody chose, before anything is painted', async () => {
    const { page, expectQuiet, close } = await openApp(PAGE);
    await page.getByRole('button', { name: 'Theme: as the system' }).click();
    await page.getByRole('button', { name: 'Theme: light' }).click();
    await page.goto(new URL('rules/U1/', inject('appUrl')).href, { waitUntil: 'commit' });
    await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
    expectQuiet();
    await close();
  });

  it('leaves the addresses of the app as they were', async () => {
    const { page, expectQuiet, close } = await openApp('#/rules/U7');
    await page.locator('#U7').waitFor();
    await page.locator('#U7').getByRole('link', { name: 'The page of U7, to link to' }).click();
    await page.getByRole('heading', { level: 1, name: /U7/ }).waitFor();
    expectQuiet();
    await close();
  });
});

describe.each(VISITORS)('at %s pixels', (_, visitor) => {
  it.each(ONE_OF_EACH)('axe has nothing to say of $path', async ({ path }) => {
    const { page, expectQuiet, close } = await openApp(path, { ...visitor });
    expect(await complaints(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expectQuiet();
    await close();
  });
});

it('stands in any folder of any host, and works offline after the first visit', { timeout: 180_000 }, async () => {
  const host = await hostOf(inject('appUrl'), '/any/folder/');
  const { page, expectQuiet, close } = await openApp('rules/U7/', {
    url: host.url,
    staysOffline: true,
    before: (empty) => empty.clock.install(),
  });
  await kept(page);
  const all = await filesToKeep(host.url);
  expect(all).toBeGreaterThan(SITE_PAGES.length);
  await expect.poll(() => keptFiles(page), { timeout: 90_000 }).toBe(all);
  await host.close();
  await page.context().setOffline(true);
  for (const [path, heading] of [
    ['fields/do-not-email/', /Do Not Email/],
    ['stories/ana-unsubscribes/', /Ana unsubscribes/],
    ['contents/index.html', /Contents/],
    ['rules/U8', /U8/],
    ['', /May this prospect be emailed/],
  ] as const) {
    await page.goto(`${host.url}${path}`);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  }
  await page.goto(`${host.url}embed/index.html?show=verdict#run=prospect.unsubscribed`);
  await page.locator('.stamp', { hasText: /transactional only/i }).waitFor();
  expectQuiet();
  await close();
});

describe('an embed in somebody else’s page, sandboxed without an origin, from a host that allows nobody anything', () => {
  async function embedded(query: string, hash: string, javaScript = true) {
    const host = await hostOf(inject('appUrl'), '/docs/');
    const other = await pageHost(`<!doctype html><html lang="en"><title>A wiki</title><h1>A wiki</h1>
<iframe title="Mailability" sandbox="allow-scripts" width="600" height="50" src="${host.url}embed/index.html?${query}#${hash}"></iframe>
<script>
globalThis.told = [];
addEventListener('message', ({ data, source }) => {
  const frame = document.querySelector('iframe');
  told.push(JSON.stringify(data));
  if (source === frame.contentWindow && data?.mailability) frame.style.height = data.mailability.height + 'px';
});
</script></html>`);
    const app = await openApp('', { url: other.url, beside: [host.origin], javaScript });
    const frame = app.page.frameLocator('iframe');
    const end = async () => {
      app.expectQuiet();
      await app.close();
      await Promise.all([host.close(), other.close()]);
    };
    return { page: app.page, frame, end };
  }

  it.each([
    ['show=verdict', 'run=prospect.unsubscribed', /clicked unsubscribe in step 1/],
    ['show=record', 'run=prospect.unsubscribed', /Prospect Opted Out/],
    ['show=step&theme=dark', 'run=prospect.unsubscribed', /Unsubscribing ticks Prospect Opted Out/],
    ['show=story', '/stories/hui-tells-her-salesperson', /Hui clicks unsubscribe/],
  ])('shows %s of %s, and fits its height', async (query, hash, said) => {
    const { page, frame, end } = await embedded(query, hash);
    await frame.getByText(said).first().waitFor();
    const inside = () => frame.locator('html').evaluate((root) => Math.ceil(root.getBoundingClientRect().height));
    const outside = () => page.locator('iframe').evaluate((element) => element.clientHeight);
    await expect.poll(async () => (await outside()) === (await inside())).toBe(true);
    expect(await outside()).toBeGreaterThan(100);
    const told = await page.evaluate(() => (globalThis as unknown as { told: string[] }).told);
    expect(told.every((message) => /^\{"mailability":\{"height":\d+\}\}$/.test(message))).toBe(true);
    const back = frame.getByRole('link', { name: 'Open in Mailability' });
    expect([await back.getAttribute('target'), await back.getAttribute('rel')]).toEqual(['_blank', 'noopener']);
    expect(await frame.locator('.embed-foot').innerText()).toMatch(/Today’s edition.*Model upgraded\.\d/);
    await end();
  });

  it('draws the chart', async () => {
    const { frame, end } = await embedded('show=chart', 'run=prospect.unsubscribed');
    await frame.locator('svg [data-state="prospectOptedOut.ticked"][data-active="true"]').waitFor();
    await end();
  });

  it('says what is wrong with a link, and what has changed since an old one', async () => {
    const wrong = await embedded('show=verdict', 'run=prospect.exploded');
    await wrong.frame.getByText(/prospect\.exploded/).waitFor();
    await wrong.end();
    const old = await embedded('show=verdict', 'model=upgraded.1&run=prospect.unsubscribed');
    await old.frame.getByText(/made with an older model.*Prospect resubscribe was off/).waitFor();
    await old.end();
  });

  it('is a picture, a sentence and a link without script', async () => {
    const { frame, end } = await embedded('show=verdict', 'run=prospect.unsubscribed', false);
    await frame.getByText('It is drawn by a script').waitFor();
    expect(await frame.getByRole('img').evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(1200);
    await frame.getByRole('link', { name: 'Open Mailability' }).waitFor();
    await end();
  });
});

it.each(VISITORS)('axe has nothing to say of an embed at %s pixels', async (_, visitor) => {
  for (const view of ['verdict', 'record', 'step', 'story']) {
    const { page, expectQuiet, close } = await openApp(`embed/index.html?show=${view}#run=prospect.unsubscribed`, {
      ...visitor,
    });
    await page.locator('.embed-foot').waitFor();
    expect(await complaints(page)).toEqual([]);
    expectQuiet();
    await close();
  }
});

it('the page for writers makes a frame that shows what was pasted, and the code for it', async () => {
  const { page, expectQuiet, close } = await openApp('writers/');
  await page.getByLabel('Link of a run or a story').fill('https://elsewhere.example/#/stories/ana-unsubscribes');
  await page.locator('select[name="show"]').selectOption('story');
  await page.frameLocator('iframe').getByText('Ana has had enough newsletters').waitFor();
  const codes = await page.locator('.embedder-codes pre').allInnerTexts();
  expect(codes[0]).toBe(`${inject('appUrl')}embed/index.html?show=story#/stories/ana-unsubscribes`);
  expect(codes[1]).toMatch(/^<iframe src=.* sandbox="allow-scripts allow-popups"/);
  expect(codes.at(-1)).toContain('/#/stories/ana-unsubscribes)');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator('.embedder-codes').getByRole('button', { name: 'Copy' }).first().click();
  await page.getByText('Copied', { exact: true }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(codes[0]);
  expectQuiet();
  await close();
});
