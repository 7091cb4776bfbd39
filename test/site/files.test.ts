/** What the build writes around the pages: heads, link previews, the map, frames and pictures, with and without the site's address. */
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { embedHtml } from '../../src/build/site/embed-html.ts';
import { oembedJson } from '../../src/build/site/oembed.ts';
import { pageHtml } from '../../src/build/site/page-html.ts';
import { EMBLEMS } from '../../src/build/site/preview-emblems.ts';
import { previewPictures } from '../../src/build/site/preview-pictures.ts';
import { previewTags, shortened } from '../../src/build/site/preview-tags.ts';
import { siteAddress } from '../../src/build/site/site-address.ts';
import { sitemap } from '../../src/build/site/sitemap.ts';
import { KINDS, type WrittenPage } from '../../src/site/index.ts';

const SITE = 'https://site.example/docs/';
const PAGE: WrittenPage = {
  kind: 'rule',
  id: 'U7',
  path: 'rules/U7/',
  title: 'U7 “<b>” & co',
  description: 'What it says.',
  edition: 'upgraded',
  markup: '<main>text</main>',
  oembed: 'run=prospect.unsubscribed&at=1',
};
const FILES = { styles: 'site/a.css', script: 'site/a.js', theme: 'site/t.js', icon: 'assets/i.svg' };

describe('a page’s document', () => {
  it('runs no script of its own and asks for files from wherever it stands', () => {
    const html = pageHtml(PAGE, FILES, null);
    expect(html.match(/<script[^>]*>(?!<\/script>)/)).toBe(null);
    expect(html).toContain('href="../../site/a.css"');
    expect(html).toContain("script-src 'self'");
    expect(html).not.toContain('unsafe');
  });

  it('makes no markup of a title', () => {
    expect(pageHtml(PAGE, FILES, null)).toContain('<title>U7 “&lt;b&gt;” &amp; co · Mailability</title>');
  });

  it('has a canonical address, a picture and a frame only where the site’s address was told', () => {
    const without = pageHtml(PAGE, FILES, null);
    expect(without).toContain('property="og:title"');
    expect(without).not.toMatch(/canonical|og:image|og:url|oembed/);
    const told = pageHtml(PAGE, FILES, SITE);
    expect(told).toContain(`<link rel="canonical" href="${SITE}rules/U7/">`);
    expect(told).toContain(`content="${SITE}previews/rule.png"`);
    expect(told).toContain(`href="${SITE}rules/U7/oembed.json"`);
  });

  it('lets only the page that makes frames show one', () => {
    expect(pageHtml(PAGE, FILES, null)).not.toContain('frame-src');
    expect(pageHtml({ ...PAGE, kind: 'help' }, FILES, null)).toContain("frame-src 'self'");
  });
});

describe('link previews', () => {
  it('cut a long description at a word', () => {
    const long = shortened('word '.repeat(100));
    expect(long.length).toBeLessThanOrEqual(200);
    expect(long).toMatch(/word …$/);
    expect(shortened('Short.')).toBe('Short.');
  });

  it('call the front page a site and the others articles', () => {
    const of = (path: string) => previewTags({ title: 'a', description: 'b', path, picture: 'p' }, null).join('');
    expect(of('')).toContain('content="website"');
    expect(of('rules/U7/')).toContain('content="article"');
  });

  it('have a picture for every kind of page, with something drawn on it', () => {
    const pictures = previewPictures();
    expect(pictures.map(({ path }) => path)).toEqual(
      expect.arrayContaining(KINDS.map(({ kind }) => `previews/${kind}.png`)),
    );
    for (const { path, source } of pictures) {
      const png = Buffer.from(source);
      expect([path, png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
        path,
        'PNG',
        1200,
        630,
      ]);
    }
  });

  it('show a drawing of their own, each kind another', () => {
    const drawings = KINDS.map(({ kind }) => EMBLEMS[kind]);
    expect(new Set(drawings).size).toBe(KINDS.length);
    for (const drawing of drawings) expect(drawing).toMatch(/^<(rect|path|text|circle|g) /);
  });

  it('draw their words: two pictures with other words differ in the rows where the words stand', () => {
    const [one, other] = previewPictures().filter(({ path }) => /rule|word/.test(path));
    const rows = [one, other].map((picture) => inkRows(Buffer.from(picture?.source ?? expect.fail())));
    expect(rows[0]?.length).toBeGreaterThan(100);
    expect(rows[0]).not.toEqual(rows[1]);
  });
});

/** The rows of a picture in which something dark stands, right of the mark and left of the kind's drawing. */
function inkRows(png: Buffer): readonly number[] {
  const width = png.readUInt32BE(16);
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const data = inflateSync(Buffer.concat(parts));
  const bytes = Math.floor(data.length / png.readUInt32BE(20));
  // Packed rows differ where anything stands on them; a row of one colour is all zeros after its first pixels.
  return Array.from({ length: png.readUInt32BE(20) }, (_, row) => row).filter((row) =>
    data
      .subarray(row * bytes + Math.floor((width / 12) * 4), row * bytes + Math.floor((width / 12) * 7) * 4)
      .some((byte) => byte !== 0),
  );
}

describe('the site’s address', () => {
  it.each([
    [undefined, null],
    ['', null],
    ['https://a.example', 'https://a.example/'],
    ['https://a.example/docs', 'https://a.example/docs/'],
    [' http://a.example/docs/ ', 'http://a.example/docs/'],
  ])('%s is %s', (told, address) => {
    expect(siteAddress(told)).toBe(address);
  });

  it.each(['a.example', 'ftp://a.example/', 'https://a.example/?x=1', 'https://a.example/#x'])(
    '%s is refused',
    (told) => {
      expect(() => siteAddress(told)).toThrow(`SITE_URL is “${told}”, which is no address of a site`);
    },
  );

  it('stands before every page on the map', () => {
    expect(sitemap([PAGE], SITE).match(/<loc>[^<]*/g)).toEqual([`<loc>${SITE}`, `<loc>${SITE}rules/U7/`]);
  });

  it('gives wikis a sandboxed frame of the page’s run', () => {
    const { html, type } = JSON.parse(oembedJson(PAGE, SITE)) as { html: string; type: string };
    expect(type).toBe('rich');
    expect(html).toContain(`src="${SITE}embed/index.html?show=story#run=prospect.unsubscribed&amp;at=1"`);
    expect(html).toContain('sandbox="allow-scripts allow-popups"');
  });
});

it('an embed says what it is before any script has run, and leads back beside the page', () => {
  const html = embedHtml('site/e.css');
  expect(html).toContain('<script defer="" src="embed.js"></script>');
  expect(html).not.toContain('type="module"');
  expect(html).not.toContain('preload');
  expect(html).toMatch(/target="_blank" rel="noopener"/);
  expect(html).toContain('alt="');
});
