/** Marking what was found: pieces that make the text again, letter by letter, whatever it holds; and what is shown of a page. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marked, snippet, wordsIn } from '../../src/site/index.ts';
import { parameters } from '../support/random.ts';

const of = (...words: readonly string[]) => new Set(words);

describe('marked pieces', () => {
  it('mark every spelling of what was found', () => {
    const pieces = marked('An opt-out, or: opted out. HasOptedOutOfEmail stays.', of('optout'));
    expect(pieces.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toEqual([
      'opt-out',
      'opted out',
      'HasOptedOutOfEmail',
    ]);
  });

  it('make the text again, whatever it is and whatever was found', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.boolean(), (text, all) => {
        const words = all ? new Set(wordsIn(text).map(({ word }) => word)) : of('optout');
        expect(
          marked(text, words)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
      parameters(300),
    );
  });

  it('leave markup the text that it is', () => {
    expect(marked('<b>sync</b>', of('sync'))).toEqual([
      { text: '<b>', isMarked: false },
      { text: 'sync', isMarked: true },
      { text: '</b>', isMarked: false },
    ]);
  });
});

describe('a snippet', () => {
  const page = {
    about: 'The sync behaviour decides whose opt-out wins.',
    asks: ['unsubscribe gets lost after syncing', 'which system wins'],
  };

  it('is what the page is about', () => {
    expect(snippet(page, of('win'))).toBe(page.about);
  });

  it('has the words of those who ask where they say more of what was found', () => {
    expect(snippet(page, of('unsubscribe', 'lost', 'sync'))).toBe(
      '“unsubscribe gets lost after syncing” The sync behaviour decides whose opt-out wins.',
    );
  });

  it('is cut between two words', () => {
    const long = { about: 'word '.repeat(100), asks: [] };
    expect(snippet(long, of())).toMatch(/^(word )+…$/);
    expect(snippet(long, of()).length).toBeLessThan(190);
  });
});
