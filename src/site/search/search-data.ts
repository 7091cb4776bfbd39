/** What the build makes for the search: what is shown of every page, and the index over all that they say. */
import type { SitePage } from '../page.ts';
import { writeIndex } from './engine.ts';
import { bodyOf, type SearchEntry, searchEntry } from './entry.ts';

/** What the build writes for the search. */
export interface SearchData {
  readonly entries: readonly SearchEntry[];
  /** As `writeIndex` wrote it. */
  readonly index: string;
}

/** Runs the machine for what some pages say, so it is for the build and for tests. */
export function searchData(pages: readonly SitePage[]): SearchData {
  const entries = pages.map(searchEntry);
  const indexed = pages.map((page, at) => ({ ...searchEntry(page), at, body: bodyOf(page) }));
  return { entries, index: writeIndex(indexed) };
}
