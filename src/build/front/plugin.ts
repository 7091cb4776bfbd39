/**
 * The Vite plugin of the front page: gives the app the small machine as data, and writes the page itself into `index.html`,
 * so that it is there before any script has run. What the app needs beyond it is named in the page, to be fetched when
 * somebody goes on.
 */
import { fileURLToPath } from 'node:url';
import { type Plugin, type Rolldown, runnerImport } from 'vite';
import { lessonsPlugin } from '../course/plugin.ts';
import { smallMachine } from './small-machine.ts';

const NAME = 'virtual:small-machine';
const ROOT = '<div id="root"></div>';
const PAGE = fileURLToPath(new URL('../../app/front-markup.tsx', import.meta.url));

/** `virtual:small-machine`. */
export function smallMachinePlugin(): Plugin {
  return {
    name: 'small-machine',
    resolveId: { filter: { id: new RegExp(`^${NAME}$`) }, handler: (id) => `\0${id}` },
    load: {
      filter: { id: new RegExp(`^\0${NAME}$`) },
      handler: () => `export const SMALL_MACHINE = ${JSON.stringify(smallMachine())};`,
    },
  };
}

export function frontPagePlugin(): Plugin {
  let markup: Promise<string> | undefined;
  return {
    name: 'front-page',
    transformIndexHtml: {
      order: 'pre',
      handler: async (html) => {
        markup ??= renderFront();
        if (!html.includes(ROOT)) throw new Error(`index.html has no ${ROOT}, so the front page has no place.`);
        return html.replace(ROOT, ROOT.replace('><', `>${await markup}<`));
      },
    },
  };
}

async function renderFront(): Promise<string> {
  const { module } = await runnerImport<{ readonly renderFront: () => string }>(PAGE, {
    configFile: false,
    logLevel: 'error',
    plugins: [smallMachinePlugin(), lessonsPlugin(), leftOut],
  });
  return module.renderFront();
}

/** Markup needs neither styles nor charts. */
const leftOut: Plugin = {
  name: 'left-out',
  enforce: 'pre',
  resolveId: (id) => (/\.css$|^virtual:chart-layouts/.test(id) ? LEFT_OUT : null),
  load: (id) => (id === LEFT_OUT ? 'export const chartLayouts = {};' : null),
};
const LEFT_OUT = '\0left-out';

const APP = '/src/app/start-app.tsx';
const CHART = '/src/app/canvas/index.ts';
/** The explorer shows the chart from this width on; see `useLayout` in `src/app/pages/explore/explore-page.tsx`. */
const MEDIA = '(min-width: 1024px)';

/**
 * Names, in the page, the files that the explorer begins with. `src/app/main.ts` asks for them at once where the address is
 * not the front page's; the browser would else learn of them one after the other.
 */
export function laterFilesPlugin(): Plugin {
  return {
    name: 'later-files',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) => {
        const chunks = Object.values(bundle ?? {}).filter((file) => file.type === 'chunk');
        const beginning = (module: string): readonly string[] => {
          const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(module));
          if (!chunk) throw new Error(`No chunk begins with ${module}, so it cannot be asked for.`);
          return withImports(chunk, chunks).filter((file) => !html.includes(file));
        };
        const app = beginning(APP);
        const chart = beginning(CHART).filter((file) => !app.includes(file));
        const link = (media: string | null) => (file: string) =>
          ({
            tag: 'link',
            attrs: { rel: 'later', href: `./${file}`, ...(media ? { media } : {}) },
            injectTo: 'head',
          }) as const;
        return [...app.map(link(null)), ...chart.map(link(MEDIA))];
      },
    },
  };
}

/** A chunk with all that it imports, straight or through others. */
function withImports(chunk: Rolldown.OutputChunk, all: readonly Rolldown.OutputChunk[]): readonly string[] {
  const met = new Set([chunk.fileName]);
  for (const name of met)
    for (const next of all.find(({ fileName }) => fileName === name)?.imports ?? []) met.add(next);
  return [...met];
}
