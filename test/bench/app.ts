/**
 * How fast the built app is in a real browser, as it is and with the processor slowed four times: first load, chart on
 * screen, click to paint, what shifts, and how much JavaScript comes over the wire. Run by `npm run bench:app`.
 */
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { startChromium } from '../browser/chromium.ts';
import { countScripts } from '../support/script-bytes.ts';
import { type Noted, probe } from './app-probe.ts';
import { count, median, table } from './measure.ts';

export interface AppBench {
  /** Where the built app is served. */
  readonly url: string;
  readonly loads: number;
  /** How many clicks in each round, one after the other on everything that can happen. */
  readonly clicks: number;
}

/** How long people press a mouse's button, in milliseconds. */
const PRESS = 80;

const TARGETS = { bytes: 200_000, chart: 1500, click: 100, shift: 0 };

/** Measures and prints. @returns whether every target was met. */
export async function bench({ url, loads, clicks }: AppBench): Promise<boolean> {
  const started = await startChromium();
  const browser = await chromium.connect(started.endpoint);
  try {
    console.log(`${started.from}, 1440 by 900, nothing cached before a load\n`);
    const bytes = await scriptBytes(browser, url);
    const rows = [['', 'median', 'p95', 'target for p95']];
    let good = bytes <= TARGETS.bytes;
    for (const slowed of [1, 4]) {
      const first = await measureLoads(browser, url, slowed, loads);
      const then = await measureClicks(browser, url, slowed, clicks);
      const judged = slowed === 4;
      const row = (name: string, values: readonly number[], target: number | null) =>
        rows.push([
          `${name}, processor ${slowed === 1 ? 'as it is' : `slowed ${slowed} times`}`,
          median(values).toFixed(0),
          percentile95(values).toFixed(0),
          judged && target !== null ? `${target} ${percentile95(values) <= target ? 'met' : 'MISSED'}` : '',
        ]);
      row('chart on screen, ms', first.chartAt, TARGETS.chart);
      row('thread time of a load, ms', first.busy, null);
      row('longest task of a load, ms', first.longest, null);
      row('click to paint, ms', then.clicks, TARGETS.click);
      row('click to paint and all that follows, ms', then.settled, null);
      row('thread time of a click, motion included, ms', [then.perClick], null);
      const moved = [...first.shifts, ...then.shifts].filter(({ asked }) => !asked);
      const shift = moved.reduce((sum, { score }) => sum + score, 0);
      console.log(`Layout shift, ${slowed === 1 ? 'processor as it is' : 'slowed'}: ${shift.toFixed(4)}`);
      for (const what of new Set(moved.flatMap((each) => each.what))) console.log(`  ${what}`);
      good &&= !judged || (percentile95(first.chartAt) <= TARGETS.chart && percentile95(then.clicks) <= TARGETS.click);
      good &&= shift <= TARGETS.shift;
    }
    console.log(`\nJavaScript of the first load: ${count(bytes)} bytes gzipped (target ${count(TARGETS.bytes)})\n`);
    console.log(table(rows));
    return good;
  } finally {
    await browser.close();
    await started.stop();
  }
}

interface Opened {
  readonly page: Page;
  readonly devtools: CDPSession;
  readonly noted: () => Promise<Noted>;
  readonly busy: () => Promise<number>;
  readonly close: () => Promise<void>;
}

async function open(browser: Browser, url: string, slowed: number): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.addInitScript(probe);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  await page.goto(url);
  await page.waitForFunction(() => (window as unknown as { noted: Noted }).noted.chartAt !== null);
  return {
    page,
    devtools,
    noted: () => page.evaluate(() => (window as unknown as { noted: Noted }).noted),
    busy: async () => {
      const { metrics } = await devtools.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
    },
    close: () => context.close(),
  };
}

async function measureLoads(browser: Browser, url: string, slowed: number, loads: number) {
  const found = { chartAt: [] as number[], busy: [] as number[], longest: [] as number[] };
  const shifts: Noted['shifts'][number][] = [];
  for (let load = 0; load < loads; load++) {
    const { page, noted, busy, close } = await open(browser, url, slowed);
    await page.waitForTimeout(300 * slowed);
    const { chartAt, longTasks, shifts: moved } = await noted();
    found.chartAt.push(chartAt ?? Number.NaN);
    found.busy.push(await busy());
    found.longest.push(Math.max(0, ...longTasks));
    shifts.push(...moved);
    await close();
  }
  return { ...found, shifts };
}

/** Clicks on one thing that can happen after the other, from the top of the list to its end and again. */
async function measureClicks(browser: Browser, url: string, slowed: number, clicks: number) {
  const { page, noted, busy, close } = await open(browser, url, slowed);
  await page.waitForTimeout(500 * slowed);
  const before = await noted();
  const buttons = page.locator('.event-button');
  const settled: number[] = [];
  const spent = await busy();
  for (let click = 0; click < clicks; click++) {
    const button = buttons.nth(click % (await buttons.count()));
    await button.scrollIntoViewIfNeeded();
    const box = await button.boundingBox();
    if (!box) throw new Error('What can happen is not on screen, so it cannot be clicked.');
    await page.mouse.move(box.x + 20, box.y + box.height / 2);
    await page.waitForTimeout(30 * slowed);
    const begun = performance.now();
    await page.mouse.down();
    // As long as a finger stays on a button; what pressing it costs counts as an interaction of its own.
    await page.waitForTimeout(PRESS);
    await page.mouse.up();
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 5000 })));
    settled.push(performance.now() - begun - PRESS);
    await page.waitForTimeout(40 * slowed);
  }
  await page.waitForTimeout(200);
  const { interactions, shifts } = await noted();
  const perClick = ((await busy()) - spent) / clicks;
  const longest = new Map<number, number>();
  for (const { id, duration } of interactions) longest.set(id, Math.max(duration, longest.get(id) ?? 0));
  await close();
  // What took one frame only is not reported by the browser.
  const quick = Array.from({ length: Math.max(0, clicks - longest.size) }, () => 16);
  return { clicks: [...longest.values(), ...quick], perClick, settled, shifts: shifts.slice(before.shifts.length) };
}

/** What the page asks for until the chart stands there. */
async function scriptBytes(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  const scripts = countScripts(page);
  await page.goto(url);
  await page.locator('.chart-state').first().waitFor();
  await page.waitForLoadState('networkidle');
  const sizes = await scripts();
  await context.close();
  return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}

const percentile95 = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.ceil(numbers.length * 0.95) - 1] ?? Number.NaN;
