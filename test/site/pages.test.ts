/** The list of pages: everything has one, no two share an address, each leads only to pages that there are, and all are reached. */
import { describe, expect, it } from 'vitest';
import {
  ASSUMPTIONS,
  EDITIONS,
  FIELDS,
  OUTSIDE,
  RULES,
  SETTINGS,
  STATUS_WORDS,
  TABLES,
} from '../../src/simulation/index.ts';
import { CONTENTS, linksIn, neighboursOf, pageAt, SITE_PAGES, type SiteKind } from '../../src/site/index.ts';
import { STORIES } from '../../stories/index.ts';

const bodies = new Map(SITE_PAGES.map((page) => [page.path, page.body()]));
const linksOf = (path: string): readonly string[] => linksIn(bodies.get(path) ?? []);

describe('the pages', () => {
  const idsOf = (...kinds: readonly SiteKind[]) =>
    SITE_PAGES.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);

  it.each<[string, readonly SiteKind[], readonly string[]]>([
    ['rule and procedure', ['rule', 'procedure'], RULES.map(({ id }) => id)],
    ['assumption', ['assumption'], ASSUMPTIONS.map(({ id }) => id)],
    ['thing outside the model', ['outside'], OUTSIDE.map(({ id }) => id)],
    ['property', ['property'], EDITIONS.flatMap(({ properties }) => properties.map(({ id }) => id))],
    ['setting', ['setting'], SETTINGS.map(({ name }) => name)],
    ['event', ['event'], EDITIONS.flatMap(({ events }) => events.map(({ id }) => id))],
    ['field', ['field'], FIELDS.map(({ name }) => name)],
    ['status', ['status'], Object.keys(STATUS_WORDS)],
    ['story', ['story'], STORIES.map(({ id }) => id)],
    ['table', ['table'], TABLES.map(({ id }) => id)],
    ['edition', ['edition'], EDITIONS.map(({ id }) => id)],
  ])('has one for every %s', (_, kinds, ids) => {
    expect(idsOf(...kinds)).toEqual(expect.arrayContaining([...ids]));
  });

  it('has each address and each title once', () => {
    expect(new Set(SITE_PAGES.map(({ path }) => path)).size).toBe(SITE_PAGES.length);
    const titles = SITE_PAGES.map(({ kind, title }) => `${kind} ${title}`);
    expect(titles.filter((title, place) => titles.indexOf(title) !== place)).toEqual([]);
  });

  it('has addresses that any host can serve', () => {
    expect(SITE_PAGES.map(({ path }) => path).filter((path) => !/^[\w-]+\/(?:[\w-]+\/)?$/.test(path))).toEqual([]);
  });

  it('tells each page in a sentence and in sections of which each heading has an id of its own', () => {
    for (const { path, description } of SITE_PAGES) {
      const ids = (bodies.get(path) ?? []).map(({ id }) => id);
      expect([path, description.length > 20, ids.length > 0, new Set(ids).size]).toEqual([
        path,
        true,
        true,
        ids.length,
      ]);
    }
  });

  it('leads only to pages that there are', () => {
    const broken = SITE_PAGES.flatMap(({ path, related }) =>
      [...related, ...linksOf(path)].filter((to) => !pageAt(to)).map((to) => `${path} leads to ${to}`),
    );
    expect(broken).toEqual([]);
  });

  it('is reached whole from the contents', () => {
    const met = new Set([CONTENTS]);
    for (const path of met) for (const to of linksOf(path)) met.add(to);
    expect(SITE_PAGES.map(({ path }) => path).filter((path) => !met.has(path))).toEqual([]);
  });

  it('shows every rule, act, field and status on the machine', () => {
    const unseen = SITE_PAGES.filter(({ kind }) => ['rule', 'event', 'field', 'status', 'story'].includes(kind)).filter(
      ({ path }) => !(bodies.get(path) ?? []).some(({ blocks }) => blocks.some(({ kind }) => kind === 'scene')),
    );
    expect(unseen.map(({ path }) => path)).toEqual([]);
  });

  it('has a neighbour on each side but at the ends', () => {
    const page = pageAt('rules/U7/') ?? expect.fail();
    expect(neighboursOf(page).before?.path).toBe('rules/U6/');
    expect(neighboursOf(page).after?.path).toBe('rules/U8/');
    expect(neighboursOf(pageAt('rules/U1/') ?? expect.fail()).before).toBe(null);
    expect(neighboursOf(pageAt('rules/C1/') ?? expect.fail()).before).not.toBe(null);
  });
});
