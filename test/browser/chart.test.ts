/**
 * The chart in the real browser: what the layout promises is what is drawn, words fit their boxes, chips are buttons that
 * mouse and keyboard reach, and stepping moves nothing.
 */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { canApply, completeSettings, isDrawn, simulationOf, topologyOf } from '../../src/simulation/index.ts';
import { openApp, type Visitor } from './harness.ts';

const VISITORS: readonly (readonly [name: string, visitor: Visitor])[] = [
  ['at 1440, light', { width: 1440, height: 900, reducedMotion: 'reduce' }],
  ['at 1440, dark', { width: 1440, height: 900, colorScheme: 'dark', reducedMotion: 'reduce' }],
  ['at 1024, light', { width: 1024, height: 768, reducedMotion: 'reduce' }],
];

/** What there is without a CRM, as the page opens. */
const simulation = simulationOf(completeSettings({}));
const FOLDED = ['emailOptOut', 'crmDoNotEmail', 'connector', 'lastChanged'];
const moving = topologyOf(simulation.edition.machine).transitions.filter(
  (each) => isDrawn(each) && canApply(simulation, each) && !FOLDED.some((region) => each.source.startsWith(region)),
);
const UNSUBSCRIBED = 'prospectOptedOut.blank:prospect.unsubscribed:0';

describe.each(VISITORS)('the chart %s', (_, visitor) => {
  let page: Page;
  let expectQuiet: () => void;

  beforeAll(async () => {
    ({ page, expectQuiet } = await openApp('#/explore', visitor));
    await page.locator('.chart [data-line]').first().waitFor({ state: 'attached' });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
  });

  it('draws a line and a button for every transition that can change something here', async () => {
    const ids = (selector: string, name: string) =>
      page
        .locator(selector)
        .evaluateAll((found, key) => found.map((each) => each.getAttribute(key) ?? '').sort(), name);
    const expected = moving.map(({ id }) => id).sort();
    expect(await ids('.chart [data-line]', 'data-line')).toEqual(expected);
    expect(await ids('.chart [data-transition]', 'data-transition')).toEqual(expected);
    expect(await ids('.chart button[data-transition]', 'data-transition')).toEqual(expected);
    expect(await ids('.chart [data-way]', 'data-way')).toEqual(
      ['prospectOptedOut', 'doNotEmail', 'hardBounced', 'softBounces'].sort(),
    );
    expectQuiet();
  });

  it('fits every word into its box', async () => {
    const words = page.locator(
      '.chart-chip-text, .chart-state-plaque, .chart-region-label, .chart-region-note, .chart-status-words',
    );
    const overflowing = await words.evaluateAll((texts) =>
      texts.flatMap((text) => {
        const box = text
          .closest('.chart-chip, .chart-state, .chart-region, .chart-status, .chart-standing')
          ?.getBoundingClientRect();
        const { left, right } = text.getBoundingClientRect();
        const fits = box && left >= box.left && right <= box.right && text.scrollWidth <= text.clientWidth;
        return fits ? [] : [text.textContent];
      }),
    );
    expect(overflowing).toEqual([]);
  });

  it('shows no text smaller than twelve pixels', async () => {
    expect(await smallestType(page)).toBeGreaterThanOrEqual(12);
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
    expect(stops.length).toBe(new Set(moving.map(({ source }) => source.split('.')[0])).size);
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-transition'));
    await page.locator(`button[data-transition="${UNSUBSCRIBED}"]`).focus();
    await page.keyboard.press('End');
    expect(await focused()).toBe('prospectOptedOut.ticked:automation.untickedOptedOut:0');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('prospectOptedOut.blank:prospect.reportedSpam:0');
  });

  it('brings a chip into sight that gets the focus', async () => {
    const last = page.locator('.chart button[data-transition]').last();
    await page.locator('.chart button[data-region="breach"]').first().focus();
    await page.keyboard.press('End');
    expect(await last.evaluate((chip) => chip === document.activeElement)).toBe(true);
    const canvas = await page.locator('.chart').boundingBox();
    await expect
      .poll(async () => (await last.boundingBox())?.y ?? Number.POSITIVE_INFINITY)
      .toBeLessThan((canvas?.y ?? 0) + (canvas?.height ?? 0));
    expectQuiet();
  });
});

/** The smallest type on the chart, in pixels of the screen. */
const smallestType = (page: Page): Promise<number> =>
  page
    .locator('.chart-chip-text, .chart-state-plaque, .chart-state-count, .chart-standing span, .chart-region > span')
    .evaluateAll((texts) => {
      const zoom = new DOMMatrix(getComputedStyle(document.querySelector('.react-flow__viewport') as Element).transform)
        .a;
      const shown = texts.filter((text) => text.textContent !== '');
      return Math.min(...shown.map((text) => Number.parseFloat(getComputedStyle(text).fontSize) * zoom));
    });

