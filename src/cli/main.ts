/**
 * The command line's one touch with the process: arguments and streams in, lines and an exit status out.
 * Everything that decides is in the files beside this one.
 */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { NPM_SCRIPT } from '../simulation/index.ts';
import { readCommand } from './read-command.ts';
import type { World } from './shared/command.ts';
import { createProgress } from './shared/progress.ts';
import { readTextFile } from './shared/read-text-file.ts';
import { refused } from './shared/report.ts';
import { isSecondThread } from './shared/second-thread.ts';
import { styleFor } from './shared/style.ts';
import { Unwritten } from './shared/unwritten.ts';
import { writeReport } from './write-report.ts';

const { argv, env, stdin, stdout, stderr } = process;

const world: World = {
  // Looked at only when somebody reads it: to touch standard input is to wait for it.
  input: { [Symbol.asyncIterator]: () => stdin[Symbol.asyncIterator]() },
  ...(availableParallelism() > 1 && { startedAt: new URL(import.meta.url) }),
  readFile: (path, what = 'settings file', most) => readTextFile(what, path, most),
  version: packageVersion,
  program: programName(env['npm_lifecycle_event']),
  style: styleFor(stdout.isTTY === true, env),
  progress: createProgress(stderr, env, () => performance.now()),
};

// A long batch starts this program once more beside itself.
if (isSecondThread()) (await import('./simulate/second-thread.ts')).answerLinesOfBatch();
else await run();

async function run(): Promise<void> {
  try {
    const asked = await readCommand(argv.slice(2), env);
    const report = asked.ok ? asked.value.run(world) : refused(asked.error);
    // Set, and not exited with: what is still on its way to a pipe is written first.
    process.exitCode = await writeReport(report, stdout, stderr);
  } catch (error) {
    // A full disk, or a mistake of this program: told apart from 1, which says that a property fails.
    const isSystems = error instanceof Error && 'syscall' in error;
    if (error instanceof Unwritten) console.error(error.message);
    else console.error(isSystems ? `The output could not be written: ${error.message}.` : error);
    process.exitCode = 3;
  }
}

/** How somebody would call this command line at a prompt. @param script the npm script that runs, if one does. */
function programName(script: string | undefined): string {
  if (script === 'mailability') return NPM_SCRIPT;
  // Under npx, or in some other script of a project that this is installed in, where the bare name is found as well.
  return script === undefined ? 'mailability' : 'npx mailability';
}

/** Read when asked for: the package's own description lies two folders up, from the source and from the bundle alike. */
function packageVersion(): string {
  const description: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const isKnown = typeof description === 'object' && description !== null && 'version' in description;
  return isKnown ? String(description.version) : 'of unknown version';
}
