/** What a chat or a search engine reads of a page: title, description, and, where the site has an address, picture and place. */
import { tag } from './html.ts';

export interface Previewed {
  readonly title: string;
  readonly description: string;
  /** From the site's root. */
  readonly path: string;
  /** The path of its picture. */
  readonly picture: string;
}

/** Longer ones are cut by whoever shows them; better at a word. */
const LONGEST = 200;

/** @param site the site's address with a slash at the end, or null. */
export function previewTags({ title, description, path, picture }: Previewed, site: string | null): readonly string[] {
  const property = (name: string, content: string) => tag('meta', { property: name, content });
  return [
    tag('meta', { name: 'description', content: shortened(description) }),
    property('og:site_name', 'Mailability'),
    property('og:type', path === '' ? 'website' : 'article'),
    property('og:title', title),
    property('og:description', shortened(description)),
    ...(site === null
      ? []
      : [
          tag('link', { rel: 'canonical', href: `${site}${path}` }),
          property('og:url', `${site}${path}`),
          property('og:image', `${site}${picture}`),
          property('og:image:width', '1200'),
          property('og:image:height', '630'),
          property('og:image:alt', title),
          tag('meta', { name: 'twitter:card', content: 'summary_large_image' }),
        ]),
  ];
}

export function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST - 2);
  return `${cut.slice(0, cut.lastIndexOf(' '))} …`;
}
