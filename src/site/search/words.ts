/**
 * A text as the words that are searched for: small letters, no accents, one word for every spelling of a thing
 * (`spellings.ts`), endings off. Each word knows the letters that it was made of, so that they can be marked.
 */
import { GERMAN } from './german.ts';
import { SPELLINGS } from './spellings.ts';
import { STOP_WORDS } from './stop-words.ts';

/** A word of a text, and where in the text it stands. */
export interface Word {
  readonly word: string;
  readonly from: number;
  /** The place after its last letter. */
  readonly to: number;
}

/** More than anybody types into a search, and enough for any page. */
const MOST_LETTERS = 60_000;

const ALL = [...SPELLINGS, ...GERMAN];

/** All spellings as one pattern, a group for each: a text is read once, not once for every spelling. */
const SPELT = new RegExp(
  `(?<![a-z0-9])(?:${ALL.map(([pattern]) => `(${pattern.replaceAll('~', '[\\s_‐‑–-]{0,2}')})`).join('|')})(?![a-z0-9])`,
  'g',
);

/** The words of a text in the order of their places; one stretch of letters may be several words. */
export function wordsIn(text: string): readonly Word[] {
  const plain = folded(text.slice(0, MOST_LETTERS));
  const found: Word[] = [];
  const others = (from: number, to: number) => {
    for (const match of plain.slice(from, to).matchAll(/[a-z0-9]+(?:['’][a-z]+)?/g)) {
      const start = from + match.index;
      const word = match[0].replace(/['’].*$/, '');
      if (STOP_WORDS.has(match[0].replaceAll(/['’]/g, '')) || STOP_WORDS.has(word)) continue;
      found.push({ word: stemmed(word), from: start, to: start + match[0].length });
    }
  };
  let at = 0;
  for (const match of plain.matchAll(SPELT)) {
    const from = match.index;
    const to = from + match[0].length;
    others(at, from);
    const which = match.findIndex((group, place) => place > 0 && group !== undefined) - 1;
    for (const word of ALL[which]?.slice(1) ?? []) found.push({ word, from, to });
    at = to;
  }
  others(at, plain.length);
  return found;
}

/** Small letters without accents, each in the place of the one that it was. */
const folded = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => plainLetter(text.charAt(at))).join('');

function plainLetter(letter: string): string {
  if (letter < '\u0080') return letter.toLowerCase();
  const plain = letter.normalize('NFD').charAt(0).toLowerCase();
  return plain.length === 1 ? plain : letter;
}

/** Numbers are written both ways: five soft bounces, 5 soft bounces. */
const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Without the endings that say who and when: changes, changed, changing become one. */
function stemmed(word: string): string {
  const number = NUMBERS.indexOf(word);
  if (number >= 0) return String(number);
  if (word.length <= 3 || /\d/.test(word)) return word;
  const one = word.replace(/ies$/, 'y').replace(/(?<![siu])s$/, '');
  const bare = one.length > 4 ? one.replace(/(?<=[a-z]{3})(?:ing|ed)$/, '') : one;
  const single = bare !== one ? bare.replace(/([bdgmnprt])\1$/, '$1') : bare;
  return single.length > 3 ? single.replace(/e$/, '') : single;
}
