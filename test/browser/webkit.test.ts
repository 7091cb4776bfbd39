/**
 * The app in WebKit, the engine of Safari: the front page and the first lesson, every page, a run on the chart, a record, an
 * organisation, some stories, and use without a network. That each story can be played through is the other browsers' business.
 */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { PAGES } from '../../src/app/pages.ts';
import { href } from '../../src/app/ui/href.ts';
import { play, storySimulation, verdictWords } from '../../src/simulation/index.ts';
import { LESSONS, STORIES } from '../../stories/index.ts';
import { startOwnServer } from './own-server.ts';
import {
  findWebKit,
  NO_WEBKIT,
  startWebKit,
  type WebKitPage,
  type WebKitPrograms,
  webKitIsRequired,
} from './webkit.ts';

const webkit = findWebKit();
if (webkit === null) console.log(NO_WEBKIT);

it.runIf(webKitIsRequired(process.env))('is there where REQUIRE_WEBKIT says so', () => {
  expect(webkit, NO_WEBKIT).not.toBeNull();
});

/** Elements that can be seen, of a selector. */
const SEEN = `
  const seen = [...document.querySelectorAll(arguments[0])].filter((each) => each.checkVisibility({ visibilityProperty: true }));`;

describe.skipIf(webkit === null)('in WebKit', () => {
  let page: WebKitPage;
  /** Errors in the pages so far: noted from when a page has come, as a driver of this kind tells of none. */
  const noise: string[] = [];

  beforeAll(async () => {
    page = await startWebKit(webkit as WebKitPrograms);
    console.log(`WebKitGTK ${page.version}, over WebDriver`);
  }, 60_000);

  afterAll(() => page?.close());

  async function open(hash: string, url = inject('appUrl')): Promise<void> {
    // Not another place on the same page, but the page anew.
    await page.go('about:blank');
    await page.go(`${url}${hash}`);
    // The driver may answer before the page has taken the other's place.
    await expect.poll(() => page.run('return location.protocol'), { timeout: 60_000 }).toBe('http:');
    await page.run(`
      window.noise = [];
      addEventListener('error', ({ message }) => window.noise.push(message));
      addEventListener('unhandledrejection', ({ reason }) => window.noise.push(String(reason)));`);
  }

  async function isQuiet(): Promise<void> {
    noise.push(...(await page.run<readonly string[]>('return window.noise')));
    expect(noise).toEqual([]);
    expect(await page.run(`${SEEN} return seen.length`, '.failure')).toBe(0);
  }

  const wordsOf = (selector: string) =>
    page.run<readonly string[]>(
      `${SEEN} return seen.map((each) => each.innerText.replace(/\\s+/g, ' ').trim())`,
      selector,
    );

  const say = (selector: string, words: string) =>
    expect
      .poll(async () => (await wordsOf(selector)).some((each) => each.toLowerCase().includes(words.toLowerCase())), {
        timeout: 60_000,
        message: `${selector}: ${words}`,
      })
      .toBe(true);

  const isThere = (selector: string) =>
    expect
      .poll(() => page.run(`${SEEN} return seen.length > 0`, selector), { timeout: 60_000, message: selector })
      .toBe(true);

  async function click(words: string): Promise<void> {
    const find = () =>
      page.run<object | null>(
        `${SEEN} return seen.find((each) => each.innerText.trim().includes(arguments[1])) ?? null`,
        'button, a',
        words,
      );
    await expect.poll(find, { timeout: 60_000, message: words }).not.toBeNull();
    const found = await find();
    if (found) await page.click(found);
  }

  const go = (hash: string) => page.run('location.hash = arguments[0]', hash);

  it('the front page works before the app has come, and leads on to the first lesson', async () => {
    await open('');
    await click('Ana clicks unsubscribe');
    await say('[data-stamp]', 'Transactional only');
    await click('Learn');
    await say('main h1', 'Learn it, lesson by lesson');
    await click('Begin: ');
    await say('main h1', LESSONS[0]?.title ?? '');
    await isQuiet();
  });

  it('every page comes up without an error', async () => {
    await open('');
    for (const { id } of PAGES) {
      await go(href(id));
      await isThere(`.app-${id} main h1`);
    }
    await isQuiet();
    // A page at a time, and a busy machine is slow with each.
  }, 600_000);

  it('the chart is drawn, an event is clicked, and the address holds the run, also when the page is loaded anew', async () => {
    await open('#/explore');
    await isThere('.chart-state');
    await click('Clicks unsubscribe');
    await say('.verdict-mark', 'Transactional only');
    await expect.poll(() => page.run('return location.hash')).toContain('run=prospect.unsubscribed');
    await isQuiet();
    await page.reload();
    await say('.verdict-mark', 'Transactional only');
  });

  it('a record is answered', async () => {
    await open('#/record?model=upgraded.2&record=doNotEmail:yes,optedOut:no');
    await say('.diagnosis', 'Do Not Email');
    await go('#/record?model=classic.2&record=optedOut:yes,doNotEmail:no');
    await say('.diagnosis .stamp', 'this record cannot be');
    await isQuiet();
  });

  it('an organisation is judged, and its hole is named', async () => {
    const given = {
      settings: { edition: 'upgraded', crm: 'salesforce', optedOutSync: 'most-recent' },
      automations: [{ name: 'Nightly data load', does: ['crmAutomation.untickedOptOut'] }],
    };
    await open(`#/organisation?o=${encodeURIComponent(JSON.stringify(given))}`);
    await isThere('[data-property="P1"][data-verdict="violated"]');
    await say('[data-property="P1"]', 'Nightly data load');
    await isQuiet();
  });

  it.each(STORIES.slice(0, 3).map((story) => [story.id, story] as const))(
    'the story %s is played to its end',
    async (_, story) => {
      await open(`#/stories/${story.id}`);
      await say('.story-panel h2', story.title);
      await click('First step');
      for (const [place, { tell }] of story.steps.entries()) {
        if (place > 0) await click('Next');
        await say('.story-panel [aria-live="polite"]', tell);
        await say('.story-panel', 'The machine agrees');
      }
      const run = play(
        storySimulation(story),
        story.steps.map(({ event }) => event),
      );
      await say('.verdict-mark', verdictWords(run, story.person).stamp);
      await isQuiet();
    },
  );

  it('without a network it goes on, and is there again, once the page has said so', async () => {
    const server = await startOwnServer(inject('appUrl'));
    try {
      await open('#/explore', server.url);
      await isThere('.top-offline');
      await server.stop();
      await go('#/proofs');
      await say('main h1', 'Proof');
      await page.reload();
      await say('main h1', 'Proof');
      await go('#/explore');
      await isThere('.chart-state');
      await click('Clicks unsubscribe');
      await say('.verdict-mark', 'Transactional only');
    } finally {
      await server.stop();
    }
  });

  it('a page of the documentation answers', async () => {
    await page.go(`${inject('appUrl')}rules/U3/`);
    await say('h1', 'U3');
  });
});
