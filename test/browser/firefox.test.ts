/**
 * The app in Firefox: the front page and the first lesson, every page, the record page, the organisation page, every story, and use
 * without a network. What only looks and layout can tell is the other browser's business.
 */
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { PAGES } from '../../src/app/pages.ts';
import { href } from '../../src/app/ui/href.ts';
import { play, storySimulation, verdictWords } from '../../src/simulation/index.ts';
import { LESSONS, STORIES } from '../../stories/index.ts';
import {
  type FirefoxPage,
  findFirefox,
  firefoxIsRequired,
  NO_FIREFOX,
  openInFirefox,
  startFirefox,
} from './firefox.ts';
import { type OwnServer, startOwnServer } from './own-server.ts';

const firefox = findFirefox();
if (firefox === null) console.log(NO_FIREFOX);

it.runIf(firefoxIsRequired(process.env))('is there where CI or REQUIRE_FIREFOX says so', () => {
  expect(firefox, NO_FIREFOX).not.toBeNull();
});

/** Waits for an element that says so. In one question: Puppeteer’s own selectors ask once for every element that there is. */
async function say(page: Page, selector: string, words: string | RegExp): Promise<void> {
  const said = () =>
    page.evaluate(
      (where) =>
        [...document.querySelectorAll<HTMLElement>(where)].map((each) => each.innerText.replace(/\s+/g, ' ').trim()),
      selector,
    );
  const isSaid = (text: string) =>
    typeof words === 'string' ? text.toLowerCase().includes(words.toLowerCase()) : words.test(text);
  await expect
    .poll(async () => (await said()).some(isSaid), { timeout: 60_000, message: `${selector}: ${words}` })
    .toBe(true);
}

/** Clicks the first button or link that says so. What Puppeteer has for it is code as text, which the page's policy refuses. */
async function click(page: Page, words: string): Promise<void> {
  const find = async () => {
    const found = await page.evaluateHandle(
      (wanted) =>
        [...document.querySelectorAll<HTMLElement>('button, a')].find((each) => each.innerText.trim().includes(wanted)),
      words,
    );
    return found.asElement() as ElementHandle<HTMLElement> | null;
  };
  await expect.poll(find, { timeout: 60_000, message: words }).not.toBeNull();
  await (await find())?.click();
}

/** Waits for an element that can be seen. */
const isThere = (page: Page, selector: string) =>
  expect
    .poll(
      () =>
        page.evaluate(
          (where) => document.querySelector(where)?.checkVisibility({ visibilityProperty: true }) ?? false,
          selector,
        ),
      { timeout: 60_000, message: selector },
    )
    .toBe(true);

const go = (page: Page, hash: string) =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);

describe.skipIf(firefox === null)('in Firefox', () => {
  let browser: Browser;
  const open = (hash: string, url = inject('appUrl')) => openInFirefox(browser, `${url}${hash}`);

  beforeAll(async () => {
    browser = await startFirefox(firefox as string);
    console.log(`${await browser.version()}, over WebDriver BiDi`);
  }, 60_000);

  afterAll(() => browser?.close());

  it('the front page works before the app has come, and leads on', async () => {
    const { page, noise, close } = await open('');
    await click(page, 'Ana clicks unsubscribe');
    await say(page, '[data-stamp]', 'Transactional only');
    await click(page, 'Learn');
    await say(page, 'main h1', 'Learn it, lesson by lesson');
    await click(page, 'Begin: ');
    await say(page, 'main h1', LESSONS[0]?.title ?? '');
    expect(noise).toEqual([]);
    await close();
  });

  it('every page comes up without an error', async () => {
    const { page, noise, close } = await open('');
    for (const { id } of PAGES) {
      await go(page, href(id));
      await isThere(page, `.app-${id} main h1`);
      expect(await page.$('.failure'), id).toBeNull();
    }
    expect(noise).toEqual([]);
    await close();
    // A page at a time, and a busy machine is slow with each.
  }, 600_000);

  it('the chart is drawn, an event is clicked, and the address holds the run', async () => {
    const { page, noise, close } = await open('#/explore');
    await isThere(page, '.chart-state');
    await click(page, 'Clicks unsubscribe');
    await say(page, '.verdict-mark', 'Transactional only');
    await expect.poll(() => page.evaluate(() => location.hash)).toContain('run=prospect.unsubscribed');
    expect(noise).toEqual([]);
    await close();
  });

  it('a record is answered, and its question asked', async () => {
    const { page, noise, close } = await open('#/record?model=upgraded.2&record=doNotEmail:yes,optedOut:no');
    await say(page, '.diagnosis .stamp', /\w/);
    await say(page, '.diagnosis', 'Do Not Email');
    await go(page, '#/record?model=classic.2&record=optedOut:yes,doNotEmail:no');
    await say(page, '.diagnosis .stamp', 'this record cannot be');
    expect(noise).toEqual([]);
    await close();
  });

  it('an organisation is judged, and its hole is named', async () => {
    const given = {
      settings: { edition: 'upgraded', crm: 'salesforce', optedOutSync: 'most-recent' },
      automations: [{ name: 'Nightly data load', does: ['crmAutomation.untickedOptOut'] }],
    };
    const { page, noise, close } = await open(`#/organisation?o=${encodeURIComponent(JSON.stringify(given))}`);
    await isThere(page, '[data-property="P1"][data-verdict="violated"]');
    await say(page, '[data-property="P1"]', 'Nightly data load');
    expect(noise).toEqual([]);
    await close();
  });

  describe('every story', () => {
    let app: FirefoxPage;
    beforeAll(async () => {
      app = await open('#/stories');
    });
    afterAll(async () => {
      expect(app.noise).toEqual([]);
      await app.close();
    });

    it.each(STORIES.map((story) => [story.id, story] as const))('%s is played to its end', async (_, story) => {
      const { page } = app;
      await go(page, `#/stories/${story.id}`);
      await say(page, '.story-panel h2', story.title);
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(story.title);
      await click(page, 'First step');
      for (const [place, { tell }] of story.steps.entries()) {
        if (place > 0) await page.keyboard.press('Enter');
        await say(page, '.story-panel [aria-live="polite"]', tell);
        await say(page, '.story-panel', 'The machine agrees');
      }
      const run = play(
        storySimulation(story),
        story.steps.map(({ event }) => event),
      );
      await say(page, '.verdict-mark', verdictWords(run, story.person).stamp);
    });
  });

  describe('without a network', () => {
    let server: OwnServer;
    beforeAll(async () => {
      server = await startOwnServer(inject('appUrl'));
    });
    afterAll(() => server?.stop());

    it('it goes on, and is there again, once the page has said so', async () => {
      const { page, close } = await open('#/explore', server.url);
      await isThere(page, '.top-offline');
      await server.stop();
      await go(page, '#/proofs');
      await say(page, 'main h1', 'Proof');
      await page.reload();
      await say(page, 'main h1', 'Proof');
      await go(page, '#/explore');
      await isThere(page, '.chart-state');
      await click(page, 'Clicks unsubscribe');
      await say(page, '.verdict-mark', 'Transactional only');
      await close();
    });
  });
});
