/**
 * Finds pages by what people type, in what the build has made of them. Asks nobody, and decides nothing of what a page says.
 */
import type { SiteKind } from '../kinds.ts';
import { readIndex } from './engine.ts';
import type { SearchEntry } from './entry.ts';
import { impliedBy } from './implied.ts';
import { lexiconOf } from './lexicon.ts';
import { type Found, ranked } from './ranking.ts';
import type { SearchData } from './search-data.ts';
import { wordsIn } from './words.ts';

/** What came of a search. */
export interface Answer {
  /** What fits, best first; empty where nothing does. */
  readonly found: readonly Found[];
  /** Where nothing fits: what comes nearest; where to begin, if nothing does. */
  readonly nearest: readonly SearchEntry[];
  /** Where nothing fits, or hardly: what stands outside the model, nearest first. Each is a page. */
  readonly outside: readonly SearchEntry[];
}

/** A search that is open. */
export interface SearchIndex {
  /** @param typed anything; more than `MOST_TYPED` letters are not read. */
  readonly search: (typed: string) => Answer;
}

/** More letters than this are not read. */
export const MOST_TYPED = 200;
const MOST_FOUND = 20;
const MOST_NEAREST = 4;
/** A page with less than this part of the best one's score only lengthens the list. */
const FAINT = 0.08;
/** Below this part of what was typed, a page is near and no answer. */
const FITS = 0.34;
/** Below this part the answer may be another: what stands outside the model is offered beside what was found. */
const SURE = 0.55;

/** What is old may be a record as well: only where it is a guide, an account or a model, the classic edition is meant. */
const ASKS_FOR_CLASSIC =
  /\b(classic|legacy|before|guides?|knowledge base|blogs?|articles?|tutorials?|sugar|netsuite|dynamics)\b|\bold(?:er)?[\s-](?!address|bounce|prospect|record|lead|contact|e?-?mail)/i;

/** Makes a search of what the build has written. */
export function openSearch({ entries, index: text }: SearchData): SearchIndex {
  const index = readIndex(text);
  const lexicon = lexiconOf(entries);
  const of = (kind: SiteKind) => entries.filter((entry) => entry.kind === kind);
  const beyond = { outside: of('outside'), beginnings: of('contents') };
  return {
    search: (typed) => {
      const read = lexicon.correct(typed.slice(0, MOST_TYPED));
      const asked = askedIn(read);
      return answerOf(ranked(entries, index, asked, ASKS_FOR_CLASSIC.test(read)), beyond, asked.size > 0);
    },
  };
}

/** The words that were typed, each with the part that it is of the stretch of letters that it was made of. */
function askedIn(typed: string): ReadonlyMap<string, number> {
  const words = wordsIn(typed);
  const said = new Map(words.map(({ word, from }) => [word, 1 / words.filter((other) => other.from === from).length]));
  return new Map([...impliedBy(words, typed), ...said]);
}

/** Where nothing fits: what is offered. */
interface Beyond {
  readonly outside: readonly SearchEntry[];
  readonly beginnings: readonly SearchEntry[];
}

/** @param isAsked whether anything was typed that says something. */
function answerOf(all: readonly Found[], { outside, beginnings }: Beyond, isAsked: boolean): Answer {
  const least = FAINT * (all[0]?.score ?? 0);
  const found = all.filter(({ covers, score }) => covers >= FITS && score >= least).slice(0, MOST_FOUND);
  const near = all.map(({ entry }) => entry);
  const beyond = [...new Set([...near.filter(({ kind }) => kind === 'outside'), ...outside])];
  if (!isAsked) return { found, nearest: [], outside: [] };
  if (found.length > 0)
    return {
      found,
      nearest: [],
      outside:
        (found[0]?.covers ?? 0) < SURE ? beyond.filter((entry) => !found.some((each) => each.entry === entry)) : [],
    };
  const nearest = near.filter(({ kind }) => kind !== 'outside');
  return {
    found,
    nearest: (nearest.length > 0 ? nearest : beginnings).slice(0, MOST_NEAREST),
    outside: beyond,
  };
}
