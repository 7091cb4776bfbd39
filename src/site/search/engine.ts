/** How pages are indexed: one description for the build, which makes the index, and for whoever reads it. */
import MiniSearch, { type Options } from 'minisearch';
import type { SearchEntry } from './entry.ts';
import { wordsIn } from './words.ts';

/** A page as the index takes it; `at` is its place among the entries. */
export interface Indexed extends SearchEntry {
  readonly at: number;
  readonly body: string;
}

const FIELDS = ['title', 'asks', 'id', 'about', 'body'] as const satisfies readonly (keyof Indexed)[];

/** How much it counts where a word stands. */
export const BOOST: Readonly<Record<(typeof FIELDS)[number], number>> = {
  title: 3,
  asks: 3.2,
  id: 5,
  about: 1.4,
  body: 0.6,
};

const OPTIONS: Options<Indexed> = {
  idField: 'at',
  fields: [...FIELDS],
  tokenize: (text) => wordsIn(text).map(({ word }) => word),
  processTerm: (word) => word,
  extractField: (entry, field) => {
    // Of ids only those that people know: U7, and not an event's name, which its title says in words.
    if (field === 'id') return /^[A-Z]\d+$/.test(entry.id) ? entry.id : '';
    const value = entry[field as keyof Indexed];
    return Array.isArray(value) ? value.join(' . ') : String(value);
  },
};

/** The index as JSON text. */
export function writeIndex(pages: readonly Indexed[]): string {
  const index = new MiniSearch(OPTIONS);
  index.addAll(pages);
  return JSON.stringify(index);
}

/** @throws for a text that `writeIndex` has not written; the build writes both sides of it. */
export const readIndex = (text: string): MiniSearch<Indexed> => MiniSearch.loadJSON(text, OPTIONS);
