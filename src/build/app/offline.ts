/**
 * The Vite plugin that adds the service worker to the built app: `service-worker.js` beside the page, with the lists of
 * the build's files, what is kept at once and what later, and a version that is another one whenever any of them is.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const FILE = 'service-worker.js';
const TEMPLATE = new URL('service-worker.js', import.meta.url);
/** Shown by no page: licences, and what only other sites and search engines ask for. */
const LEFT_OUT = /^licenses\.md$|\.cdx\.json$|\.map$|^sitemap\.xml$|oembed\.json$|^previews\/(?!embed\.)/;
/** The app itself. The documentation is kept too, but after the page that somebody opened is there and works. */
const APP = /^index\.html$|^assets\//;

export function offlinePlugin(): Plugin {
  return {
    name: 'offline',
    apply: 'build',
    generateBundle: {
      // The page itself is among the files, and is written by then.
      order: 'post',
      handler(_, bundle) {
        const hash = createHash('sha256');
        const files: string[] = [];
        const later: string[] = [];
        for (const [name, file] of Object.entries(bundle).sort(([a], [b]) => (a < b ? -1 : 1))) {
          if (LEFT_OUT.test(name)) continue;
          hash.update(name).update(file.type === 'chunk' ? file.code : file.source);
          (APP.test(name) ? files : later).push(`./${name.replace(/(^|\/)index\.html$/, '$1')}`);
        }
        const build = { version: hash.digest('hex').slice(0, 12), files, later };
        const source = readFileSync(TEMPLATE, 'utf8').replace("'BUILD'", JSON.stringify(JSON.stringify(build)));
        this.emitFile({ type: 'asset', fileName: FILE, source });
      },
    },
  };
}
