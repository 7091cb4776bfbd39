/**
 * The Vite plugin that lets the page ask for the chart's code at once, beside the app's own, where the screen has room for
 * a chart. Without it the browser would learn of it only when the app runs.
 */
import type { Plugin, Rolldown } from 'vite';

const CHART = '/src/app/canvas/index.ts';
/** The explorer shows the chart from this width on; see `FLOW` in `src/app/pages/explore/explore-page.tsx`. */
const MEDIA = '(min-width: 1024px)';

export function chartPreloadPlugin(): Plugin {
  return {
    name: 'chart-preload',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) => {
        const chunks = Object.values(bundle ?? {}).filter((file) => file.type === 'chunk');
        const chart = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(CHART));
        if (!chart) throw new Error(`No chunk begins with ${CHART}, so it cannot be preloaded.`);
        const wanted = [chart.fileName, ...chart.imports].filter((file) => !html.includes(file));
        return [
          ...wanted.map((file) => link({ rel: 'modulepreload', href: `./${file}` })),
          ...stylesOf(chart).map((file) => link({ rel: 'preload', as: 'style', href: `./${file}` })),
        ];
      },
    },
  };
}

const link = (attrs: Readonly<Record<string, string>>) =>
  ({ tag: 'link', attrs: { ...attrs, crossorigin: true, media: MEDIA }, injectTo: 'head' }) as const;

const stylesOf = ({ viteMetadata }: Rolldown.OutputChunk): readonly string[] => [...(viteMetadata?.importedCss ?? [])];
