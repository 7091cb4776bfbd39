/** Where a found page leads while the app is open: only to places that the app has. */
import { expect, it } from 'vitest';
import { placeOf } from '../../src/app/pages/rules/rulebook.ts';
import { PAGES } from '../../src/app/pages.ts';
import { appHref } from '../../src/app/search/app-href.ts';
import { readRoute } from '../../src/app/session/address.ts';
import { href } from '../../src/app/ui/href.ts';
import { SITE_PAGES } from '../../src/site/index.ts';
import { LESSONS, STORIES } from '../../stories/index.ts';

const led = SITE_PAGES.flatMap((page) => {
  const address = appHref(page, href);
  return address === null ? [] : [{ page, address }];
});

it.each(led)('leads to a place that there is: $address', ({ page, address }) => {
  const { page: named, id, query } = readRoute(address);
  expect(PAGES.map((each) => each.id)).toContain(named);
  expect(query).toBeNull();
  expect(id).toBe(page.id);
  if (named === 'rules') expect(placeOf(id ?? '')).toEqual({ id });
  else expect((named === 'course' ? LESSONS : STORIES).map((told) => told.id)).toContain(id);
});

it('has a place for every rule, assumption, story, lesson, table, procedure of the guides, and thing outside the model', () => {
  const without = SITE_PAGES.filter((page) => appHref(page, href) === null);
  const owned = ['rule', 'assumption', 'story', 'lesson', 'table', 'outside'];
  expect(without.filter(({ kind, id }) => owned.includes(kind) || /^K\d$/.test(id)).map(({ path }) => path)).toEqual(
    [],
  );
});
