/**
 * The Vite plugin that adds the service worker to the built app: `service-worker.js` beside the page, with the list of
 * the build's files and a version that is another one whenever any of them is.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const FILE = 'service-worker.js';
const TEMPLATE = new URL('service-worker.js', import.meta.url);
/** Not shown by any page. */
const LEFT_OUT = /^licenses\.md$|\.map$/;

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
        for (const [name, file] of Object.entries(bundle).sort(([a], [b]) => (a < b ? -1 : 1))) {
          if (LEFT_OUT.test(name)) continue;
          hash.update(name).update(file.type === 'chunk' ? file.code : file.source);
          files.push(name === 'index.html' ? './' : `./${name}`);
        }
        const build = { version: hash.digest('hex').slice(0, 12), files };
        const source = readFileSync(TEMPLATE, 'utf8').replace("'BUILD'", JSON.stringify(JSON.stringify(build)));
        this.emitFile({ type: 'asset', fileName: FILE, source });
      },
    },
  };
}
