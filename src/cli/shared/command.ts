/**
 * What a command of this command line is: what it takes, how that is read, its help, and what it does, together. The list of
 * them is `commands.ts`, and nobody else knows one by name.
 */
import type { Result } from '../../simulation/index.ts';
import type { OptionInfos, Options } from './options.ts';
import type { Progress } from './progress.ts';
import type { Report } from './report.ts';
import type { Style } from './style.ts';

/** What a command may need of the process that it runs in. */
export interface World {
  readonly input: AsyncIterable<Uint8Array>;
  /** The file that this program began with, for a second thread of it; missing where the machine has but one processor. */
  readonly startedAt?: URL;
  /** Reads a file's text, or says why it cannot be read. @param what it is; a settings file where nothing is said. */
  readonly readFile: (path: string, what?: string, most?: number) => Result<string>;
  /** The version of this package. */
  readonly version: () => string;
  /** How this command line was called: `npm run --silent mailability --`. */
  readonly program: string;
  readonly style: Style;
  readonly progress: Progress;
}

/** What the command line reads of its environment. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What somebody asked for, after every word of it was checked. */
export interface Asked {
  /** As data, for whoever asks how it was understood. */
  readonly what: unknown;
  /** Does it. It reads what it needs through `world`, and writes nothing to standard output itself. */
  readonly run: (world: World) => Report;
}

export interface Command {
  readonly options: OptionInfos;
  /** How many words beside its options it takes. */
  readonly mostWords: number;
  /** What `--help` prints. @param program how this command line was called. */
  readonly help: (program: string) => readonly string[];
  /** Reads what stands behind its name, or says in one sentence what is wrong with it. It touches no file. */
  readonly read: (options: Options, env: Environment) => Result<Asked>;
}

/** Ties a command's reading to its doing. @param parts `run` takes what `read` makes, whatever that is. */
export function defineCommand<What>(parts: {
  readonly options: OptionInfos;
  /** None unless given. */
  readonly mostWords?: number;
  readonly help: (program: string) => readonly string[];
  readonly read: (options: Options, env: Environment) => Result<What>;
  readonly run: (what: What, world: World) => Report;
}): Command {
  const { options, mostWords = 0, help, read, run } = parts;
  return {
    options,
    mostWords,
    help,
    read: (given, env) => {
      const what = read(given, env);
      return what.ok ? { ok: true, value: { what: what.value, run: (world) => run(what.value, world) } } : what;
    },
  };
}
