/**
 * What the picture of each kind of page shows beside its words: the kind's own look in the product, as a few shapes. Each is drawn into
 * a box of 340 by 240.
 */
import type { SiteKind } from '../../site/index.ts';

const INK = '#1e2430';
const LINE = '#cfc9bb';
const BLUE = '#2446c8';
const PALE = '#e6ebfb';
const GREEN = '#0b6b4f';
const AMBER = '#8a5a00';
const RED = '#a1241a';

const box = (x: number, y: number, width: number, height: number, look = `fill="#ffffff" stroke="${LINE}"`): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="14" stroke-width="4" ${look}/>`;

const line = (path: string, colour: string = INK, width = 6): string =>
  `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;

const text = (words: string, x: number, y: number, size = 34, colour: string = INK, anchor = 'middle'): string =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}" font-family="Hanken Grotesk" font-size="${size}" fill="${colour}" stroke="${colour}" stroke-width="1.2">${words}</text>`;

const tick = (x: number, y: number, colour: string = INK): string => line(`M${x} ${y}l9 10 18-22`, colour);
const cross = (x: number, y: number, colour: string): string => line(`M${x} ${y}l20 20m0-20l-20 20`, colour);
const arrow = (x: number, y: number, length: number): string => line(`M${x} ${y}h${length}m-14-12l14 12-14 12`, BLUE);

const checkbox = (x: number, y: number, isTicked: boolean): string =>
  `${box(x, y, 44, 44, `fill="${isTicked ? INK : '#ffffff'}" stroke="${INK}"`)}${isTicked ? tick(x + 9, y + 23, '#ffffff') : ''}`;

const stamp = (words: string, colour: string, x: number, y: number, width: number): string =>
  `<g transform="rotate(-5 ${x + width / 2} ${y + 36})">${box(x, y, width, 72, `fill="none" stroke="${colour}"`)}${box(x + 8, y + 8, width - 16, 56, `fill="none" stroke="${colour}"`)}${text(words, x + width / 2, y + 47, words.length > 12 ? 27 : 32, colour)}</g>`;

const postage = (letter: string, x: number, y: number): string =>
  `${box(x, y, 92, 112, `fill="${PALE}" stroke="${BLUE}" stroke-dasharray="4 10"`)}${text(letter, x + 46, y + 76, 58, BLUE)}`;

const rows = (count: number, draw: (place: number) => string): string =>
  Array.from({ length: count }, (_, place) => draw(place)).join('');

/** Two states of a field, and what leads from one to the other. */
const FROM_TO = `${box(0, 70, 110, 100)}${checkbox(33, 98, false)}${arrow(128, 120, 84)}${box(230, 70, 110, 100)}${checkbox(263, 98, true)}`;

