/** The harness itself: a page that makes noise is heard, and nothing that it asks of other hosts leaves the machine. */
import { expect, it } from 'vitest';
import { openApp } from './harness.ts';

it('hears errors and requests elsewhere', async () => {
  const { page, noise, expectQuiet, close } = await openApp();
  await page.evaluate(() => console.error('an error that the page wrote'));
  await page.evaluate(() => fetch('https://elsewhere.example/pixel').catch(() => undefined));
  const heard = page.context().waitForEvent('weberror');
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('an error that nobody caught');
    });
  });
  await heard;
  for (const line of ['that the page wrote', 'https://elsewhere.example/pixel', 'that nobody caught']) {
    expect(noise.some((each) => each.includes(line))).toBe(true);
  }
  expect(expectQuiet).toThrow('that nobody caught');
  await close();
});

it('shows the page as the visitor would see it', async () => {
  const { page, close } = await openApp('#somewhere', {
    width: 390,
    height: 844,
    colorScheme: 'dark',
    reducedMotion: 'reduce',
    touch: true,
  });
  const seen = await page.evaluate(() => ({
    size: [innerWidth, innerHeight],
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    calm: matchMedia('(prefers-reduced-motion: reduce)').matches,
    touch: matchMedia('(pointer: coarse)').matches,
    hash: location.hash,
  }));
  expect(seen).toEqual({ size: [390, 844], dark: true, calm: true, touch: true, hash: '#somewhere' });
  await close();
});
