/** The built app under bad conditions: strict policy, no network, no storage, code that does not arrive, a run of five thousand events. */

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { PAGES } from '../../src/app/pages.ts';
import { href } from '../../src/app/ui/href.ts';
import { readRunFile } from '../../src/simulation/index.ts';
import { kept, openApp, openWeighed } from './harness.ts';
import { act, notice, stamp, timeline } from './seen.ts';

const EVENTS = ['mail.softBounced', 'prospect.unsubscribed'];
const RUN = `#/explore?model=classic.2&crm=salesforce&resubscribe=no&run=${EVENTS.join(',')}`;
const HASHES = PAGES.map(({ id }) => href(id));
const MARKUP = '<img src=x onerror="window.harmed=true"><script>window.harmed=true</script>';

const go = (page: Page, hash: string) =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);
const heading = (page: Page) => page.locator('main h1').first().innerText();
async function textOf(download: Download): Promise<string> {
  let text = '';
  for await (const part of await download.createReadStream()) text += part;
  return text;
}

const chart = (page: Page) => page.locator('.chart-state').first().waitFor();

describe('the first load', () => {
  it('asks for at most 206 kB of JavaScript', async () => {
    const { page, weigh, close } = await openWeighed('#/explore');
    await chart(page);
    const { sum, files } = await weigh();
    expect(files.size).toBeGreaterThan(3);
    expect(sum, [...files].map(([name, size]) => `${name} ${size}`).join('\n')).toBeLessThanOrEqual(206_000);
    await close();
  });

  it.each([1440, 1100])('moves nothing on the stage while one steps, %i wide', async (width) => {
    const run =
      'mail.softBounced,prospect.unsubscribed,mail.hardBounced,admin.correctedEmail,prospect.askedToOptIn,admin.clickedOptIn';
    const { page, expectQuiet, close } = await openApp(`#/explore?model=classic.2&resubscribe=no&run=${run}&at=0`, {
      width,
      reducedMotion: 'reduce',
    });
    await chart(page);
    const places = () =>
      page.evaluate(() =>
        ['.explore-verdict', '.explore-chart', '.chart', '.explore-record', '.explore-timeline'].map((place) => {
          const { x, y, width: wide, height } = document.querySelector(place)?.getBoundingClientRect() ?? new DOMRect();
          return [place, x, y, wide, height].join(' ');
        }),
      );
    const first = await places();
    for (const step of run.split(',').keys()) {
      await page.keyboard.press('ArrowRight');
      await timeline(page, `step ${step + 1} of`).waitFor();
      await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 500 })));
      expect(await places()).toEqual(first);
    }
    expectQuiet();
    await close();
  });
});

describe('the content policy', () => {
  it('is strict, and no page offends against it', async () => {
    const { page, expectQuiet, close } = await openApp(RUN, {
      before: (empty) =>
        empty.addInitScript(() => {
          const offences: string[] = [];
          Object.assign(window, { offences });
          document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
            offences.push(`${violatedDirective} ${blockedURI}`),
          );
        }),
    });
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).toContain("img-src 'self' blob:;");
    expect(policy).not.toMatch(/unsafe|data:/);
    await chart(page);
    await page.keyboard.press('w');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    for (const hash of HASHES) {
      await go(page, hash);
      await page.waitForLoadState('networkidle');
      expect(await heading(page), hash).not.toBe('There is no such page');
    }
    expect(await page.evaluate(() => (window as unknown as { offences: string[] }).offences)).toEqual([]);
    expectQuiet();
    await close();
  });

  it.each([
    `#/explore?model=${encodeURIComponent(MARKUP)}&run=prospect.unsubscribed`,
    `#/explore?model=classic.2&resubscribe=no&run=${encodeURIComponent(MARKUP)}`,
    `#/stories/${encodeURIComponent(MARKUP)}`,
    `#/rules/${encodeURIComponent(MARKUP)}`,
    `#/${encodeURIComponent(MARKUP)}`,
  ])('shows markup in an address as text, if at all: %s', async (hash) => {
    const { page, expectQuiet, close } = await openApp(hash);
    await page.locator('main h1').first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.locator('main img, .notice img, body script:not([src])').count()).toBe(0);
    expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
    expectQuiet();
    await close();
  });
});

