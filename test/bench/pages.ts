/**
 * How soon the built app's pages are there in a real browser, with the processor slowed four times, beside what each may take: the
 * front page, pages of the documentation, lessons; and how long after the chart everything is kept for use without a network, and the
 * longest task of a run of five thousand events. Run by `npm run bench:app -- --pages`.
 */
import { type Browser, chromium, type Page } from 'playwright-core';
import { LESSONS } from '../../stories/lessons/index.ts';
import { startChromium } from '../browser/chromium.ts';
import type { AppBench } from './app.ts';
import { watchLongTasks } from './long-tasks.ts';
import { median, table } from './measure.ts';

const ROUNDS = 5;
const SLOWED = 4;

/** What is measured, and how long it may take, in milliseconds. */
interface Measure {
  readonly what: string;
  readonly limit: number;
  readonly times: readonly number[];
}

/** Measures and prints. @returns whether every limit was kept. */
export async function bench({ url }: Pick<AppBench, 'url'>): Promise<boolean> {
  const started = await startChromium();
  const browser = await chromium.connect(started.endpoint);
  try {
    const measures = [
      await painted(browser, url, 'the front page is painted', '', 1000),
      await painted(browser, url, 'a rule’s page is painted', 'rules/U7/', 600),
      await painted(browser, url, 'a story’s page is painted', 'stories/aiko-loses-her-unsubscribe/', 600),
      await painted(browser, url, 'the contents are painted', 'contents/', 600),
      await lessons(browser, url),
      await offline(browser, url),
      await longRun(browser, url),
    ];
    console.log(`\n${started.from}, medians of ${ROUNDS} where nothing else is said`);
    console.log(
      table([
        ['', 'ms', 'worst', 'limit', ''],
        ...measures.map(({ what, limit, times }) => [
          what,
          median(times).toFixed(0),
          Math.max(...times).toFixed(0),
          String(limit),
          median(times) <= limit ? 'kept' : 'MISSED',
        ]),
      ]),
    );
    return measures.every(({ limit, times }) => median(times) <= limit);
  } finally {
    await browser.close();
    await started.stop();
  }
}

/** A page in a window of its own, of which nothing is kept from before. */
async function opened(browser: Browser, address: string, slowed = SLOWED): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  await page.goto(address);
  return page;
}

async function painted(browser: Browser, url: string, what: string, path: string, limit: number): Promise<Measure> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const page = await opened(browser, `${url}${path}`);
    await page.waitForLoadState('networkidle');
    times.push(
      await page.evaluate(
        () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.POSITIVE_INFINITY,
      ),
    );
    await page.context().close();
  }
  return { what: `${what}, processor slowed ${SLOWED} times`, limit, times };
}

async function lessons(browser: Browser, url: string): Promise<Measure> {
  const page = await opened(browser, `${url}#/course`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const times: number[] = [];
  for (const { id, title } of LESSONS.filter((_, place) => place % 4 === 0)) {
    const begun = performance.now();
    await page.evaluate((to) => {
      location.hash = to;
    }, `#/course/${id}`);
    await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
    times.push(performance.now() - begun);
  }
  await page.context().close();
  return { what: `a lesson opens, ${times.length} of them, processor slowed ${SLOWED} times`, limit: 1000, times };
}

async function offline(browser: Browser, url: string): Promise<Measure> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const page = await opened(browser, `${url}#/explore`, 1);
    await page.locator('.chart-state').first().waitFor();
    const usable = performance.now();
    await page.getByText('Works offline').waitFor({ state: 'attached' });
    times.push(performance.now() - usable);
    await page.context().close();
  }
  return { what: 'everything is kept for use offline, from the chart on', limit: 2000, times };
}

const ROUND = ['mail.softBounced', 'prospect.unsubscribed', 'prospect.askedToOptIn', 'admin.clickedOptIn'];

async function longRun(browser: Browser, url: string): Promise<Measure> {
  const events = Array.from({ length: 5000 }, (_, place) => ROUND[place % ROUND.length]);
  const page = await opened(browser, `${url}#/explore`, 1);
  await page.locator('.chart-state').first().waitFor();
  const longest = await watchLongTasks(page);
  await page.evaluate(
    (to) => {
      location.hash = to;
    },
    `#/explore?model=classic.2&resubscribe=no&run=${events.join(',')}`,
  );
  await page.getByText('step 5000 of 5000').first().waitFor();
  await page.getByRole('button', { name: 'One step back' }).click();
  await page.getByText('step 4999 of 5000').first().waitFor();
  const times = [await longest()];
  await page.context().close();
  return { what: 'the longest task of a run of 5,000 events', limit: 1000, times };
}
