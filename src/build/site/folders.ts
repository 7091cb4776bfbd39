/**
 * The Vite plugin by which the server of the built app does what other hosts do: it leads to folders, as a page's links start
 * from there, and shows a page of its own where there is none. An address in other letters leads to the page it means.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { pageAt, SITE_PAGES } from '../../site/index.ts';
import { notFoundHtml } from './not-found.ts';

export const foldersPlugin = (): Plugin => ({
  name: 'folders',
  configurePreviewServer: ({ middlewares, config }) => {
    const built = resolve(config.root, config.build.outDir);
    middlewares.use((request, response, next) => {
      const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
      const meant = folderFor(pathname);
      if (meant === null) return next();
      response.writeHead(302, { location: `/${meant}${search}` }).end();
    });
    return () => {
      middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        // Here a folder is already its own page.
        if (pathname.endsWith('.html') && existsSync(resolve(built, `.${pathname}`))) return next();
        response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(notFoundHtml(null));
      });
    };
  },
});

/** The folder that an address means and does not name; null where it does, or means none. */
function folderFor(pathname: string): string | null {
  const asked = pathname.slice(1);
  if (pageAt(asked)) return null;
  const folder = asked.endsWith('/') ? asked : `${asked}/`;
  return (pageAt(folder) ?? SITE_PAGES.find(({ path }) => path.toLowerCase() === folder.toLowerCase()))?.path ?? null;
}
