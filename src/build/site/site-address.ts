/** The site's own address, told once when it is built: `SITE_URL=https://example.org/mailability/ npm run build`. */

/**
 * @param told `SITE_URL`, or nothing: then pages have no canonical address, no picture, and the site no map, for all of
 *   these need a whole address.
 * @returns it with a slash at the end; null where nothing was told.
 * @throws one sentence for what is no address of a site.
 */
export function siteAddress(told: string | undefined): string | null {
  if (told === undefined || told.trim() === '') return null;
  const address = URL.canParse(told.trim()) ? new URL(told.trim()) : null;
  if (!address || !/^https?:$/.test(address.protocol) || address.search !== '' || address.hash !== '')
    throw new Error(
      `SITE_URL is “${told}”, which is no address of a site: it should be like https://example.org/mailability/.`,
    );
  return address.href.endsWith('/') ? address.href : `${address.href}/`;
}
