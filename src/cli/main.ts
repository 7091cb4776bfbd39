/**
 * The command line's one touch with the process: arguments and streams in, lines and an exit status out.
 * Everything that decides is in the files beside this one.
 */
import { readFileSync } from 'node:fs';
import { execute, type World } from './execute.ts';
import { readCommand } from './read-command.ts';
import { readTextFile } from './read-text-file.ts';
import { refused } from './report.ts';
import { styleFor } from './style.ts';
import { writeReport } from './write-report.ts';

const { argv, env, stdin, stdout, stderr } = process;

const world: World = {
  // Looked at only when somebody reads it: to touch standard input is to wait for it.
  input: { [Symbol.asyncIterator]: () => stdin[Symbol.asyncIterator]() },
  readFile: (path) => readTextFile('settings file', path),
  version: packageVersion,
  program: env['npm_lifecycle_event'] === 'mailability' ? 'npm run --silent mailability --' : 'mailability',
  style: styleFor(stdout.isTTY === true, env),
};

try {
  const command = readCommand(argv.slice(2));
  const report = command.ok ? execute(command.value, world) : refused(command.error);
  // Set, and not exited with: what is still on its way to a pipe is written first.
  process.exitCode = await writeReport(report, stdout, stderr);
} catch (error) {
  // A full disk, or a mistake of this program: told apart from 1, which says that a property fails.
  const isSystems = error instanceof Error && 'syscall' in error;
  console.error(isSystems ? `The output could not be written: ${error.message}.` : error);
  process.exitCode = 3;
}

/** Read when asked for: the package's own description lies two folders up, from the source and from the bundle alike. */
function packageVersion(): string {
  const description: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const isKnown = typeof description === 'object' && description !== null && 'version' in description;
  return isKnown ? String(description.version) : 'of unknown version';
}
