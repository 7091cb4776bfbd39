/**
 * The chart in the real browser: what the layout promises is what is drawn, words fit their boxes, chips are buttons that
 * mouse and keyboard reach, and stepping moves nothing.
 */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { EDITIONS, isDrawn, topologyOf } from '../../src/simulation/index.ts';
import { openApp, type Visitor } from './harness.ts';

const VISITORS: readonly (readonly [name: string, visitor: Visitor])[] = [
  ['at 1440, light', { width: 1440, height: 900, reducedMotion: 'reduce' }],
  ['at 1440, dark', { width: 1440, height: 900, colorScheme: 'dark', reducedMotion: 'reduce' }],
  ['at 1024, light', { width: 1024, height: 768, reducedMotion: 'reduce' }],
];

const [edition] = EDITIONS;
if (!edition) throw new Error('There is always today’s edition.');
const moving = topologyOf(edition.machine).transitions.filter(isDrawn);
const clickable = moving.filter(({ event }) => event !== '');
const UNSUBSCRIBED = 'prospectOptedOut.blank:prospect.unsubscribed:0';

describe.each(VISITORS)('the chart %s', (_, visitor) => {
  let page: Page;
  let expectQuiet: () => void;

  beforeAll(async () => {
    ({ page, expectQuiet } = await openApp('#/explore', visitor));
    await page.locator('.chart [data-line]').first().waitFor({ state: 'attached' });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
  });

  it('draws a line and a chip for every transition that can change something, and a button where somebody acts', async () => {
    const ids = (selector: string, name: string) =>
      page
        .locator(selector)
        .evaluateAll((found, key) => found.map((each) => each.getAttribute(key) ?? '').sort(), name);
    const expected = moving.map(({ id }) => id).sort();
    expect(await ids('.chart [data-line]', 'data-line')).toEqual(expected);
    expect(await ids('.chart [data-transition]', 'data-transition')).toEqual(expected);
    expect(await ids('.chart button[data-transition]', 'data-transition')).toEqual(
      clickable.map(({ id }) => id).sort(),
    );
    expectQuiet();
  });

  it('fits every word into its box', async () => {
    const words = page.locator('.chart-chip-text, .chart-state-plaque, .chart-region-label, .chart-region-note');
    const overflowing = await words.evaluateAll((texts) =>
      texts.flatMap((text) => {
        const box = text.closest('.chart-chip, .chart-state, .chart-region')?.getBoundingClientRect();
        const { left, right } = text.getBoundingClientRect();
        const fits = box && left >= box.left && right <= box.right && text.scrollWidth <= text.clientWidth;
        return fits ? [] : [text.textContent];
      }),
    );
    expect(overflowing).toEqual([]);
  });

  it('shows no text smaller than twelve pixels', async () => {
    const small = await page
      .locator('.chart-chip-text, .chart-state-plaque, .chart-region > span')
      .evaluateAll((texts) =>
        texts.flatMap((text) => {
          const zoom = text.getBoundingClientRect().width / ((text as HTMLElement).offsetWidth || 1);
          const size = Number.parseFloat(getComputedStyle(text).fontSize) * zoom;
          return size < 11.9 && zoom > 0 ? [`${text.textContent} ${size}`] : [];
        }),
      );
    expect(small).toEqual([]);
  });

  it('sends the event of a clicked chip, marks what fired, and moves nothing', async () => {
    const places = () =>
      page.locator('.chart .react-flow__node').evaluateAll((nodes) => nodes.map((node) => node.getAttribute('style')));
    const before = await places();
    const chip = page.locator(`button[data-transition="${UNSUBSCRIBED}"]`);
    expect(await chip.getAttribute('aria-disabled')).toBe('false');
    expect(await chip.getAttribute('aria-label')).toContain('Prospect Opted Out ticked');
    // Not everything is in sight at every width; the focus brings it there.
    await chip.focus();
    await chip.click();
    await page.locator(`.chart-line.fired[data-line="${UNSUBSCRIBED}"]`).waitFor({ state: 'attached' });
    expect(await page.locator('[data-state="prospectOptedOut.ticked"]').getAttribute('data-active')).toBe('true');
    expect(await page.locator('.chart-line.fired').count()).toBeGreaterThan(0);
    expect(await chip.getAttribute('aria-disabled')).toBe('true');
    expect(await chip.getAttribute('aria-label')).toContain('no effect');
    expect(await places()).toEqual(before);
  });

  it('has one tab stop in each region, and goes from chip to chip with the arrow keys', async () => {
    const stops = await page
      .locator('.chart button[data-transition][tabindex="0"]')
      .evaluateAll((chips) => chips.map((chip) => chip.getAttribute('data-region')));
    expect(new Set(stops).size).toBe(stops.length);
    expect(stops.length).toBe(new Set(clickable.map(({ source }) => source.split('.')[0])).size);
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-transition'));
    await page.locator(`button[data-transition="${UNSUBSCRIBED}"]`).focus();
    await page.keyboard.press('End');
    expect(await focused()).toBe('prospectOptedOut.ticked:connector.synced:1');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('prospectOptedOut.blank:prospect.reportedSpam:0');
  });

  it('brings a chip into sight that gets the focus', async () => {
    const last = page.locator('.chart button[data-transition]').last();
    await page.locator('.chart button[data-region="lastChanged"]').first().focus();
    await page.keyboard.press('End');
    expect(await last.evaluate((chip) => chip === document.activeElement)).toBe(true);
    const canvas = await page.locator('.chart').boundingBox();
    await expect
      .poll(async () => (await last.boundingBox())?.y ?? Number.POSITIVE_INFINITY)
      .toBeLessThan((canvas?.y ?? 0) + (canvas?.height ?? 0));
    expectQuiet();
  });
});

