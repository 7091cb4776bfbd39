/** How a place within the app is written as a link. Pure: it knows neither the pages nor the browser. */

/**
 * The address of a page, from `#` on.
 * @param id what it is to show: a story, a rule.
 * @param query what follows the question mark, written as it is: whoever made it has encoded it.
 */
export function href(page: string, id: string | null = null, query: string | null = null): string {
  return `#/${page}${id === null ? '' : `/${encodeURIComponent(id)}`}${query === null ? '' : `?${query}`}`;
}