describe('without a network', () => {
  it('works from the first visit on, as soon as the page can be used, says so, and asks nobody else', async () => {
    const { page, expectQuiet, close } = await openApp('#/explore', { staysOffline: true });
    const mark = page.locator('.top-offline');
    await chart(page);
    // How soon is measured by `npm run bench:app -- --pages`.
    await mark.waitFor();
    expect(await mark.textContent()).toBe('Works offline');
    await page.context().setOffline(true);
    // What was not yet asked for, and then everything from the beginning.
    await go(page, '#/upgrade');
    await page.locator('main h1').first().waitFor();
    await page.reload();
    await page.locator('main h1').first().waitFor();
    await mark.waitFor();
    await go(page, '#/explore');
    await chart(page);
    for (const [hash, words] of [
      ['#/stories', 'Stories'],
      ['#/rules', 'Rule'],
      ['#/proofs', 'Proof'],
      [RUN, 'Ana: not mailable'],
    ] as const) {
      await go(page, hash);
      await page.waitForFunction((part) => document.title.startsWith(part.slice(0, 4)), words);
      await page.locator('main h1').first().waitFor();
    }
    await stamp(page, 'Not mailable').waitFor();
    expectQuiet();
    await close();
  });

  describe('when a new build is put on the server', () => {
    let server: Server;
    let url: string;
    let build = 'first';

    beforeAll(async () => {
      server = createServer((request, response) => {
        // The app as it is built, with another version in the service worker and another title in the page.
        fetch(new URL((request.url ?? '/').slice(1), inject('appUrl')))
          .then(async (answer) => {
            const type = answer.headers.get('content-type') ?? '';
            let body = Buffer.from(await answer.arrayBuffer());
            if (request.url === '/service-worker.js')
              body = Buffer.from(body.toString().replace(/version\\":\\"/, `$&${build}`));
            if (type.includes('html'))
              body = Buffer.from(body.toString().replace('<body>', `<body data-build="${build}">`));
            response.writeHead(answer.status, { 'content-type': type, 'cache-control': 'no-cache' }).end(body);
          })
          .catch(() => response.writeHead(502).end());
      });
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    });

    afterAll(() => {
      server.closeAllConnections();
      server.close();
    });

    it('takes it, and lets go of the old one', async () => {
      const { page, expectQuiet, close } = await openApp('#/explore', {
        url,
        staysOffline: true,
        before: (empty) => empty.clock.install(),
      });
      const shown = () => page.evaluate(() => document.body.dataset['build']);
      const stores = () => page.evaluate(() => caches.keys());
      await kept(page);
      expect(await shown()).toBe('first');
      expect(await stores()).toEqual([expect.stringContaining('first')]);
      build = 'second';
      await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
      const waits = () => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null);
      await expect.poll(waits, { timeout: 20_000 }).toBe(true);
      await page.reload();
      await page.waitForFunction(() => document.body?.dataset['build'] === 'second');
      await chart(page);
      await expect.poll(stores, { timeout: 20_000 }).toEqual([expect.stringContaining('second')]);
      expectQuiet();
      await close();
    });
  });
});

describe('storage', () => {
  const BROKEN = {
    blocked: () =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      }),
    full: () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    },
    corrupt: () => {
      Storage.prototype.getItem = () => '{"]corrupt';
    },
  };

  it.each(Object.entries(BROKEN))('that is %s costs the convenience, never the run', async (_, breaking) => {
    const { page, expectQuiet, close } = await openApp(RUN, { before: (empty) => empty.addInitScript(breaking) });
    await stamp(page, 'Not mailable').waitFor();
    await page.getByRole('button', { name: /^Theme/ }).click();
    await act(page, 'Clicks unsubscribe').click();
    await timeline(page, 'step 3 of 3').waitFor();
    for (const hash of HASHES.slice(1)) {
      await go(page, hash);
      await page.waitForLoadState('networkidle');
      expect(await page.locator('.failure').count(), hash).toBe(0);
    }
    expectQuiet();
    await close();
  });
});

describe('code that does not arrive', () => {
  it('leaves the run to be taken away, from whichever page', async () => {
    const { page, close } = await openApp(RUN);
    await chart(page);
    await page.route(/rules-page.*\.js/, (route) => route.abort());
    await go(page, '#/rules');
    await page.getByRole('heading', { name: 'Something in this page has failed' }).waitFor();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download the run' }).click();
    const saved = readRunFile(await textOf(await saving));
    expect(saved).toMatchObject({ ok: true, value: { events: EVENTS, at: 2, divergence: null } });
    await page.unroute(/rules-page.*\.js/);
    await go(page, '#/explore');
    await timeline(page, 'step 2 of 2').waitFor();
    await close();
  });

  it('leaves at least the run’s link, where the code that writes files does not arrive either', async () => {
    const { page, close } = await openApp(RUN);
    await chart(page);
    await page.route(/(rules-page|run-files?).*\.js/, (route) => route.abort());
    await go(page, '#/rules');
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download the run' }).click();
    expect(await textOf(await saving)).toMatch(new RegExp(`${RUN.replace('?', '\\?')}\n$`));
    await close();
  });

  it('says so of a dialog that cannot be opened, and leaves everything else as it is', async () => {
    const { page, close } = await openApp(RUN);
    await chart(page);
    await page.route(/settings-dialog.*\.js/, (route) => route.abort());
    await page.keyboard.press(',');
    await notice(page, 'This could not be opened.').waitFor();
    await timeline(page, 'step 2 of 2').waitFor();
    expect(await page.locator('.failure').count()).toBe(0);
    await close();
  });

  it('puts the outline in the place of a chart that cannot be drawn', async () => {
    const { page, close } = await openApp(RUN, {
      before: (empty) => empty.route(/canvas.*\.js/, (route) => route.abort()),
    });
    await page.locator('.outline').waitFor();
    await stamp(page, 'Not mailable').waitFor();
    await close();
  });

  it('opens a run even where the story that it was played from cannot be told', async () => {
    const { page, close } = await openApp(RUN.replace('explore?', 'explore/ana-unsubscribes?'), {
      before: (empty) => empty.route(/stories.*\.js/, (route) => route.abort()),
    });
    await stamp(page, 'Not mailable').waitFor();
    await close();
  });
});

it('opens a run of five thousand events, and goes on from there', async () => {
  const round = ['mail.softBounced', 'prospect.unsubscribed', 'prospect.askedToOptIn', 'admin.clickedOptIn'];
  const events = Array.from({ length: 5000 }, (_, place) => round[place % round.length]);
  const { page, expectQuiet, close } = await openApp('#/explore');
  await chart(page);
  await go(page, `#/explore?model=classic.2&resubscribe=no&run=${events.join(',')}`);
  await timeline(page, 'step 5000 of 5000').waitFor();
  await page.getByRole('button', { name: 'One step back' }).click();
  await timeline(page, 'step 4999 of 5000').waitFor();
  expectQuiet();
  await close();
});
