/** The map of the site, for search engines. They read whole addresses alone. */
import { escaped } from './html.ts';

export function sitemap(pages: readonly { readonly path: string }[], site: string): string {
  const places = ['', ...pages.map(({ path }) => path)].map(
    (path) => `<url><loc>${escaped(`${site}${path}`)}</loc></url>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${places.join('\n')}
</urlset>
`;
}
