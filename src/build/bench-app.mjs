/**
 * `npm run bench:app`: builds the app as it is shipped, serves it, and lets `test/bench/app.ts` measure it in Chromium.
 * `--app FOLDER` measures an app that is built already; `--loads N` and `--clicks N` say how often. `--audit` lets
 * `test/bench/audit-page.ts` measure the audit's page instead, `--pages` lets `test/bench/pages.ts` measure how soon pages are there.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

// Set before Vite loads: it decides between the development and the production build of React.
process.env['NODE_ENV'] = 'production';
const { build, createServer, preview } = await import('vite');

const root = fileURLToPath(new URL('../../', import.meta.url));
const { values: wishes } = parseArgs({
  options: {
    app: { type: 'string' },
    loads: { type: 'string', default: '20' },
    clicks: { type: 'string', default: '100' },
    audit: { type: 'boolean', default: false },
    pages: { type: 'boolean', default: false },
  },
});

const scratch = mkdtempSync(join(tmpdir(), 'mailability-bench-'));
const outDir = wishes.app ?? scratch;
const loader = await createServer({
  root,
  configFile: false,
  appType: 'custom',
  logLevel: 'warn',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, ws: false, watch: null },
});
try {
  if (!wishes.app) await build({ root, logLevel: 'warn', build: { outDir, emptyOutDir: true } });
  const server = await preview({ root, logLevel: 'warn', build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  const url = server.resolvedUrls?.local[0] ?? '';
  const name = wishes.audit ? 'audit-page' : wishes.pages ? 'pages' : 'app';
  const met = await (await benchOf(name)).bench({ url, loads: Number(wishes.loads), clicks: Number(wishes.clicks) });
  await server.close();
  process.exitCode = met ? 0 : 1;
} finally {
  await loader.close();
  rmSync(scratch, { recursive: true, force: true });
}

/**
 * The module of a name in `test/bench`. What loads it is closed at the end and not before: it is asked again for what is imported late.
 * @param {string} name @returns {Promise<any>}
 */
async function benchOf(name) {
  return loader.ssrLoadModule(`/test/bench/${name}.ts`);
}
