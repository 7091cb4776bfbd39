/** Every page of the documentation, once, kind after kind, with the words that people use for it. */
import { ASKS } from './asks/asks.ts';
import { KINDS } from './kinds.ts';
import type { PageDraft, SitePage } from './page.ts';
import { ASSUMPTION_PAGES, OUTSIDE_PAGES } from './pages/assumptions.ts';
import { contentsPages } from './pages/contents.ts';
import { EDITION_PAGES } from './pages/editions.ts';
import { EVENT_PAGES } from './pages/events.ts';
import { FIELD_PAGES, STATUS_PAGES } from './pages/fields.ts';
import { LESSON_PAGES } from './pages/lessons.ts';
import { PLACE_PAGES } from './pages/places.ts';
import { PROPERTY_PAGES } from './pages/properties.ts';
import { RULE_PAGES } from './pages/rules.ts';
import { SETTING_PAGES } from './pages/settings.ts';
import { STORY_PAGES } from './pages/stories.ts';
import { TABLE_PAGES } from './pages/tables.ts';
import { WAY_BACK_PAGES } from './pages/ways-back.ts';
import { wordPages } from './pages/words.ts';
import { WRITER_PAGES } from './pages/writers.ts';

const TOLD: readonly PageDraft[] = [
  ...RULE_PAGES,
  ...WAY_BACK_PAGES,
  ...PLACE_PAGES,
  ...EVENT_PAGES,
  ...FIELD_PAGES,
  ...STATUS_PAGES,
  ...SETTING_PAGES,
  ...LESSON_PAGES,
  ...STORY_PAGES,
  ...PROPERTY_PAGES,
  ...TABLE_PAGES,
  ...ASSUMPTION_PAGES,
  ...OUTSIDE_PAGES,
  ...wordPages(titleAt),
  ...EDITION_PAGES,
  ...WRITER_PAGES,
];

const IN_ORDER = KINDS.flatMap(({ kind }) => TOLD.filter((page) => page.kind === kind));

const withAsks = (page: PageDraft): SitePage => ({ ...page, asks: ASKS[page.path] ?? [] });

/** All of them, the contents first. Neighbours in a kind stand beside each other. */
export const SITE_PAGES: readonly SitePage[] = [...contentsPages(IN_ORDER), ...IN_ORDER].map(withAsks);

const BY_PATH: ReadonlyMap<string, SitePage> = new Map(SITE_PAGES.map((page) => [page.path, page]));

/** The page at a path, `rules/U7/`; null where there is none. */
export const pageAt = (path: string): SitePage | null => BY_PATH.get(path) ?? null;

/** The pages before and after one of the same kind; null at the ends. */
export function neighboursOf({ kind, path }: SitePage): {
  readonly before: SitePage | null;
  readonly after: SitePage | null;
} {
  const kindred = SITE_PAGES.filter((page) => page.kind === kind);
  const place = kindred.findIndex((page) => page.path === path);
  return { before: kindred[place - 1] ?? null, after: kindred[place + 1] ?? null };
}

/** Called when a page is read, by when the list is there. */
function titleAt(path: string): string {
  return pageAt(path)?.title ?? path;
}
