/** What a wiki shows where a page's address is pasted, as oEmbed reads it: the page's scene as a frame. Needs no server. */
import type { WrittenPage } from '../../site/index.ts';
import { escaped } from './html.ts';

/** The frame's size before it says its own, in pixels. */
const WIDTH = 640;
const HEIGHT = 420;

/** @param site the site's address: oEmbed knows whole addresses alone. */
export function oembedJson({ title, oembed }: WrittenPage, site: string): string {
  const src = `${site}embed/index.html?show=story#${oembed}`;
  return JSON.stringify({
    version: '1.0',
    type: 'rich',
    provider_name: 'Mailability',
    provider_url: site,
    title,
    width: WIDTH,
    height: HEIGHT,
    html: `<iframe src="${escaped(src)}" title="${escaped(title)}" sandbox="allow-scripts allow-popups" width="${WIDTH}" height="${HEIGHT}"></iframe>`,
  });
}
