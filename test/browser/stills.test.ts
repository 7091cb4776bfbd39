/**
 * The README's pictures are of the app as it is: `UPDATE_DOCS=1 npx vitest run --project browser test/browser/stills.test.ts`
 * takes them anew. Here their scenes are played, so that none of them shows what there is no more.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openApp } from './harness.ts';
import { stamp } from './seen.ts';

const file = (name: string) => fileURLToPath(new URL(`../../docs/images/${name}.png`, import.meta.url));
const README = readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8');

/** What a reader on a telephone should have to fetch at most for one of them, in bytes. */
const MOST_BYTES = 220_000;

const STILLS: readonly {
  readonly name: string;
  readonly path: string;
  readonly shows: (page: Page) => Promise<void>;
}[] = [
  {
    name: 'record',
    path: '#/record?model=upgraded.2&crm=salesforce&record=optedOut:yes,doNotEmail:yes,hardBounced:no,crmOptOut:yes',
    shows: (page) => page.getByText('Where to click: the prospect’s page').first().waitFor(),
  },
  {
    name: 'explore',
    path: '#/explore?model=upgraded.2&crm=salesforce&run=prospect.unsubscribed&at=1',
    shows: (page) => stamp(page, 'Transactional only').waitFor(),
  },
];

it.each(STILLS)('shows the page “$name” as it is', async ({ name, path, shows }) => {
  const { page, expectQuiet, close } = await openApp(path, { width: 1200, height: 760, reducedMotion: 'reduce' });
  await shows(page);
  // What comes later than the verdict: the chart and its type.
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  if (process.env['UPDATE_DOCS'] === '1') {
    await page.waitForTimeout(1500);
    await page.screenshot({ path: file(name) });
  }
  expectQuiet();
  await close();
  expect(README).toContain(`docs/images/${name}.png`);
  expect(existsSync(file(name))).toBe(true);
  expect(statSync(file(name)).size).toBeLessThan(MOST_BYTES);
});
