/** Which page answers best: how much each has of every word that was typed, of what kind it is, and how near it comes to the whole. */
import type MiniSearch from 'minisearch';
import type { SearchOptions, SearchResult } from 'minisearch';
import type { SiteKind } from '../kinds.ts';
import { BOOST, type Indexed } from './engine.ts';
import type { SearchEntry } from './entry.ts';
import { WEAK_WORDS } from './stop-words.ts';
import { SYNONYMS } from './synonyms.ts';
import { wordsIn } from './words.ts';

/** An entry that fits, and how well. */
export interface Found {
  readonly entry: SearchEntry;
  readonly score: number;
  /** The part of what was typed that the page answers to, 0 to 1; rare words count for more. */
  readonly covers: number;
  /** The words of the page by which it was found. */
  readonly words: ReadonlySet<string>;
}

/** What people look for comes first: what holds, what to do, where it is set; stories are long and show rather than tell. */
const WEIGHT: Readonly<Record<SiteKind, number>> = {
  rule: 1.4,
  procedure: 1.4,
  setting: 1.35,
  field: 1.25,
  status: 1.25,
  outside: 1.25,
  event: 1.1,
  lesson: 0.9,
  property: 0.9,
  word: 0.85,
  assumption: 0.8,
  table: 0.8,
  edition: 0.9,
  help: 1,
  story: 0.55,
  contents: 0.5,
};
/** Everybody is on today's edition: what is classic alone stands behind, unless somebody asks for it. */
const CLASSIC = 0.72;
/** How much a page gains of which what was typed is the title, or one of its phrases, word by word. */
const SAME = 2.4;
/** How much of what was typed counts against a phrase that does not have it: people explain more than a phrase can hold. */
const LEFT_OVER = 0.35;
/** Added to how many pages have a word, so that one that a single page has does not outweigh all the others. */
const RARE = 12;
/** How much a word counts that no page has: about as much as one that a good many have. */
const UNKNOWN = 2;
/** How much a page keeps of a word that only its long text has: it is no page about that. */
const IN_PASSING = 0.5;
/** How much of its weight a word keeps that half of all questions have. */
const WEAK = 0.25;

/** How much a page has of each word that was typed, and by which of its own words. */
interface Weighed {
  score: number;
  /** What the words that it answers to come to. */
  covers: number;
  readonly words: Set<string>;
}

/**
 * All pages that have something of what was asked, best first.
 * @param asked the words that were typed, each with the part that it is of what it was made of: what stands for two words is none
 *   the heavier for it.
 * @param classic whether the classic edition was asked for.
 */
export function ranked(
  entries: readonly SearchEntry[],
  index: MiniSearch<Indexed>,
  asked: ReadonlyMap<string, number>,
  classic: boolean,
): readonly Found[] {
  const rarity = rarityIn(entries);
  const meant = meantBy(asked);
  const weight = [...asked].reduce((sum, [word, part]) => sum + part * rarity(word), 0);
  const weighed = new Map<number, Weighed>();
  let known = 0;
  let unknown = 0;
  for (const [word, part] of asked) {
    const answers = answersTo(index, word);
    const rare = part * weightOf(word, answers.size, entries.length);
    if (answers.size === 0) unknown += rare;
    else known += rare;
    for (const [at, { share, words }] of answers) {
      const so = weighed.get(at) ?? { score: 0, covers: 0, words: new Set() };
      so.score += rare * share;
      so.covers += rare;
      for (const each of words) so.words.add(each);
      weighed.set(at, so);
    }
  }
  // Whoever tells a long story says much that no page has; it is only so much the less sure.
  const whole = known + Math.min(unknown, known);
  return [...weighed]
    .flatMap(([at, { score, covers: covered, words }]) => {
      const entry = entries[at];
      if (!entry) return [];
      const covers = covered / whole;
      const kind = WEIGHT[entry.kind] * (entry.classic && !classic ? CLASSIC : 1);
      const all = score * kind * (0.35 + 0.65 * covers) * (1 + SAME * likeness(entry, meant, weight, rarity));
      return [{ entry, score: all, covers, words }];
    })
    .sort((one, other) => other.score - one.score);
}

