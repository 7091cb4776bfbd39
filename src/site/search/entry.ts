/** What the search shows of a page, and what it reads of it: plain data, made from the pages when the app is built. */

import type { SiteKind } from '../kinds.ts';
import { KINDS } from '../kinds.ts';
import type { Block, Inline, SitePage } from '../page.ts';

/** A page as the search knows it. */
export interface SearchEntry {
  readonly path: string;
  readonly kind: SiteKind;
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly asks: readonly string[];
  /** Whether it is about the classic edition alone. */
  readonly classic: boolean;
}

/** As much of a page's own words as the index takes. */
const MOST_BODY = 900;

export function searchEntry(page: SitePage): SearchEntry {
  const { path, kind, id, title, description, asks, edition } = page;
  return { path, kind, id, title, about: description, asks, classic: edition === 'classic' };
}

/**
 * What else a page says, for the index alone. Without the lists of other pages: those are found by themselves, and their
 * titles would speak for this one.
 */
export function bodyOf(page: SitePage): string {
  if (page.kind === 'contents') return '';
  const said = page.body().flatMap(({ title, blocks }) => [title, ...blocks.flatMap(wordsOf)]);
  const whole = [...new Set(said)].filter((each) => each !== page.description).join(' ');
  return whole.length > MOST_BODY ? whole.slice(0, whole.lastIndexOf(' ', MOST_BODY)) : whole;
}

function wordsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'text':
      return [inline(block.text)];
    case 'steps':
      return block.steps.map(inline);
    case 'facts':
      return block.facts.map(({ lines }) => lines.map(inline).join(' '));
    case 'table':
      return block.rows.map((cells) => cells.map(inline).join(' '));
    case 'links':
    case 'scene':
    case 'open':
    case 'embedder':
    case 'snippet':
      return [];
    default:
      return block satisfies never;
  }
}

const inline = (parts: readonly Inline[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : part.words)).join('');

/** What a page is, in a word: "Rule", "Story". */
export const kindWords = (kind: SiteKind): string => KINDS.find((each) => each.kind === kind)?.one ?? 'Contents';
