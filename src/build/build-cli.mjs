/**
 * Bundles `src/cli/main.ts` with everything it imports (Node's own modules aside) into `dist/cli`: a small `mailability.js`,
 * and under `parts/` what each command loads when it is asked for. Nothing else is needed to run it. What can be packed is laid
 * out beside it. `--optional` is for installation: where Vite is absent or the sources do not build, it says so and ends well,
 * since the command line builds itself again on first use.
 */
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { billOfMaterials } from './supply/bill-of-materials.mjs';
import { stagePackage } from './supply/stage-package.mjs';

// Set before Vite loads: it decides between the development and the production build of each package.
process.env['NODE_ENV'] = 'production';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = `${root}dist/cli/`;
const PROGRAM = 'mailability.js';
const PARTS = 'parts';
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
      rolldownOptions: {
        output: {
          format: 'es',
          banner: ({ isEntry }) => (isEntry ? '#!/usr/bin/env node' : ''),
          entryFileNames: PROGRAM,
          // By content, so that a command line that runs meanwhile finds the parts that it began with.
          chunkFileNames: `${PARTS}/[name]-[hash].js`,
          codeSplitting: {
            groups: [
              // What every command stands on is one part, and not one for each set of commands that share some of it.
              { name: 'model', test: /[\\/](machines|src[\\/](engine|simulation)|node_modules[\\/]xstate)[\\/]/ },
              { name: 'shared', test: /[\\/]src[\\/]cli[\\/]shared[\\/]/ },
            ],
          },
        },
      },
    },
  });
  if (!('output' in result)) throw new Error('the bundler returned nothing.');
  const chunks = result.output.filter((each) => each.type === 'chunk');

  await mkdir(`${folder}${PARTS}`, { recursive: true });
  // The program comes last: whoever starts it then finds every part of it.
  for (const { fileName, code, isEntry } of chunks.toSorted((one, other) => +one.isEntry - +other.isEntry)) {
    // Written aside and renamed, so that a second command line that runs meanwhile never reads half a file.
    const draft = `${folder}.${basename(fileName)}-${process.pid}`;
    await writeFile(draft, code, { mode: isEntry ? 0o755 : 0o644 });
    // As old as the start of the build: a source saved while it ran counts as newer.
    await utimes(draft, startedAt, startedAt);
    await rename(draft, `${folder}${fileName}`);
  }
  const files = chunks.map(({ fileName }) => fileName);
  await sweep(files);

  const description = JSON.parse(await readFile(`${root}package.json`, 'utf8'));
  const bill = billOfMaterials({ description, files: new Set(chunks.flatMap(({ moduleIds }) => moduleIds)) });
  stagePackage(root, { folder, files, bill });
}

/**
 * Takes away the parts of older builds, but for those of the last hour: a command line may still be running that began with them.
 * @param {readonly string[]} files what this build wrote
 */
async function sweep(files) {
  for (const name of await readdir(`${folder}${PARTS}`)) {
    const path = `${folder}${PARTS}/${name}`;
    const { mtimeMs } = await stat(path);
    if (!files.includes(`${PARTS}/${name}`) && mtimeMs < Date.now() - 3_600_000) await rm(path, { force: true });
  }
}