/** The drawing of each kind of page, and of those that are alone of their kind. */
export const EMBLEMS: Readonly<Record<SiteKind | 'site' | 'contents' | 'embed', string>> = {
  site: `${rows(2, (place) => checkbox(20, 20 + place * 66, place === 0) + line(`M86 ${42 + place * 66}h150`, LINE, 10))}${stamp('MAILABLE?', AMBER, 60, 150, 250)}`,
  contents: rows(
    4,
    (place) =>
      `<circle cx="30" cy="${36 + place * 56}" r="10" fill="${BLUE}"/>${line(`M66 ${36 + place * 56}h${250 - (place % 2) * 70}`, LINE, 12)}`,
  ),
  embed: `${box(0, 10, 340, 220, `fill="#ffffff" stroke="${INK}"`)}${line('M0 58h340', INK, 4)}${rows(3, (place) => `<circle cx="${28 + place * 26}" cy="34" r="7" fill="${LINE}"/>`)}${stamp('MAILABLE', GREEN, 60, 110, 220)}`,
  rule: FROM_TO,
  procedure: `${line('M50 50v140', LINE, 6)}${rows(3, (place) => `<circle cx="50" cy="${50 + place * 70}" r="28" fill="${BLUE}"/>${text(String(place + 1), 50, 62 + place * 70, 34, '#ffffff')}${line(`M104 ${50 + place * 70}h${200 - place * 40}`, LINE, 12)}`)}`,
  event: `${line('M10 120h320', LINE, 8)}${rows(4, (place) => `<circle cx="${40 + place * 85}" cy="120" r="${place === 3 ? 26 : 16}" fill="${place === 3 ? BLUE : INK}"/>`)}${line('M295 54v24m-12-12l12 14 12-14', BLUE)}`,
  field: rows(
    3,
    (place) =>
      checkbox(20, 20 + place * 72, place === 1) + line(`M90 ${42 + place * 72}h${210 - place * 40}`, LINE, 12),
  ),
  status: `${stamp('MAILABLE', GREEN, 60, 0, 220)}${stamp('TRANSACTIONAL ONLY', AMBER, 0, 84, 340)}${stamp('UNDELIVERABLE', RED, 40, 168, 270)}`,
  setting: rows(
    2,
    (place) =>
      `${box(0, 20 + place * 110, 340, 84, `fill="${PALE}" stroke="${LINE}"`)}${box(place === 0 ? 10 : 170, 30 + place * 110, 160, 64, `fill="#ffffff" stroke="${BLUE}"`)}${text('on', 250, 76 + place * 110)}${text('off', 90, 76 + place * 110)}`,
  ),
  story: `${box(0, 10, 340, 220)}${postage('A', 226, 34)}<circle cx="206" cy="92" r="46" fill="none" stroke="${INK}" stroke-width="4"/>${line('M30 60h110M30 96h90', LINE, 12)}${line('M30 176h180', INK, 8)}`,
  lesson: rows(
    3,
    (place) =>
      `${box(0, 6 + place * 78, 340, 64, place === 1 ? `fill="${PALE}" stroke="${BLUE}"` : undefined)}<circle cx="38" cy="${38 + place * 78}" r="13" fill="${place === 1 ? BLUE : '#ffffff'}" stroke="${INK}" stroke-width="4"/>${line(`M76 ${38 + place * 78}h${220 - place * 30}`, LINE, 12)}`,
  ),
  property: `${rows(3, (row) => rows(4, (column) => `${box(column * 86, row * 80, 78, 72)}${row === 1 && column > 1 ? cross(column * 86 + 29, row * 80 + 26, RED) : tick(column * 86 + 25, row * 80 + 38, GREEN)}`))}`,
  assumption: `${box(20, 30, 300, 180, `fill="#ffffff" stroke="${INK}" stroke-dasharray="18 14"`)}${text('as we read it', 170, 132, 42)}`,
  outside: `${box(90, 50, 160, 140, `fill="${PALE}" stroke="${BLUE}"`)}${line('M10 30h50M10 120h50M10 210h50M280 30h50M280 120h50M280 210h50', LINE, 10)}${text('?', 170, 156, 100, BLUE)}`,
  table: `${rows(4, (row) => rows(3, (column) => box(column * 116, row * 60, 108, 52, row === 0 ? `fill="${PALE}" stroke="${LINE}"` : undefined)))}${rows(3, (row) => checkbox(148, 64 + row * 60, row !== 1))}`,
  word: `${text('Aa', 170, 150, 150, BLUE)}${line('M30 206h280', LINE, 12)}`,
  edition: `${box(70, 10, 250, 170, `fill="${PALE}" stroke="${LINE}"`)}${text('before', 252, 46, 34)}${box(10, 60, 250, 170, `fill="#ffffff" stroke="${BLUE}"`)}${text('today', 135, 160, 52, BLUE)}`,
  help: `${box(20, 60, 260, 90, `fill="${BLUE}" stroke="${BLUE}"`)}${text('Copy', 150, 118, 40, '#ffffff')}<path d="M222 118l70 84-34 2-20 30z" fill="${INK}" stroke="#ffffff" stroke-width="5"/>`,
};
