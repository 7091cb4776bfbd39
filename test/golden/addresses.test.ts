/**
 * Every address that pages and headings have had. People link to them, so one that was there is never taken away: what is
 * new is written down by `npm run golden`, and what is gone fails.
 */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SITE_PAGES } from '../../src/site/index.ts';

const FILE = 'addresses.txt';

const current = SITE_PAGES.flatMap((page) => [page.path, ...page.body().map(({ id }) => `${page.path}#${id}`)]);
const before = readFileSync(new URL(FILE, import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean);

it('takes no address of a page or a heading away', () => {
  expect(before.length).toBeGreaterThan(SITE_PAGES.length / 2);
  expect(before.filter((address) => !current.includes(address))).toEqual([]);
});

it('has every address written down', async () => {
  const all = [...new Set([...before, ...current])].sort();
  await expect(`${all.join('\n')}\n`).toMatchFileSnapshot(FILE);
});
