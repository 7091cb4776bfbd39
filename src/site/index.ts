/** The door of the documentation: its pages as data. The app draws them, the build writes them, the search looks through them. */
export { CONTENTS, entryPath, relative, rootFrom, storyPath, VERSIONS, WRITERS } from './address.ts';
export { ASKS } from './asks/asks.ts';
export { KINDS, type KindInfo, type SiteKind } from './kinds.ts';
export { linksIn } from './links-in.ts';
export type { Block, Fact, Inline, Link, Scene, Section, SitePage } from './page.ts';
export { kindWords, type SearchEntry } from './search/entry.ts';
export { marked, type Piece, snippet } from './search/marked.ts';
export type { Found } from './search/ranking.ts';
export { type SearchData, searchData } from './search/search-data.ts';
export { type Answer, MOST_TYPED, openSearch, type SearchIndex } from './search/search-index.ts';
export { wordsIn } from './search/words.ts';
export { neighboursOf, pageAt, SITE_PAGES } from './site-pages.ts';
export type { WrittenPage } from './written-page.ts';
