/**
 * Bundles `src/cli/main.ts` with everything it imports (Node's own modules aside) into `dist/cli/mailability.js`, one
 * file that stands alone, and lays out beside it what can be packed. `--optional` is for installation: where Vite is absent or the sources do not build, it says
 * so and ends well, since the command line builds itself again on first use.
 */
import { mkdir, readFile, rename, utimes, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { billOfMaterials } from './supply/bill-of-materials.mjs';
import { stagePackage } from './supply/stage-package.mjs';

// Set before Vite loads: it decides between the development and the production build of each package.
process.env['NODE_ENV'] = 'production';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = `${root}dist/cli/`;
const optional = process.argv.includes('--optional');

try {
  await bundle();
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  console.error(`The command line could not be built: ${reason}`);
  process.exitCode = optional ? 0 : 1;
}

async function bundle() {
  const { build } = await import('vite');
  const startedAt = new Date();
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    // DuckDB is optional and comes with a library of its own: it is asked for when an audit needs it.
    ssr: { noExternal: true, external: ['@duckdb/node-api'] },
    build: {
      ssr: 'src/cli/main.ts',
      write: false,
      target: 'node20',
      rolldownOptions: { output: { format: 'es', codeSplitting: false, banner: '#!/usr/bin/env node' } },
    },
  });
  const [chunk] = 'output' in result ? result.output : [];
  if (chunk === undefined) throw new Error('the bundler returned nothing.');

  await mkdir(folder, { recursive: true });
  // Written aside and renamed, so that a second command line that runs meanwhile never reads half a file.
  const draft = `${folder}.mailability-${process.pid}.js`;
  await writeFile(draft, chunk.code, { mode: 0o755 });
  // As old as the start of the build: a source saved while it ran counts as newer.
  await utimes(draft, startedAt, startedAt);
  await rename(draft, `${folder}mailability.js`);

  const description = JSON.parse(await readFile(`${root}package.json`, 'utf8'));
  const bill = billOfMaterials({ description, files: chunk.moduleIds });
  stagePackage(root, { program: `${folder}mailability.js`, bill });
}
