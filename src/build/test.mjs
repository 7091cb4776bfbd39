/**
 * `npm test`: every check of the project, and one line of counts at the end. What fails does not stop the rest, so that
 * one run shows everything that is wrong. Each type check, the lint and the search for what nobody uses count as one test.
 *
 * The unit tests run beside the browser tests, which leave a part of the machine idle and whose clock is the stricter one:
 * so they come first, and the unit tests take what is left.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { constants, setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {import('./test-report.mjs').Report} Report */

const SLOWEST = 10;

const root = fileURLToPath(new URL('../../', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'mailability-test-'));
// A log that is read later gets words only: the tools would colour it wherever `CI` is set.
const plain = process.stdout.isTTY !== true;
const env = plain ? { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined } : process.env;

const tsc = 'node_modules/typescript/bin/tsc';
const biome = ['node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings'];
const reports = [
  await check('Types: the pure rooms, without DOM and without Node', tsc, '-p', 'tsconfig/pure.json'),
  await check('Types: the app', tsc, '-p', 'tsconfig/app.json'),
  await check('Types: the command line, the build and the tests', tsc, '-p', 'tsconfig/node.json'),
  await check('Lint and format', ...biome, ...(plain ? ['--colors=off'] : []), '.'),
  await check('What nobody uses', 'node_modules/knip/bin/knip.js'),
];

const browser = vitest(['browser'], { held: true });
title('Architecture, unit and property tests; the browser tests run meanwhile');
const unit = vitest(['architecture', 'unit'], { held: false });
reports.push(await verdict('Architecture, unit and property tests', unit));
title('In a real browser');
reports.push(await verdict('In a real browser', browser));
rmSync(scratch, { recursive: true, force: true });

title(`The ${SLOWEST} slowest files`);
const files = reports.flatMap((report) => report.files).sort((one, other) => other.seconds - one.seconds);
for (const { file, seconds } of files.slice(0, SLOWEST)) console.log(`${seconds.toFixed(1).padStart(6)} s  ${file}`);

// Said aloud, since it may be more than a machine that had too much to do.
const again = reports.flatMap((report) => report.again);
if (again.length > 0) title('Passed only when tried again');
for (const test of again) console.log(test);

/** @param {'passed' | 'failed' | 'skipped'} outcome */
const sum = (outcome) => reports.reduce((all, report) => all + report[outcome], 0);
console.log(
  `\n${sum('passed')} passed, ${sum('failed')} failed${sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''}`,
);
process.exitCode = sum('failed') > 0 ? 1 : 0;

/** @param {string} words */
function title(words) {
  console.log(`\n== ${words} ==\n`);
}

/**
 * Runs a tool that only passes or fails.
 * @param {string} words what is checked.
 * @param {string[]} args a script, relative to the project, and its arguments.
 * @returns {Promise<Report>}
 */
async function check(words, ...args) {
  title(words);
  const { ok } = await node(args, { held: false });
  console.log(ok ? 'ok' : `\nFAILED: ${words}`);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, again: [], files: [] };
}

/**
 * Says what a run of Vitest that was held back had to say, and whether it failed.
 * @param {string} words
 * @param {Promise<{ report: Report, output: string }>} run
 * @returns {Promise<Report>}
 */
async function verdict(words, run) {
  const { report, output } = await run;
  process.stdout.write(output);
  if (report.failed > 0) console.log(`\nFAILED: ${words}`);
  return report;
}

/**
 * Runs Vitest and reads its report. A run that ends badly, or without a report, has at least one failure.
 * @param {string[]} projects
 * @param {{ held: boolean }} how
 * @returns {Promise<{ report: Report, output: string }>}
 */
async function vitest(projects, how) {
  const path = join(scratch, `${projects.join('-')}.json`);
  const reporters = ['--reporter=default', '--reporter=./src/build/test-report.mjs'];
  const args = ['node_modules/vitest/vitest.mjs', 'run', ...projects.flatMap((name) => ['--project', name])];
  const { ok, output } = await node([...args, ...reporters], { ...how, report: path });
  try {
    /** @type {Report} */
    const report = JSON.parse(readFileSync(path, 'utf8'));
    return { report: { ...report, failed: Math.max(report.failed, ok ? 0 : 1) }, output };
  } catch {
    return { report: { passed: 0, failed: 1, skipped: 0, again: [], files: [] }, output };
  }
}

/**
 * @param {string[]} args
 * @param {{ held: boolean, report?: string }} how `held`: it runs beside something else, and its words are held back.
 * @returns {Promise<{ ok: boolean, output: string }>} whether it ended well, and the words that were held back.
 */
function node(args, { held, report }) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', held ? 'pipe' : 'inherit', held ? 'pipe' : 'inherit'],
    env: { ...env, MAILABILITY_TEST_REPORT: report },
  });
  if (report && !held) yieldTo(child.pid);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (words) => {
      output += words;
    });
  return new Promise((done) => {
    child.once('error', (error) => done({ ok: false, output: `${output}${error.message}\n` }));
    child.once('close', (status) => done({ ok: status === 0, output }));
  });
}

/**
 * Lets a process, and whatever it starts from now on, take only what others leave. Not every system allows it.
 * @param {number | undefined} pid
 */
function yieldTo(pid) {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Then both have the same right of way.
  }
}
