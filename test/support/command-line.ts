/** The command line without a process: arguments are read and run at once, as every command was loaded beforehand. */
import { COMMANDS } from '../../src/cli/commands.ts';
import { readArguments } from '../../src/cli/read-command.ts';
import type { Asked, Environment, World } from '../../src/cli/shared/command.ts';
import { NO_PROGRESS } from '../../src/cli/shared/progress.ts';
import { readTextFile } from '../../src/cli/shared/read-text-file.ts';
import type { Report } from '../../src/cli/shared/report.ts';
import { PLAIN } from '../../src/cli/shared/style.ts';
import type { Result } from '../../src/simulation/index.ts';

const LOADED = new Map(await Promise.all(COMMANDS.map(async ({ name, load }) => [name, await load()] as const)));

/** What a list of arguments asks for. */
export const readCommand = (argv: readonly string[], env: Environment = {}): Result<Asked> =>
  readArguments(argv, env, LOADED.get(argv[0] ?? '') ?? null);

/** Does what was asked for. */
export const execute = (asked: Asked, world: World): Report => asked.run(world);

/** What a command needs of a process, where there is none: nothing comes in, and files are read as they are. @param own what is otherwise. */
export const worldOf = (own: Partial<World> = {}): World => ({
  input: { [Symbol.asyncIterator]: () => [][Symbol.iterator]() as never },
  readFile: (path, what = 'settings file', most) => readTextFile(what, path, most),
  version: () => '1.2.3',
  program: 'mailability',
  style: PLAIN,
  progress: NO_PROGRESS,
  ...own,
});

/** How a list of arguments was understood, as data. */
export function understood(argv: readonly string[], env: Environment = {}): Result<unknown> {
  const asked = readCommand(argv, env);
  return asked.ok ? { ok: true, value: asked.value.what } : asked;
}

/** What a command's own help prints. */
export const helpOf = (name: string): readonly string[] => LOADED.get(name)?.help('mailability') ?? [];

/** What a command prints that is understood, as one text. */
export const printed = (...argv: readonly string[]): string => printedWith({}, ...argv);

/** The same in a world that is otherwise than `worldOf` has it. */
export function printedWith(own: Partial<World>, ...argv: readonly string[]): string {
  const asked = readCommand(argv);
  if (!asked.ok) throw new Error(asked.error);
  return [...(execute(asked.value, worldOf(own)).out as Iterable<string>)].join('\n');
}
