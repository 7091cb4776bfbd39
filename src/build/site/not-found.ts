/** What a host shows for an address at which there is no page: most static hosts look for a file of this name at the site's root. */
import { createHash } from 'node:crypto';
import { contentPolicy } from '../app/content-policy.ts';
import { tag } from './html.ts';

export const NOT_FOUND = '404.html';

/** Stands in the page itself: at an address that nobody foresaw, no file of styles can be named that is surely there. */
const STYLES = `
:root { color-scheme: light dark; }
body { margin: 0; background: light-dark(#f6f4ee, #16181d); color: light-dark(#1d2433, #e9e7e1); font: 18px/1.5 system-ui, sans-serif; }
main { display: grid; gap: 24px; max-width: 640px; margin: 12vh auto; padding: 0 24px; }
.stamp { justify-self: start; padding: 4px 14px; border: 2.5px solid; border-radius: 9px; color: light-dark(#b3261e, #ff8a80); font-weight: 800; letter-spacing: 0.06em; text-transform: uppercase; rotate: -3deg; }
h1 { margin: 0; font-size: 28px; line-height: 1.2; }
p { margin: 0; text-wrap: pretty; }
ul { display: grid; gap: 12px; margin: 0; padding: 0; list-style: none; }
a { color: light-dark(#1f4fb4, #9dbcff); }
li a { display: block; padding: 12px 16px; border: 1px solid light-dark(#d9d4c7, #3a3f4a); border-radius: 12px; background: light-dark(#fffdf8, #1e2128); text-decoration: none; }
li a:hover { border-color: currentColor; }
li span { display: block; color: light-dark(#4b5468, #b9bac2); font-size: 16px; }
`;
const ALLOWED = `'sha256-${createHash('sha256').update(STYLES).digest('base64')}'`;

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
  tag('meta', { 'http-equiv': 'Content-Security-Policy', content: contentPolicy({ 'style-src': ALLOWED }) }),
  tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
  tag('meta', { name: 'color-scheme', content: 'light dark' }),
  tag('meta', { name: 'robots', content: 'noindex' }),
  '<title>There is no such page · Mailability</title>',
  `<style>${STYLES}</style>`,
].join('\n')}
</head>
<body>
<main>
<div class="stamp" aria-hidden="true">Return to sender</div>
<h1>There is no such page</h1>
<p>The address may be misspelt: rules are called like <a href="${root}rules/U7/">rules/U7/</a>. Nothing is lost.</p>
<ul>
<li><a href="${root}">May this prospect be emailed? <span>Answered for the record that you have, with why, and who can change it.</span></a></li>
<li><a href="${root}contents/">Every page <span>Rules, fields, settings, questions and words, by name.</span></a></li>
</ul>
</main>
</body>
</html>
`;
}
