/** The glossary: a page for each word. */

import { wordPath } from '../address.ts';
import { GLOSSARY } from '../glossary.ts';
import { type PageDraft, text } from '../page.ts';

/** @param titleOf what the page of a path is called. */
export const wordPages = (titleOf: (path: string) => string): readonly PageDraft[] =>
  GLOSSARY.map(({ id, word, means, see }) => ({
    kind: 'word',
    id,
    path: wordPath(id),
    title: word,
    description: means,
    edition: null,
    related: see,
    body: () => [
      { id: 'says', title: 'What it means', blocks: [text(means)] },
      {
        id: 'more',
        title: 'Where it matters',
        blocks: [{ kind: 'links', links: see.map((to) => ({ to, words: titleOf(to) })) }],
      },
    ],
  }));
