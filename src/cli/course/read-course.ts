/** Reads what follows `course`: nothing for the list of lessons, or the word of a part with its options. */
import { DRILL_KINDS, MAX_SEED } from '../../course/index.ts';
import { accepted, quoted, type Result, rejected, unknownWord } from '../../simulation/index.ts';
import type { OptionInfos, Options } from '../shared/options.ts';
import type { AskedCourse } from './asked-course.ts';

export const COURSE_OPTIONS: OptionInfos = {
  seed: { value: `a whole number from 0 to ${MAX_SEED}` },
  count: { value: 'a whole number from 1' },
  kind: { value: 'a kind of drill' },
  name: { value: 'the learner’s name' },
  word: { value: 'the word that the exam follows from' },
  format: { value: 'text or json' },
};

/** The words that may follow `course`, with the options of each. */
const PARTS = {
  drill: ['seed', 'count', 'kind', 'format'],
  check: ['name', 'word', 'format'],
} as const;
const LIST_OPTIONS = ['format'];

/** More drills than anybody reads at once; a longer list is made in several. */
const MAX_COUNT = 100_000;

const FORMATS = ['text', 'json'] as const;

export function readCourse(options: Options): Result<AskedCourse> {
  const { words, values } = options;
  const [word, ...paths] = words;
  const part = word === 'drill' || word === 'check' ? word : null;
  if (word !== undefined && part === null) return rejected(unknownWord('part of the course', word, Object.keys(PARTS)));
  const known: readonly string[] = part === null ? LIST_OPTIONS : PARTS[part];
  const odd = [...values.keys()].find((name) => !known.includes(name));
  if (odd !== undefined)
    return rejected(`--${odd} does not go with “course${part === null ? '' : ` ${part}`}”; --help shows what does.`);
  const format = readFormat(options);
  if (!format.ok) return format;
  switch (part) {
    case null:
      return accepted({ part: 'list', format: format.value });
    case 'drill':
      return paths[0] === undefined
        ? readDrill(options, format.value)
        : rejected(`${quoted(paths[0])} belongs to no option.`);
    case 'check':
      return readCheck(paths, options, format.value);
    default:
      return part satisfies never;
  }
}

function readCheck(paths: readonly string[], { values }: Options, format: 'text' | 'json'): Result<AskedCourse> {
  const name = values.get('name')?.[0] ?? null;
  const word = values.get('word')?.[0] ?? null;
  if (paths.length === 0) return rejected('course check needs the path of a results file.');
  if (paths.length > 1 && name !== null)
    return rejected(`--name says whose one results file is, and there are ${paths.length}.`);
  return accepted({ part: 'check', paths, name, word, format });
}

function readDrill({ values }: Options, format: 'text' | 'json'): Result<AskedCourse> {
  const seed = readNumber('seed', values.get('seed')?.[0] ?? '1', 0, MAX_SEED);
  if (!seed.ok) return seed;
  const count = readNumber('count', values.get('count')?.[0] ?? '1', 1, MAX_COUNT);
  if (!count.ok) return count;
  const kinds = DRILL_KINDS.map(({ id }) => id);
  const only = values.get('kind')?.[0] ?? null;
  if (only !== null && !kinds.includes(only)) return rejected(unknownWord('kind of drill', only, kinds));
  return accepted({ part: 'drill', seed: seed.value, count: count.value, only, format });
}

function readNumber(name: string, text: string, least: number, most: number): Result<number> {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most
    ? accepted(value)
    : rejected(`--${name} must be a whole number from ${least} to ${most}, not ${quoted(text)}.`);
}

function readFormat({ values }: Options): Result<'text' | 'json'> {
  const word = values.get('format')?.[0] ?? 'text';
  const format = FORMATS.find((known) => known === word);
  return format ? accepted(format) : rejected(unknownWord('format', word, FORMATS));
}
