/**
 * The command line's one touch with the process: arguments and streams in, lines and an exit status out.
 * Everything that decides is in the files beside this one.
 */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { NPM_SCRIPT } from '../simulation/index.ts';
import { execute, type World } from './execute.ts';
import { createProgress } from './progress.ts';
import { readCommand } from './read-command.ts';
import { readTextFile } from './read-text-file.ts';
import { refused } from './report.ts';
import { isSecondThread, secondThread } from './simulate/second-thread.ts';
import { styleFor } from './style.ts';
import { Unwritten } from './unwritten.ts';
import { writeReport } from './write-report.ts';

const { argv, env, stdin, stdout, stderr } = process;

const world: World = {
  // Looked at only when somebody reads it: to touch standard input is to wait for it.
  input: { [Symbol.asyncIterator]: () => stdin[Symbol.asyncIterator]() },
  ...(availableParallelism() > 1 && { helper: () => secondThread(new URL(import.meta.url)) }),
  readFile: (path, what = 'settings file') => readTextFile(what, path),
  version: packageVersion,
  program: programName(env['npm_lifecycle_event']),
  style: styleFor(stdout.isTTY === true, env),
  progress: createProgress(stderr, env, () => performance.now()),
};

// A long batch starts this program once more beside itself.
if (!isSecondThread()) await run();

async function run(): Promise<void> {
  try {
    const command = readCommand(argv.slice(2), env);
    const report = command.ok ? execute(command.value, world) : refused(command.error);
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
