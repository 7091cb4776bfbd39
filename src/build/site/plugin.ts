/**
 * The Vite plugin that adds the documentation to the built app: a file for every page, the embeds, the pictures of link
 * previews, and, where the site's address is told, its map. It writes into the same build, so that the service worker
 * knows these files too.
 */
import { fileURLToPath } from 'node:url';
import { type Plugin, runnerImport } from 'vite';
import type { WrittenPage } from '../../site/index.ts';
import { embedHtml } from './embed-html.ts';
import { NOT_FOUND, notFoundHtml } from './not-found.ts';
import { oembedJson } from './oembed.ts';
import { pageHtml } from './page-html.ts';
import { previewPictures } from './preview-pictures.ts';
import { previewTags } from './preview-tags.ts';
import { bundle, type SiteFile } from './scripts.ts';
import { sitemap } from './sitemap.ts';

const MARKUP = fileURLToPath(new URL('../../app/documents/document-markup.tsx', import.meta.url));

export interface SiteOptions {
  /** The site's address with a slash at the end; null where nobody told it. */
  readonly site: string | null;
  /** What lays the charts out: an embed draws one. The same as the app's, so that it is done once. */
  readonly charts: Plugin;
}

export function sitePlugin({ site, charts }: SiteOptions): Plugin {
  return {
    name: 'site',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => {
        const description = /<meta\s+name="description"\s+content="([^"]*)"/.exec(html)?.[1];
        if (description === undefined)
          throw new Error('index.html has no description, so a link to it would show none.');
        const [, ...tags] = previewTags(
          { title: 'Mailability', description, path: '', picture: 'previews/site.png' },
          site,
        );
        return html.replace('</head>', `  ${tags.join('\n    ')}\n  </head>`);
      },
    },
    generateBundle: {
      order: 'post',
      async handler(_, files) {
        const icon = Object.keys(files).find((name) => /icon-[\w-]+\.svg$/.test(name));
        if (icon === undefined) throw new Error('The app has no icon, so its pages would have none.');
        for (const { path, source } of await siteFiles({ site, charts, icon }))
          if (!files[path]) this.emitFile({ type: 'asset', fileName: path, source });
      },
    },
  };
}

async function siteFiles({
  site,
  charts,
  icon,
}: SiteOptions & { readonly icon: string }): Promise<readonly SiteFile[]> {
  const pages = await writtenPages();
  const [alive, theme, embed, stories, chart] = [
    await bundle({ entry: 'documents-main.ts', kind: 'module' }),
    await bundle({ entry: 'documents/alive/theme-first.ts', kind: 'classic' }),
    await bundle({ entry: 'embed/embed.ts', kind: 'classic', name: 'embed/embed.js' }),
    await bundle({ entry: 'embed/stories.ts', kind: 'classic', name: 'embed/stories.js' }),
    await bundle({ entry: 'embed/chart.ts', kind: 'classic', name: 'embed/chart.js', plugins: [charts] }),
  ];
  if (alive.styles === null || embed.styles === null) throw new Error('Pages and embeds have styles of their own.');
  const shared = { styles: alive.styles, script: alive.script, theme: theme.script, icon };
  return [
    ...[alive, theme, embed, stories, chart].flatMap(({ files }) => files),
    ...pages.map((page) => ({ path: `${page.path}index.html`, source: pageHtml(page, shared, site) })),
    { path: 'embed/index.html', source: embedHtml(embed.styles) },
    { path: NOT_FOUND, source: notFoundHtml(site) },
    ...previewPictures(),
    ...(site === null
      ? []
      : [
          { path: 'sitemap.xml', source: sitemap(pages, site) },
          ...pages
            .filter(({ oembed }) => oembed !== null)
            .map((page) => ({ path: `${page.path}oembed.json`, source: oembedJson(page, site) })),
        ]),
  ];
}

async function writtenPages(): Promise<readonly WrittenPage[]> {
  const { module } = await runnerImport<{ readonly writePages: () => readonly WrittenPage[] }>(MARKUP, {
    configFile: false,
    logLevel: 'error',
    plugins: [withoutStyles],
  });
  return module.writePages();
}

/** Markup needs no styles. */
const withoutStyles: Plugin = {
  name: 'without-styles',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('.css') ? NOTHING : null),
  load: (id) => (id === NOTHING ? '' : null),
};
const NOTHING = '\0nothing';
