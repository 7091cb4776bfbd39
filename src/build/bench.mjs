/**
 * `npm run bench [NAME]`: bundles `test/bench/NAME.ts` (by default `verification`) and runs it in a Node of its own, with
 * the garbage collector at hand, so that memory can be told from garbage.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.env['NODE_ENV'] = 'production';

const root = fileURLToPath(new URL('../../', import.meta.url));
const name = process.argv[2] ?? 'verification';
const folder = mkdtempSync(join(tmpdir(), 'mailability-bench-'));
try {
  const { build } = await import('vite');
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: `test/bench/${name}.ts`,
      outDir: folder,
      target: 'node20',
      rolldownOptions: { output: { format: 'es', codeSplitting: false, entryFileNames: 'bench.mjs' } },
    },
  });
  const { status } = spawnSync(process.execPath, ['--expose-gc', join(folder, 'bench.mjs'), ...process.argv.slice(3)], {
    cwd: root,
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
