/**
 * `npm test`: every check of the project, one section after the other, and one line of counts at the end. A failing
 * section does not stop the next one, so that one run shows everything that is wrong. Each type check and the lint
 * count as one test.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

const root = fileURLToPath(new URL('../../', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'mailability-test-'));
// A log that is read later gets words only: the tools would colour it wherever `CI` is set.
const plain = process.stdout.isTTY !== true;
const env = plain ? { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined } : process.env;

/** @type {readonly { title: string, run: () => Counts }[]} */
const sections = [
  { title: 'Types: the pure rooms, without DOM and without Node', run: () => types('pure') },
  { title: 'Types: the app', run: () => types('app') },
  { title: 'Types: the command line, the build and the tests', run: () => types('node') },
  { title: 'Lint and format', run: lint },
  { title: 'Architecture', run: () => tests('architecture') },
  { title: 'Unit and property tests', run: () => tests('unit') },
  { title: 'In a real browser', run: () => tests('browser') },
];

const total = { passed: 0, failed: 0, skipped: 0 };
for (const { title, run } of sections) {
  console.log(`\n== ${title} ==\n`);
  const counts = run();
  if (counts.failed > 0) console.log(`\nFAILED: ${title}`);
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}
rmSync(scratch, { recursive: true, force: true });

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** @param {'pure' | 'app' | 'node'} part */
function types(part) {
  return check('node_modules/typescript/bin/tsc', '-p', `tsconfig/${part}.json`);
}

function lint() {
  return check(
    'node_modules/@biomejs/biome/bin/biome',
    'ci',
    '--error-on-warnings',
    ...(plain ? ['--colors=off'] : []),
    '.',
  );
}

/**
 * Runs a tool that only passes or fails.
 * @param {string} script
 * @param {string[]} args
 * @returns {Counts}
 */
function check(script, ...args) {
  const ok = node(script, ...args);
  if (ok) console.log('ok');
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

/**
 * Runs Vitest and reads its counts. A test file that does not load, an error outside of any test and a report that was
 * never written each leave the counts clean, so a run that ends badly has at least one failure.
 * @param {'architecture' | 'unit' | 'browser'} project
 * @returns {Counts}
 */
function tests(project) {
  const report = join(scratch, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const ok = node('node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters);
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    const unloaded = testResults.filter(
      (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
        file.status === 'failed' && file.assertionResults.length === 0,
    ).length;
    const failed = Math.max(numFailedTests + unloaded, ok ? 0 : 1);
    return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/**
 * @param {string[]} args a script, relative to the project, and its arguments.
 * @returns {boolean} whether it ended well.
 */
function node(...args) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0;
}
