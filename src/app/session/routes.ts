/** Where somebody is, read from the address: `#/explore?...`, `#/compare?...`, `#/rules/...`. Pure; it changes nothing. */

export type Page = 'explore' | 'stories' | 'rules' | 'proofs' | 'organisation' | 'upgrade';

export interface Route {
  /** `compare` is the explorer with a comparison in front; `lost` where the address names no page. */
  readonly page: Page | 'compare' | 'lost';
  /** What follows the page: the id of a story or a rule. */
  readonly id: string | null;
  /** What follows the question mark: a run as a link, or two that are compared; null where there is none. */
  readonly query: string | null;
}

export const PAGES: readonly { readonly page: Page; readonly label: string }[] = [
  { page: 'explore', label: 'Explore' },
  { page: 'stories', label: 'Stories' },
  { page: 'rules', label: 'Rules' },
  { page: 'proofs', label: 'Proofs' },
  { page: 'organisation', label: 'Organisation' },
  { page: 'upgrade', label: 'What changed' },
];

/** Reads the part of an address from `#` on; an empty one is the front page. */
export function readRoute(hash: string): Route {
  const address = hash.replace(/^#?\/?/, '');
  const cut = address.indexOf('?');
  const path = cut < 0 ? address : address.slice(0, cut);
  const query = cut < 0 ? null : address.slice(cut + 1);
  const [name = '', id = ''] = path.split('/').map(decoded);
  if (name === '') return { page: 'explore', id: null, query };
  const known = PAGES.find(({ page }) => page === name)?.page ?? 'lost';
  return { page: name === 'compare' ? name : known, id: id === '' ? null : id, query };
}

/** The address of the explorer with a run in it, and the story that it was played from. */
export function exploreAddress(link: string, story: string | null): string {
  return `#/explore${story ? `/${encodeURIComponent(story)}` : ''}?${link}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A stray percent sign: no page and no id has one, so it will not be found, which is then said.
    return part;
  }
}
