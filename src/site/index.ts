/** The door of the documentation: its pages as data. The app draws them, the build writes them, the search looks through them. */
export { CONTENTS, entryPath, relative, rootFrom, VERSIONS, WRITERS } from './address.ts';
export { KINDS, type KindInfo } from './kinds.ts';
export { linksIn } from './links-in.ts';
export type { Block, Fact, Inline, Link, Scene, Section, SiteKind, SitePage } from './page.ts';
export { neighboursOf, pageAt, SITE_PAGES } from './site-pages.ts';
export type { WrittenPage } from './written-page.ts';
