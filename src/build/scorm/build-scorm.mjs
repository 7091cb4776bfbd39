/**
 * `npm run build:scorm [FOLDER]`: builds the course for a learning system and packs it as SCORM 1.2, in `dist/scorm`. The same content
 * gives the same bytes: every file of the package has one fixed date.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

process.env['NODE_ENV'] = 'production';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = resolve(root, process.argv[2] ?? 'dist/scorm');
const content = join(folder, 'content');
rmSync(folder, { recursive: true, force: true });
const { build, runnerImport } = await import('vite');

// What packs is written as the rest is, so Vite reads it.
/** @type {{ module: typeof import('./package.ts') }} */
const { module: packing } = await runnerImport(join(root, 'src/build/scorm/package.ts'), { root, configFile: false });
const { default: react } = await import('@vitejs/plugin-react');
await build({
  configFile: false,
  logLevel: 'warn',
  root: join(root, 'src/build/scorm'),
  base: './',
  plugins: [react(), ...packing.plugins()],
  build: {
    outDir: content,
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The licences of everything that is packed travel with it.
    license: { fileName: 'licenses.md' },
    // The whole engine is one file: a learning system keeps it beside the learner, and it is loaded once.
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
});

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const files = readdirSync(content, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));
const named = Object.fromEntries(
  files.toSorted().map((file) => [relative(content, file).split(sep).join('/'), new Uint8Array(readFileSync(file))]),
);
const { zip, manifest } = packing.packageOf(named, version);
writeFileSync(join(content, 'imsmanifest.xml'), manifest);
mkdirSync(folder, { recursive: true });
const path = join(folder, 'mailability-scorm12.zip');
writeFileSync(path, zip);
console.log(`${relative(root, path)}: ${Object.keys(named).length + 1} files, ${Math.ceil(zip.length / 1024)} kB`);
