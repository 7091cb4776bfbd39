/** No page is wider than the phone that shows it: what is wider scrolls inside its own box. */

import { expect, it } from 'vitest';
import { PAGES } from '../../src/app/pages.ts';
import { href } from '../../src/app/ui/href.ts';
import { openApp } from './harness.ts';

it.each([...PAGES.map(({ id }) => href(id)), '#/nowhere'])('fits %s on a phone', async (hash) => {
  const { page, expectQuiet, close } = await openApp(hash, { width: 390, height: 844, touch: true });
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expectQuiet();
  await close();
});

const PHONE = { width: 390, height: 844, touch: true } as const;

it('says at the thumb what a tap came to, and takes it back', async () => {
  const { page, expectQuiet, close } = await openApp('#/explore', PHONE);
  const bar = page.getByRole('navigation', { name: 'Steps' });
  await bar.getByText('At the beginning').waitFor();
  await page.locator('.event-button', { hasText: 'Clicks unsubscribe' }).tap();
  await bar.getByText('Step 1: unsubscribed, 1 field changed').waitFor();
  await bar.getByText('Step 1').tap();
  await page.waitForFunction(() => document.activeElement?.matches('.step'));
  await expect.poll(() => page.locator('.step').evaluate((card) => card.getBoundingClientRect().top)).toBeLessThan(200);
  await bar.getByRole('button', { name: 'Undo' }).tap();
  await bar.getByText('At the beginning').waitFor();
  await bar.getByRole('button', { name: 'Redo' }).tap();
  await bar.getByText('Step 1: unsubscribed').waitFor();
  // The end of the page can be read above it.
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const [last, top] = await page.evaluate(() =>
    ['.timeline', '.step-bar'].map((each) => document.querySelector(each)?.getBoundingClientRect()),
  );
  expect(Math.floor(last?.bottom ?? Number.NaN)).toBeLessThanOrEqual(top?.top ?? 0);
  expectQuiet();
  await close();
});

it('keeps a story’s next step at the thumb', async () => {
  const { page, expectQuiet, close } = await openApp('#/stories', PHONE);
  await page.locator('.story-card a, main article a').first().tap();
  const next = page.getByRole('button', { name: 'Next step of the story' });
  await next.tap();
  await page.locator('.step-bar', { hasText: 'Step 1:' }).waitFor();
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await next.tap();
  await page.locator('.step-bar', { hasText: 'Step 2:' }).waitFor();
  expectQuiet();
  await close();
});
