/** The markup of each page, for the build. */
import { renderToStaticMarkup } from 'react-dom/server';
import { formatLink } from '../../simulation/index.ts';
import { SITE_PAGES, type SitePage, type WrittenPage } from '../../site/index.ts';
import { DocumentPage } from './document-page.tsx';

/** All pages in the order of the contents. */
export const writePages = (): readonly WrittenPage[] =>
  SITE_PAGES.map((page) => {
    const { kind, id, path, title, description, edition } = page;
    const markup = renderToStaticMarkup(<DocumentPage page={page} />);
    return { kind, id, path, title, description, edition, markup, oembed: runOf(page) };
  });

/** The first run that the page shows, played to its end. */
function runOf(page: SitePage): string | null {
  for (const block of page.body().flatMap(({ blocks }) => blocks))
    if (block.kind === 'scene') {
      const { settings, given, events } = block.scene;
      return formatLink({ settings, events: [...given, ...events], at: given.length + events.length });
    }
  return null;
}