describe('the whole chart on a screen of 1440 by 900', () => {
  it.each([
    ['without a CRM', '#/explore', 6, 12],
    ['with Salesforce', '#/explore?crm=salesforce', 8, 11],
    ['with a checkbox for Do Not Email too', '#/explore?crm=salesforce&doNotEmailSync=salesforce', 9, 10],
    ['in the classic edition', '#/explore?model=classic.2&crm=salesforce', 8, 11],
  ] as const)('is in sight at once, and large enough to read, %s', async (_, path, regions, type) => {
    const { page, expectQuiet, close } = await openApp(path, { reducedMotion: 'reduce' });
    await page.locator('.chart [data-line]').first().waitFor({ state: 'attached' });
    expect(await page.locator('.chart-region').count()).toBe(regions);
    expect(await smallestType(page)).toBeGreaterThanOrEqual(type);
    const canvas = await page.locator('.chart').boundingBox();
    if (!canvas) throw new Error('The chart has a canvas.');
    for (const part of await page.locator('.chart-standing, .chart-region, .chart-folded').all()) {
      const box = await part.boundingBox();
      if (!box) throw new Error('What is drawn has a box.');
      expect(box.x).toBeGreaterThanOrEqual(canvas.x);
      expect(box.x + box.width).toBeLessThanOrEqual(canvas.x + canvas.width);
      expect(box.y + box.height).toBeLessThanOrEqual(canvas.y + canvas.height);
    }
    expectQuiet();
    await close();
  });
});

describe('the status on the chart', () => {
  const current = (page: Page) => page.locator('.chart-status[aria-current="true"]');
  const way = (page: Page, region: string) => page.locator(`.chart-line.way[data-way="${region}"]`);

  it('is shown ahead by what is pointed at, and led to by what happened', async () => {
    const { page, expectQuiet, close } = await openApp('#/explore', { reducedMotion: 'reduce' });
    const chip = page.locator(`button[data-transition="${UNSUBSCRIBED}"]`);
    await chip.hover();
    await page.locator('.chart-status.previewed[data-status="transactional-only"]').waitFor();
    await page.locator('.way.previewed[data-way="prospectOptedOut"]').waitFor({ state: 'attached' });
    expect(await current(page).textContent()).toBe('mailable');
    await chip.click();
    await page.locator('.way.fired[data-way="prospectOptedOut"]').waitFor({ state: 'attached' });
    expect(await current(page).textContent()).toBe('transactional only');
    expect(await way(page, 'doNotEmail').getAttribute('class')).not.toContain('fired');
    expectQuiet();
    await close();
  });

  it('is red where somebody is mailed against her wish, and says so', async () => {
    const { page, close } = await openApp('#/explore?run=prospect.unsubscribed,automation.untickedOptedOut');
    await current(page).waitFor();
    expect(await current(page).textContent()).toBe('mailed against their wish');
    const [fill, red] = await current(page).evaluate((box) => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.color = 'var(--no)';
      const colour = getComputedStyle(probe).color;
      probe.remove();
      return [getComputedStyle(box).backgroundColor, colour];
    });
    expect(fill).toBe(red);
    await close();
  });

  it('is told apart where colours are the system’s own', async () => {
    const { page, close } = await openApp('#/explore', { reducedMotion: 'reduce' });
    await current(page).waitFor();
    await page.emulateMedia({ forcedColors: 'active' });
    const fills = await page.locator('.chart-status').evaluateAll((boxes) =>
      boxes.map((box) => {
        const { backgroundColor, backgroundImage } = getComputedStyle(box);
        return `${backgroundColor} ${backgroundImage}`;
      }),
    );
    expect(new Set(fills).size).toBe(2);
    await close();
  });

  it('draws what comes with a CRM once there is one', async () => {
    const { page, expectQuiet, close } = await openApp('#/explore', { reducedMotion: 'reduce' });
    const regions = () => page.locator('.chart-region').count();
    await page.getByText('Does not apply without a CRM').waitFor();
    expect(await regions()).toBe(6);
    await page.evaluate(() => {
      location.hash = '#/explore?crm=salesforce';
    });
    await page.getByText('Does not apply with these settings: Checkbox for Do Not Email and Changed last.').waitFor();
    expect(await regions()).toBe(8);
    await page.locator('button[data-region="connector"][tabindex="0"]').waitFor();
    expectQuiet();
    await close();
  });
});

describe('a chart that is higher than its canvas', () => {
  const SMALL: Visitor = { width: 1024, height: 768, reducedMotion: 'reduce' };
  const RUN = '#/explore?model=classic.2&resubscribe=no&run=mail.softBounced&at=0';
  const moved = (page: Page) =>
    page.locator('.chart .react-flow__viewport').evaluate((viewport) => getComputedStyle(viewport).transform);
  const regionOn = (page: Page, id: string) => page.locator(`.chart [data-region="${id}"].chart-region`);
  const counting = (page: Page) => regionOn(page, 'softBounces');
  const isInSight = async (page: Page, its = counting(page)) => {
    const [canvas, region] = [await page.locator('.chart').boundingBox(), await its.boundingBox()];
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
    const { page, expectQuiet } = await openApp('#/explore?run=prospect.unsubscribed', SMALL);
    const request = regionOn(page, 'request');
    await request.waitFor({ state: 'attached' });
    const before = await moved(page);
    await page
      .locator('button[data-region="request"]', { hasText: 'asked' })
      .evaluate((chip: HTMLElement) => chip.click());
    const beyond = page.locator('.chart-beyond.below', { hasText: 'Request' });
    await beyond.waitFor();
    expect(await moved(page)).toBe(before);
    await beyond.click();
    await expect.poll(() => isInSight(page, request)).toBe(true);
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
