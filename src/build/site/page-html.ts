/** A page's whole document around its markup. No script stands in it, and nothing waits for one. */
import type { WrittenPage } from '../../site/index.ts';
import { contentPolicy } from '../app/content-policy.ts';
import { escaped, tag } from './html.ts';
import { previewTags } from './preview-tags.ts';

/** Paths from the site's root. */
export interface PageFiles {
  readonly styles: string;
  readonly script: string;
  /** The little script that shows the chosen theme before anything is painted. */
  readonly theme: string;
  readonly icon: string;
}

/** @param site the site's address, or null. */
export function pageHtml(page: WrittenPage, files: PageFiles, site: string | null): string {
  const { path, title, description, markup, kind, oembed } = page;
  const root = '../'.repeat(path.split('/').length - 1);
  // The page that makes frames shows what it makes.
  const policy = contentPolicy(kind === 'help' ? { 'frame-src': "'self'" } : {});
  return `<!doctype html>
<html lang="en">
<head>
${[
  tag('meta', { charset: 'utf-8' }),
  tag('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
  tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
  tag('meta', { name: 'color-scheme', content: 'light dark' }),
  `<title>${escaped(title)} · Mailability</title>`,
  tag('link', { rel: 'stylesheet', href: `${root}${files.styles}` }),
  `${tag('script', { src: `${root}${files.theme}` })}</script>`,
  `${tag('script', { type: 'module', src: `${root}${files.script}` })}</script>`,
  tag('link', { rel: 'icon', type: 'image/svg+xml', href: `${root}${files.icon}` }),
  ...previewTags({ title, description, path, picture: `previews/${kind}.png` }, site),
  ...(site !== null && oembed !== null
    ? [tag('link', { rel: 'alternate', type: 'application/json+oembed', title, href: `${site}${path}oembed.json` })]
    : []),
].join('\n')}
</head>
<body>
${markup}
</body>
</html>
`;
}
