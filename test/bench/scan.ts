/**
 * How long a scan of a large project takes, beside `grep -rl` over the same tree in the same run, and whether it needs more memory
 * for more files. Run by `npm run bench:scan`; the project is made anew each time, and is the same each time.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFiles } from '../../src/cli/scan/project-files.ts';
import { scan } from '../../src/scan/index.ts';
import { count, median, table } from './measure.ts';
import { makeProject } from './scan-project.ts';

const FILES = 10_000;
const ROUNDS = 5;
const TARGETS = { times: 5, seconds: 5 };
const CLI = 'src/build/run-cli.mjs';

const folder = mkdtempSync(join(tmpdir(), 'mailability-scan-'));
try {
  const small = makeProject(join(folder, 'small'), FILES / 10);
  const large = makeProject(join(folder, 'large'), FILES);
  console.log(
    `${count(large.files)} files, ${(large.bytes / 1e6).toFixed(0)} MB, ${large.mentions} of them with the field`,
  );
  // Built before anything is measured, and the files once through the system's cache.
  run(process.execPath, [CLI, '--version']);
  run('grep', ['-rl', 'HasOptedOutOfEmail', large.folder]);
  const rounds = Array.from({ length: ROUNDS }, () => ({
    grep: timed('grep', ['-rl', 'HasOptedOutOfEmail', large.folder]),
    ours: timed(process.execPath, [CLI, 'scan', large.folder, '--format', 'json']),
  }));
  const [grep, ours] = [median(rounds.map((each) => each.grep)), median(rounds.map((each) => each.ours))];
  const ratio = ours / grep;
  const verdict = (met: boolean) => (met ? 'met' : 'MISSED');
  console.log(
    table([
      ['', `median of ${ROUNDS}, ms`, 'target', ''],
      ['grep -rl', grep.toFixed(0), '', ''],
      ['scan, the whole command', ours.toFixed(0), `${TARGETS.seconds} s`, verdict(ours <= TARGETS.seconds * 1000)],
      ['times grep', ratio.toFixed(1), `${TARGETS.times}`, verdict(ratio <= TARGETS.times)],
    ]),
  );
  console.log(`Peak of the process after ${count(small.files)} files: ${await peakAfter(small.folder)} MB`);
  console.log(`Peak of the process after ${count(large.files)} files: ${await peakAfter(large.folder)} MB`);
  if (ours > TARGETS.seconds * 1000 || ratio > TARGETS.times) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function run(command: string, args: readonly string[]): void {
  const { error, status } = spawnSync(command, args, { stdio: 'ignore' });
  if (error || status === null || status > 1) throw new Error(`${command} did not run: ${error?.message ?? status}.`);
}

function timed(command: string, args: readonly string[]): number {
  const start = performance.now();
  run(command, args);
  return performance.now() - start;
}

/** In whole megabytes, of this process so far: it never falls. */
async function peakAfter(folder: string): Promise<number> {
  await scan(projectFiles(folder));
  return Math.round(process.resourceUsage().maxRSS / 1000);
}
