/**
 * Puts right what was mistyped: a long word that nothing here has becomes the nearest one that the pages have, if one is near.
 * Done before spellings are looked for, as a letter too many would hide an "unsubscribe" from them.
 */
import type { SearchEntry } from './entry.ts';
import { SYNONYMS } from './synonyms.ts';
import { wordsIn } from './words.ts';

/** Letters and digits, as they stand between gaps. */
const WORD = /[\p{L}\p{N}]+/gu;

/** From this length on a word may have one mistake, and from that length two. */
const ONE_MISTAKE = 6;
const TWO_MISTAKES = 10;

const lettersOf = (word: string): string =>
  word
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');

export interface Lexicon {
  /** What was typed, with what is likely to be a mistake put right. */
  readonly correct: (typed: string) => string;
}

export function lexiconOf(entries: readonly SearchEntry[]): Lexicon {
  const known = new Set<string>();
  for (const { title, about, asks } of entries)
    for (const text of [title, about, ...asks]) for (const [word] of text.matchAll(WORD)) known.add(lettersOf(word));
  const long = [...known].filter((word) => word.length >= ONE_MISTAKE - 1);
  const right = (typed: string): string => {
    const word = lettersOf(typed);
    if (word.length < ONE_MISTAKE || known.has(word) || isUnderstood(typed)) return typed;
    // Somebody is still typing.
    if (long.some((each) => each.startsWith(word))) return typed;
    return nearest(word, long) ?? typed;
  };
  return { correct: (typed) => typed.replaceAll(WORD, right) };
}

/** Whether it means something here although no page has it, or is known to say nothing. */
function isUnderstood(typed: string): boolean {
  const words = wordsIn(typed);
  return words.length === 0 || words.some(({ word }) => Object.hasOwn(SYNONYMS, word));
}

function nearest(word: string, long: readonly string[]): string | undefined {
  let most = word.length >= TWO_MISTAKES ? 2 : 1;
  let found: string | undefined;
  for (const each of long) {
    // Nobody mistypes the first letter, or hardly.
    if (each[0] !== word[0] || Math.abs(each.length - word.length) > most) continue;
    const mistakes = mistakesBetween(word, each, most);
    if (mistakes > most || (found !== undefined && mistakes === most)) continue;
    found = each;
    most = mistakes;
  }
  return found;
}

/** How many letters were left out, added, changed or swapped with their neighbour; `most + 1` stands for more than that. */
function mistakesBetween(one: string, other: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      const swapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
          ? (before[column - 2] ?? 0) + 1
          : Number.POSITIVE_INFINITY;
      now[column] = Math.min(
        (last[column] ?? 0) + 1,
        (now[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + same,
        swapped,
      );
    }
    if (Math.min(...now) > most) return most + 1;
    before = last;
    last = now;
  }
  return last[other.length] ?? most + 1;
}
