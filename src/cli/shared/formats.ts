/** The option `--format`, which every command has with formats of its own. */
import { accepted, type Result, rejected, unknownWord } from '../../simulation/index.ts';
import { type Options, only } from './options.ts';

export const TEXT_FORMATS = ['text', 'json'] as const;
export type TextFormat = (typeof TEXT_FORMATS)[number];

/** Text where nothing is said. */
export function readFormat<const F extends string>(options: Options, known: readonly F[]): Result<F> {
  const word = only(options, 'format') ?? 'text';
  const format = known.find((each) => each === word);
  return format ? accepted(format) : rejected(unknownWord('format', word, known));
}
