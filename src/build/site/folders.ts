/** The Vite plugin by which the server of the built app leads to folders, as other hosts do: a page's links start from there. */
import type { Plugin } from 'vite';
import { pageAt } from '../../site/index.ts';

export const foldersPlugin = (): Plugin => ({
  name: 'folders',
  configurePreviewServer: ({ middlewares }) => {
    middlewares.use((request, response, next) => {
      const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
      if (!pageAt(`${pathname.slice(1)}/`)) return next();
      response.writeHead(302, { location: `${pathname}/${search}` }).end();
    });
  },
});
