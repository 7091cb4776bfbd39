/** The pictures that chats show beside a link, one for each kind of page, drawn when the site is built. */
import { Resvg } from '@resvg/resvg-js';
import { KINDS } from '../../site/index.ts';
import { escaped } from './html.ts';
import { EMBLEMS } from './preview-emblems.ts';
import { previewFonts } from './preview-fonts.ts';
import type { SiteFile } from './scripts.ts';

const WIDTH = 1200;
const HEIGHT = 630;

/** Letters of a line beside the kind's drawing. */
const ABOUT = 34;
const EMBLEM = { x: 772, y: 316 };

const PAPER = '#f7f5f0';
const INK = '#1e2430';
const QUIET = '#555c69';
const BLUE = '#2446c8';

const MARK =
  'M3 3h3a2 2 0 0 0 4 0h4a2 2 0 0 0 4 0h4a2 2 0 0 0 4 0h3v3a2 2 0 0 0 0 4v4a2 2 0 0 0 0 4v4a2 2 0 0 0 0 4v3h-3a2 2 0 0 0-4 0h-4a2 2 0 0 0-4 0h-4a2 2 0 0 0-4 0H3v-3a2 2 0 0 0 0-4v-4a2 2 0 0 0 0-4v-4a2 2 0 0 0 0-4z';

/** By what each is called in `previews/`. */
const PICTURES: readonly { readonly id: keyof typeof EMBLEMS; readonly head: string; readonly about: string }[] = [
  { id: 'site', head: 'May this prospect be emailed?', about: 'Why not, and who can change that.' },
  { id: 'contents', head: 'Contents', about: 'Rules, fields, events, settings, stories and proofs.' },
  { id: 'embed', head: 'One prospect’s record', about: 'May mail go out, why not, and who can change that.' },
  ...KINDS.map(({ kind, one, about }) => ({ id: kind, head: one, about })),
];

export function previewPictures(): readonly SiteFile[] {
  const { paths, remove } = previewFonts();
  const drawn = PICTURES.map(({ id, head, about }) => ({
    path: `previews/${id}.png`,
    source: new Resvg(picture(id, head, about), {
      font: { fontFiles: [...paths], loadSystemFonts: false, defaultFontFamily: 'Hanken Grotesk' },
    })
      .render()
      .asPng(),
  }));
  remove();
  return drawn;
}

function picture(id: keyof typeof EMBLEMS, head: string, about: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
<rect width="${WIDTH}" height="${HEIGHT}" fill="${PAPER}"/>
<rect x="40" y="40" width="${WIDTH - 80}" height="${HEIGHT - 80}" rx="28" fill="#ffffff" stroke="#ddd8cc" stroke-width="2"/>
<g transform="translate(88 84) scale(3)"><path d="${MARK}" fill="${BLUE}"/><rect x="8" y="11" width="16" height="11" rx="1.6" fill="#ffffff"/><path d="m9.2 12.8 6.8 4.7 6.8-4.7" stroke="${BLUE}" stroke-width="1.7" fill="none" stroke-linecap="round" stroke-linejoin="round"/></g>
<text x="204" y="148" font-family="Hanken Grotesk" font-size="44" fill="${INK}">Mailability</text>
${lines(head, 20)
  .map(
    (line, place) =>
      `<text x="92" y="${296 + place * 88}" font-family="Hanken Grotesk" font-size="80" fill="${INK}" stroke="${INK}" stroke-width="2">${escaped(line)}</text>`,
  )
  .join('\n')}
${lines(about, ABOUT)
  .map(
    (line, place) =>
      `<text x="94" y="${lines(head, 20).length * 88 + 296 + place * 46}" font-family="Hanken Grotesk" font-size="36" fill="${QUIET}">${escaped(line)}</text>`,
  )
  .join('\n')}
<g transform="translate(${EMBLEM.x} ${EMBLEM.y})">${EMBLEMS[id]}</g>
</svg>`;
}

/** Broken at words. @param most letters of a line. */
function lines(text: string, most: number): readonly string[] {
  const broken: string[] = [];
  for (const word of text.split(' ')) {
    const last = broken.at(-1);
    if (last !== undefined && last.length + word.length < most) broken[broken.length - 1] = `${last} ${word}`;
    else broken.push(word);
  }
  return broken;
}
