/** Finds the command that an argument list names and lets it read the rest, or says in one sentence what is wrong. It touches no file. */
import { accepted, listed, quoted, type Result, rejected, unknownWord } from '../simulation/index.ts';
import { COMMANDS } from './commands.ts';
import { overview } from './overview.ts';
import type { Asked, Command, Environment } from './shared/command.ts';
import { readOptions } from './shared/options.ts';
import { done } from './shared/report.ts';

/** Reads what was typed, and loads no command but the one that is asked for. @param argv without Node and the script. */
export async function readCommand(argv: readonly string[], env: Environment = {}): Promise<Result<Asked>> {
  const entry = COMMANDS.find(({ name }) => name === argv[0]);
  return readArguments(argv, env, entry ? await entry.load() : null);
}

/** The same where the command is there. @param command the one that the first of the arguments names; null where none does. */
export function readArguments(argv: readonly string[], env: Environment, command: Command | null): Result<Asked> {
  const [name] = argv;
  const end = argv.indexOf('--');
  const asked = new Set(end < 0 ? argv : argv.slice(0, end));
  // Whoever asks for help gets it, whatever else stands there.
  if (asked.has('--help') || asked.has('-h')) return accepted(helpOf(command, name));
  if (asked.has('--version') || asked.has('-V')) return accepted(VERSION);
  const names = COMMANDS.map((each) => each.name);
  if (name === undefined) return rejected(`A command is missing: ${listed(names, 'or')}. --help shows how.`);
  if (command === null) return rejected(unknownWord('command', name, [...names, '--help', '--version']));
  const options = readOptions(name, argv.slice(1), command.options);
  if (!options.ok) return options;
  const stray = options.value.words[command.mostWords];
  if (stray !== undefined)
    return rejected(
      `${quoted(stray)} belongs to no option. Lists are written with commas and without spaces; --help shows how.`,
    );
  return command.read(options.value, env);
}

const helpOf = (command: Command | null, name = ''): Asked => ({
  what: { kind: 'help', topic: command && name },
  run: ({ program }) => done(command ? command.help(program) : overview(program)),
});

const VERSION: Asked = {
  what: { kind: 'version' },
  run: ({ version }) => done([`mailability ${version()}`]),
};
