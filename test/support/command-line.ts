/** The command line without a process: arguments are read and run at once, as every command was loaded beforehand. */
import { COMMANDS } from '../../src/cli/commands.ts';
import { readArguments } from '../../src/cli/read-command.ts';
import type { Asked, Environment, World } from '../../src/cli/shared/command.ts';
import type { Report } from '../../src/cli/shared/report.ts';
import type { Result } from '../../src/simulation/index.ts';

const LOADED = new Map(await Promise.all(COMMANDS.map(async ({ name, load }) => [name, await load()] as const)));

/** What a list of arguments asks for. */
export const readCommand = (argv: readonly string[], env: Environment = {}): Result<Asked> =>
  readArguments(argv, env, LOADED.get(argv[0] ?? '') ?? null);

/** Does what was asked for. */
export const execute = (asked: Asked, world: World): Report => asked.run(world);

/** How a list of arguments was understood, as data. */
export function understood(argv: readonly string[], env: Environment = {}): Result<unknown> {
  const asked = readCommand(argv, env);
  return asked.ok ? { ok: true, value: asked.value.what } : asked;
}

/** What a command's own help prints. */
export const helpOf = (name: string): readonly string[] => LOADED.get(name)?.help('mailability') ?? [];
