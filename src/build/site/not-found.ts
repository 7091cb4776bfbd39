/** What a host shows for an address at which there is no page: most static hosts look for a file of this name at the site's root. */
import { contentPolicy } from '../app/content-policy.ts';
import { tag } from './html.ts';

export const NOT_FOUND = '404.html';

/**
 * It is shown at whatever address was asked for, so its links must be whole.
 * @param site the site's address; null where nobody told it: then the site is taken to stand at its host's root.
 */
export function notFoundHtml(site: string | null): string {
  const root = site ?? '/';
  return `<!doctype html>
<html lang="en">
<head>
${[
  tag('meta', { charset: 'utf-8' }),
  tag('meta', { 'http-equiv': 'Content-Security-Policy', content: contentPolicy({}) }),
  tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
  tag('meta', { name: 'color-scheme', content: 'light dark' }),
  tag('meta', { name: 'robots', content: 'noindex' }),
  '<title>There is no such page · Mailability</title>',
].join('\n')}
</head>
<body>
<main>
<h1>There is no such page</h1>
<p>The address may be misspelt: rules are called like <a href="${root}rules/U7/">rules/U7/</a>. Nothing is lost.</p>
<ul>
<li><a href="${root}contents/">Every page</a></li>
<li><a href="${root}">May this prospect be emailed?</a></li>
</ul>
</main>
</body>
</html>
`;
}
