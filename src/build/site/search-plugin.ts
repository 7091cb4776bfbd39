/**
 * The Vite plugin that adds the search's one file to the built app, `search.json`: what is shown of every page, and the index
 * over what they say. The development server makes it when it is first asked for.
 */
import { fileURLToPath } from 'node:url';
import { type Plugin, runnerImport } from 'vite';
import type { SearchData, SitePage } from '../../site/index.ts';

const FILE = 'search.json';
const SITE = fileURLToPath(new URL('../../site/index.ts', import.meta.url));

interface Site {
  readonly SITE_PAGES: readonly SitePage[];
  readonly searchData: (pages: readonly SitePage[]) => SearchData;
}

export function searchPlugin(): Plugin {
  let made: Promise<string> | undefined;
  const text = () => {
    made ??= searchText();
    return made;
  };
  return {
    name: 'search',
    configureServer({ middlewares }) {
      middlewares.use(`/${FILE}`, async (_, response, next) => {
        try {
          response.setHeader('Content-Type', 'application/json');
          response.end(await text());
        } catch (error) {
          next(error);
        }
      });
    },
    generateBundle: {
      order: 'post',
      async handler() {
        this.emitFile({ type: 'asset', fileName: FILE, source: await text() });
      },
    },
  };
}

async function searchText(): Promise<string> {
  const { module } = await runnerImport<Site>(SITE, { configFile: false, logLevel: 'error' });
  return JSON.stringify(module.searchData(module.SITE_PAGES));
}
