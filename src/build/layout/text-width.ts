/**
 * How wide a text is in the interface's typeface, Hanken Grotesk in bold: the widest weight that the chart uses.
 * The advances were measured once in Chromium; a browser test holds that no chip's text overflows its box.
 */

/** Each advance, in thousandths of the type size, with the characters that have it. */
const ADVANCES: readonly (readonly [advance: number, characters: string])[] = [
  [193, "'"],
  [240, ',.:'],
  [245, 'ij'],
  [260, ' '],
  [263, 'I'],
  [270, '’'],
  [277, '()'],
  [278, 'l'],
  [308, '·'],
  [327, '-'],
  [348, 'f'],
  [367, 't'],
  [420, '/'],
  [426, 'r'],
  [428, '–'],
  [462, '“'],
  [463, '”'],
  [471, 'z'],
  [472, 's'],
  [504, 'L'],
  [515, '?'],
  [522, 'cg'],
  [535, 'vy'],
  [541, 'e'],
  [542, 'x'],
  [546, 'a'],
  [556, 'J'],
  [558, 'F'],
  [560, '0123456789+k'],
  [562, 'P'],
  [564, 'hnu'],
  [572, 'o'],
  [574, 'bdpq'],
  [575, 'S'],
  [578, 'E'],
  [584, 'T'],
  [605, 'Z'],
  [611, 'B'],
  [612, 'R'],
  [625, 'Y'],
  [657, 'U'],
  [663, 'K'],
  [670, 'X'],
  [672, 'V'],
  [674, 'AD'],
  [689, 'N'],
  [693, 'H'],
  [709, 'C'],
  [735, 'G'],
  [747, 'O'],
  [755, 'w'],
  [785, 'Q'],
  [843, 'm'],
  [856, 'M'],
  [979, 'W'],
];

/** For a character outside the table: wider than nearly all of them. */
const UNKNOWN = 860;

const advances = new Map(ADVANCES.flatMap(([advance, characters]) => [...characters].map((one) => [one, advance])));

/** The width of a text in pixels, rounded up. @param size the type size in pixels. */
export function textWidth(text: string, size: number): number {
  const thousandths = [...text].reduce((sum, one) => sum + (advances.get(one) ?? UNKNOWN), 0);
  return Math.ceil((thousandths * size) / 1000);
}
