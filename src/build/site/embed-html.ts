/** The page inside a frame: a picture, a sentence and a link, until its script has drawn what was asked for. */
import { contentPolicy } from '../app/content-policy.ts';
import { tag } from './html.ts';

/** @param styles the path of its styles from the site's root. */
export const embedHtml = (styles: string): string => `<!doctype html>
<html lang="en">
<head>
${[
  tag('meta', { charset: 'utf-8' }),
  tag('meta', { 'http-equiv': 'Content-Security-Policy', content: contentPolicy() }),
  tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
  tag('meta', { name: 'color-scheme', content: 'light dark' }),
  tag('meta', { name: 'robots', content: 'noindex' }),
  '<title>Mailability</title>',
  tag('link', { rel: 'stylesheet', href: `../${styles}` }),
  `${tag('script', { defer: '', src: 'embed.js' })}</script>`,
].join('\n')}
</head>
<body>
<main id="embed">
<img class="embed-still" src="../previews/embed.png" width="1200" height="630" alt="A prospect’s record, and whether mail may go out">
<p>What happened to one prospect, and whether mail may go to them. It is drawn by a script, which does not run here.</p>
<p><a href="../#/explore" target="_blank" rel="noopener">Open Mailability</a></p>
</main>
</body>
</html>
`;
