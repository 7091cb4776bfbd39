/** Brings what the build made for the search, once, when somebody first searches. It is one of the site's own files. */
import { openSearch, type SearchData, type SearchIndex } from '../../site/index.ts';

let index: Promise<SearchIndex> | null = null;

/**
 * @param root the site's root, as the page names it.
 * @throws, as a promise, where the file does not come; the next call asks once more.
 */
export function loadIndex(root: string): Promise<SearchIndex> {
  index ??= fetch(new URL('search.json', new URL(root, document.baseURI)))
    .then((answer) => {
      if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
      return answer.json() as Promise<SearchData>;
    })
    .then(openSearch)
    .catch((error: unknown) => {
      index = null;
      throw error;
    });
  return index;
}
