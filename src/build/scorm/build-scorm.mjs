/**
 * `npm run build:scorm [FOLDER]`: builds the course for a learning system and packs it as SCORM 1.2, in `dist/scorm`. The same content
 * gives the same bytes: every file of the package has one fixed date.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

process.env['NODE_ENV'] = 'production';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = resolve(root, process.argv[2] ?? 'dist/scorm');
const content = join(folder, 'content');
const tools = join(folder, 'tools');
rmSync(folder, { recursive: true, force: true });
const { build } = await import('vite');
/** @type {{ configFile: false, logLevel: "warn" }} */
const quiet = { configFile: false, logLevel: 'warn' };

// What packs is written as the rest is, so it is built before it packs.
await build({
  ...quiet,
  root,
  ssr: { noExternal: true },
  build: {
    ssr: 'src/build/scorm/package.ts',
    outDir: tools,
    target: 'node20',
    rolldownOptions: { output: { format: 'es', codeSplitting: false, entryFileNames: 'package.mjs' } },
  },
});
const { contentPolicy, packageOf } = await import(pathToFileURL(join(tools, 'package.mjs')).href);
const { default: react } = await import('@vitejs/plugin-react');
await build({
  ...quiet,
  root: join(root, 'src/build/scorm'),
  base: './',
  plugins: [react(), contentPolicy()],
  build: { outDir: content, emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
});

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const files = readdirSync(content, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));
const named = Object.fromEntries(
  files.toSorted().map((file) => [relative(content, file).split(sep).join('/'), new Uint8Array(readFileSync(file))]),
);
const { zip, manifest } = packageOf(named, version);
rmSync(tools, { recursive: true, force: true });
writeFileSync(join(content, 'imsmanifest.xml'), manifest);
mkdirSync(folder, { recursive: true });
const path = join(folder, 'mailability-scorm12.zip');
writeFileSync(path, zip);
console.log(`${relative(root, path)}: ${Object.keys(named).length + 1} files, ${Math.ceil(zip.length / 1024)} kB`);
