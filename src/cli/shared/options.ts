/**
 * Tells options, values and stray words of an argument list apart, by a command's own list of options.
 * It knows the grammar only: whether a value means anything is for the caller to say.
 */
import { parseArgs } from 'node:util';
import { accepted, quoted, type Result, rejected, unknownWord } from '../../simulation/index.ts';

export interface OptionInfo {
  /** What its value may be, as an error message says it; null for an option that stands alone. */
  readonly value: string | null;
  /** Whether it may be given more than once. */
  readonly repeats?: true;
}

export type OptionInfos = Readonly<Record<string, OptionInfo>>;

export interface Options {
  /** Options that stand alone and were given. */
  readonly flags: ReadonlySet<string>;
  /** Values by option, in the order given; only one where it does not repeat. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** Words that belong to no option. */
  readonly words: readonly string[];
}

/** Reads a command's arguments. The first thing that is wrong is told in one sentence. */
export function readOptions(command: string, args: readonly string[], infos: OptionInfos): Result<Options> {
  const flags = new Set<string>();
  const values = new Map<string, string[]>();
  const words: string[] = [];
  for (const token of tokensOf(args, infos)) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    const info = Object.hasOwn(infos, name) ? infos[name] : undefined;
    if (!info || !rawName.startsWith('--')) return rejected(unknownOption(command, rawName, infos));
    if (!info.repeats && (flags.has(name) || values.has(name))) return rejected(`${rawName} is given twice.`);
    if (info.value === null) {
      if (value !== undefined) return rejected(`${rawName} takes no value, and ${quoted(value)} was given.`);
      flags.add(name);
    } else {
      // The next option is no value; a value that begins with a dash is written with an equals sign.
      const missing = value === undefined || value.trim() === '' || (!inlineValue && value.startsWith('-'));
      if (missing) return rejected(`${rawName} needs a value: ${info.value}.`);
      values.set(name, [...(values.get(name) ?? []), value]);
    }
  }
  return accepted({ flags, values, words });
}

/** The value of an option that is given but once; undefined where it is not given. */
export const only = ({ values }: Options, name: string): string | undefined => values.get(name)?.[0];

function tokensOf(args: readonly string[], infos: OptionInfos) {
  const options = Object.fromEntries(
    Object.entries(infos).map(([name, { value }]) => [
      name,
      { type: value === null ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  return parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}

function unknownOption(command: string, name: string, infos: OptionInfos): string {
  const known = [...Object.keys(infos).map((option) => `--${option}`), '--help', '--version'];
  return unknownWord(`option of ${command}`, name, known);
}
