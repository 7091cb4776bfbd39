/**
 * The address: what it names, and the one place where the browser's is read, written and listened to. What a page's address
 * comes to is the page's business, and which pages there are is the list's.
 */

export interface Route {
  /** As the address names it, whether or not there is such a page; the front page where it names nothing. */
  readonly page: string;
  /** What follows the page: the id of a story or a rule. */
  readonly id: string | null;
  /** What follows the question mark: a run as a link, or two that are compared; null where there is none. */
  readonly query: string | null;
}

/** The page that an empty address leads to. */
export const FRONT = 'start';

/** The page that holds the run. */
export const EXPLORER = 'explore';

/** Reads the part of an address from `#` on. Pure. */
export function readRoute(hash: string): Route {
  const address = hash.replace(/^#?\/?/, '');
  const cut = address.indexOf('?');
  const path = cut < 0 ? address : address.slice(0, cut);
  const query = cut < 0 ? null : address.slice(cut + 1);
  const [page = '', id = ''] = path.split('/').map(decoded);
  // A run without a page is the explorer's.
  if (page === '') return { page: query === null ? FRONT : EXPLORER, id: null, query };
  return { page, id: id === '' ? null : id, query };
}

/** The part of the browser's address from `#` on. */
export const currentAddress = (): string => location.hash;

/** Goes to another address, as by a link. */
export function go(address: string): void {
  location.hash = address;
}

/** What an entry of the browser's history remembers where it was come to from within the page, not by a link. */
const WITHIN = 'compared within the page';

export const cameFromWithin = (): boolean => history.state === WITHIN;

/** Back to the entry of the history before this one. */
export const goBack = (): void => history.back();

/**
 * Writes an address in place of the one that is shown, and tells nobody.
 * @param within whether the entry is to remember that it was come to from within the page.
 * @returns the address as the browser has it now.
 */
export function writeAddress(address: string, within = false): string {
  try {
    history.replaceState(within ? WITHIN : null, '', address);
  } catch {
    // Some browsers limit how often the address may change; the next change writes it again.
  }
  return currentAddress();
}

/** Listens for going to another address. @returns how to stop it. */
export const onArrival = (listener: () => void): (() => void) => listenTo('hashchange', listener);

/** The same a moment earlier, before `onArrival` tells anybody. */
export const onLeaving = (listener: () => void): (() => void) => listenTo('popstate', listener);

function listenTo(what: 'hashchange' | 'popstate', listener: () => void): () => void {
  addEventListener(what, listener);
  return () => removeEventListener(what, listener);
}

/** An address as it can be given to somebody else; as it is where there is no browser. */
export const wholeAddress = (address: string): string =>
  typeof location === 'undefined' ? address : new URL(address, location.href).href;

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A stray percent sign: no page and no id has one, so it will not be found, which is then said.
    return part;
  }
}