/** A word that few pages have says more of what is looked for; one that none has may say anything. */
function weightOf(word: string, pages: number, all: number): number {
  const rare = pages === 0 ? UNKNOWN : Math.log(1 + all / (RARE + pages));
  return WEAK_WORDS.has(word) ? rare * WEAK : rare;
}

/**
 * The pages that have a word, or one that may mean the same, each with its share of what the best page for it has, 0 to 1. A
 * page that has several of them has no more for it.
 */
function answersTo(
  index: MiniSearch<Indexed>,
  typed: string,
): ReadonlyMap<number, { share: number; words: readonly string[] }> {
  const answers = new Map<number, { share: number; words: readonly string[] }>();
  for (const [word, weight] of [[typed, 1] as const, ...(SYNONYMS[typed] ?? [])]) {
    const results = index.search(word, word === typed ? TYPED : EXACT);
    const most = results[0]?.score ?? 1;
    for (const { id, score, terms, match } of results as readonly (SearchResult & { readonly id: number })[]) {
      const share = ((weight * score) / most) * (isNamed(match) ? 1 : IN_PASSING);
      const known = answers.get(id);
      answers.set(id, {
        share: Math.max(share, known?.share ?? 0),
        words: [...(known?.words ?? []), ...terms],
      });
    }
  }
  return answers;
}

/** Whether a page names what was found where it says what it is about, and not on the way. */
const isNamed = (match: SearchResult['match']): boolean =>
  Object.values(match).some((fields) => fields.some((field) => field !== 'body'));

const EXACT: SearchOptions = {
  tokenize: (word) => [word],
  processTerm: (word) => word,
  boost: BOOST,
  // Pages with many phrases are not less about each of them.
  bm25: { k: 1.2, b: 0.3, d: 0.5 },
};

/** What was typed may be the beginning of a word. What was mistyped has been put right by then. */
const TYPED: SearchOptions = {
  ...EXACT,
  prefix: (word) => word.length >= 3,
  weights: { prefix: 0.5, fuzzy: 0 },
};

/**
 * How near what was typed comes to the page's title or to one of its phrases: 1 where the words are the same. Rare words count for
 * more, what is only near in meaning for less, and a phrase that stands whole in a long question is hardly the worse for the rest.
 */
function likeness(entry: SearchEntry, meant: ReadonlyMap<string, number>, typed: number, rarity: Rarity): number {
  const alike = phrasesOf(entry).map((phrase) => {
    let shared = 0;
    let whole = 0;
    for (const word of phrase) {
      const rare = rarity(word);
      whole += rare;
      shared += rare * (meant.get(word) ?? 0);
    }
    return shared / (whole + LEFT_OVER * Math.max(0, typed - shared));
  });
  return Math.max(...alike);
}

/** How rare a word is in the titles and phrases of all pages. */
type Rarity = (word: string) => number;

const RARITIES = new WeakMap<readonly SearchEntry[], Rarity>();

function rarityIn(entries: readonly SearchEntry[]): Rarity {
  const known = RARITIES.get(entries);
  if (known) return known;
  const pages = new Map<string, number>();
  for (const entry of entries)
    for (const word of new Set(phrasesOf(entry).flatMap((phrase) => [...phrase])))
      pages.set(word, (pages.get(word) ?? 0) + 1);
  const rarity = (word: string) => weightOf(word, pages.get(word) ?? 0, entries.length);
  RARITIES.set(entries, rarity);
  return rarity;
}

/** The words that were typed, and those that may mean the same, each with how surely it was meant. */
function meantBy(asked: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const meant = new Map<string, number>();
  for (const word of asked.keys())
    for (const [other, weight] of SYNONYMS[word] ?? []) meant.set(other, Math.max(weight, meant.get(other) ?? 0));
  for (const word of asked.keys()) meant.set(word, 1);
  return meant;
}

const PHRASES = new WeakMap<SearchEntry, readonly ReadonlySet<string>[]>();

function phrasesOf(entry: SearchEntry): readonly ReadonlySet<string>[] {
  const known = PHRASES.get(entry);
  if (known) return known;
  const phrases = [entry.title, ...entry.asks].map((phrase) => new Set(wordsIn(phrase).map(({ word }) => word)));
  PHRASES.set(entry, phrases);
  return phrases;
}
