/** No page is wider than the phone that shows it: what is wider scrolls inside its own box. */
import { expect, it } from 'vitest';
import { openApp } from './harness.ts';

it.each(['#/explore', '#/stories', '#/rules', '#/proofs', '#/organisation', '#/upgrade', '#/nowhere'])(
  'fits %s on a phone',
  async (hash) => {
    const { page, expectQuiet, close } = await openApp(hash, { width: 390, height: 844, touch: true });
    await page.locator('h1').first().waitFor({ state: 'attached' });
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expectQuiet();
    await close();
  },
);
