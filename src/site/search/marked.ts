/** A text cut where it is to be marked, and the stretch of it that is worth showing. Pieces of text, never markup. */
import type { SearchEntry } from './entry.ts';
import { wordsIn } from './words.ts';

/** A part of a result's text, marked where it was asked for. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** The text in pieces; those that were found are marked. @param words as a search found them. */
export function marked(text: string, words: ReadonlySet<string>): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { word, from, to } of wordsIn(text)) {
    if (!words.has(word) || from < at) continue;
    if (from > at) pieces.push({ text: text.slice(at, from), isMarked: false });
    pieces.push({ text: text.slice(from, to), isMarked: true });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isMarked: false });
  return pieces;
}

/** How long a stretch is shown. */
const SHOWN = 180;

/** What to show of a page: what it is about, or the words in which people ask for it where those say more of what was found. */
export function snippet({ about, asks }: Pick<SearchEntry, 'about' | 'asks'>, words: ReadonlySet<string>): string {
  const told = (text: string) => new Set(wordsIn(text).flatMap(({ word }) => (words.has(word) ? [word] : []))).size;
  const shown = about.length <= SHOWN ? about : `${about.slice(0, about.lastIndexOf(' ', SHOWN))} …`;
  const best = asks.toSorted((one, other) => told(other) - told(one))[0];
  return best !== undefined && told(best) > told(shown) + 1 ? `“${best}” ${shown}` : shown;
}