describe('a chart that is higher than its canvas', () => {
  const SMALL: Visitor = { width: 1024, height: 768, reducedMotion: 'reduce' };
  const RUN = '#/explore?model=classic.2&resubscribe=no&run=mail.softBounced&at=0';
  const moved = (page: Page) =>
    page.locator('.chart .react-flow__viewport').evaluate((viewport) => getComputedStyle(viewport).transform);
  const counting = (page: Page) => page.locator('.chart [data-region="softBounces"].chart-region');
  const isInSight = async (page: Page) => {
    const [canvas, region] = [await page.locator('.chart').boundingBox(), await counting(page).boundingBox()];
    if (!canvas || !region) return false;
    return region.y >= canvas.y && region.y + region.height <= canvas.y + canvas.height;
  };

  it('follows a run that is looked through to what each step changed', async () => {
    const { page, expectQuiet } = await openApp(RUN, SMALL);
    await counting(page).waitFor({ state: 'attached' });
    expect(await isInSight(page)).toBe(false);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => isInSight(page)).toBe(true);
    expect(await page.locator('.chart-beyond').count()).toBe(0);
    expectQuiet();
  });

  it('opens a run where its last step changed something', async () => {
    const { page } = await openApp(RUN.replace('&at=0', ''), SMALL);
    await counting(page).waitFor({ state: 'attached' });
    expect(await isInSight(page)).toBe(true);
  });

  it('keeps still for what is fired by hand, and says at its edge what changed', async () => {
    const { page, expectQuiet } = await openApp('#/explore', SMALL);
    await counting(page).waitFor({ state: 'attached' });
    const before = await moved(page);
    await page
      .locator('button[data-region="softBounces"]', { hasText: 'soft bounce' })
      .last()
      .evaluate((chip: HTMLElement) => chip.click());
    const beyond = page.locator('.chart-beyond.below', { hasText: 'Soft bounces' });
    await beyond.waitFor();
    expect(await moved(page)).toBe(before);
    await beyond.click();
    await expect.poll(() => isInSight(page)).toBe(true);
    await beyond.waitFor({ state: 'detached' });
    expectQuiet();
  });
});

it('keeps its tools beside it, so that nothing lies on the chart until somebody asks for the legend', async () => {
  const { page, expectQuiet } = await openApp('#/explore', { width: 1440, height: 900 });
  await page.getByRole('button', { name: 'Zoom in' }).waitFor();
  const canvas = await page.locator('.chart').boundingBox();
  for (const tools of await page.locator('.chart-legend, .chart-controls').all()) {
    const box = await tools.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(canvas?.y ?? 0);
  }
  const legend = page.getByRole('button', { name: 'Legend' });
  await legend.click();
  await page.getByText('what just happened').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('what just happened').waitFor({ state: 'detached' });
  expectQuiet();
});
