/**
 * `npm run --silent mailability -- ...`: runs the bundled command line in this process, after bundling it again where
 * a source is newer than the bundle. It adds nothing to standard output; a build that fails is told on standard error
 * and ends with 3, apart from the command line's own 0, 1 and 2.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const bundle = new URL('../../dist/cli/mailability.js', import.meta.url);
const builder = 'src/build/build-cli.mjs';
const sources = [
  'machines',
  'src/engine',
  'src/simulation',
  'src/course',
  'src/scan',
  'src/audit',
  'src/cli',
  'stories',
  'package.json',
  builder,
];

if (newest(sources) > changedAt(fileURLToPath(bundle))) {
  const env = { ...process.env, NODE_ENV: 'production' };
  const build = spawnSync(process.execPath, [join(root, builder)], { stdio: ['ignore', 'ignore', 'inherit'], env });
  if (build.status !== 0) process.exit(3);
}
await import(bundle.href);

/**
 * @param {readonly string[]} paths files and folders, relative to the project.
 * @returns {number} when any of them last changed, in milliseconds. Folders count too: a deleted file changes only them.
 */
function newest(paths) {
  return Math.max(
    ...paths.flatMap((path) => {
      const top = join(root, path);
      const inside = statSync(top).isDirectory() ? readdirSync(top, { recursive: true, encoding: 'utf8' }) : [];
      return [changedAt(top), ...inside.map((name) => changedAt(join(top, name)))];
    }),
  );
}

/**
 * @param {string} path
 * @returns {number} when it last changed, in milliseconds; 0 where it is missing.
 */
function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
