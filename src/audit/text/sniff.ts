/**
 * What the first bytes of a file say of it: whether it is a table, in which encoding, and what stands between its cells. It
 * opens nothing, and reads no row.
 */
import { accepted, quoted, type Result, rejected } from '../../simulation/index.ts';

/** How a table's file is packed. */
export type FileKind = 'csv' | 'csv.gz' | 'parquet';
/** The encodings that exports come in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
/** What stands between two cells. */
export type Delimiter = ',' | ';' | '\t';

/** How many bytes of a file are looked at. */
export const SNIFFED = 262_144;

const begins = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, place) => bytes[place] === byte);

/** What kind of file it is, or one sentence about what it is instead. @param bytes its first bytes. */
export function kindOfFile(bytes: Uint8Array): Result<FileKind> {
  if (bytes.length === 0) return rejected('is empty');
  if (begins(bytes, 0x1f, 0x8b)) return accepted('csv.gz');
  if (begins(bytes, 0x50, 0x41, 0x52, 0x31)) return accepted('parquet');
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04)) {
    const isLocked = ((bytes[6] ?? 0) & 1) === 1;
    return rejected(
      isLocked
        ? 'is a zip archive with a password: unpack it with its password first'
        : 'is a zip archive or a workbook: unpack it, or save the sheet as CSV, first',
    );
  }
  const known = FORMATS.find(([, ...start]) => begins(bytes, ...start));
  if (known) return rejected(`is no table but ${known[0]}: give a CSV or a Parquet file`);
  return accepted('csv');
}

const FORMATS: readonly (readonly [name: string, ...start: number[]])[] = [
  ['a PDF document', 0x25, 0x50, 0x44, 0x46],
  ['a picture', 0x89, 0x50, 0x4e, 0x47],
  ['a picture', 0xff, 0xd8, 0xff],
  ['a picture', 0x47, 0x49, 0x46, 0x38],
  ['an old workbook', 0xd0, 0xcf, 0x11, 0xe0],
];

/** In which encoding a text is. @param bytes the first of it; they may end within a character. */
export function encodingOf(bytes: Uint8Array): Encoding {
  if (begins(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (begins(bytes, 0xfe, 0xff)) return 'utf-16be';
  // Without a mark: in a text of our letters every second byte of UTF-16 is zero.
  const zeros = [0, 0];
  const looked = Math.min(bytes.length, 4096);
  for (let place = 0; place < looked; place++) if (bytes[place] === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > looked / 4 && even < looked / 40) return 'utf-16le';
  if (even > looked / 4 && odd < looked / 40) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** Whether these are whole characters of UTF-8; the last may be cut. */
function isUtf8(bytes: Uint8Array): boolean {
  let place = 0;
  while (place < bytes.length) {
    const byte = bytes[place++] as number;
    if (byte < 0x80) continue;
    const more = byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : -1;
    if (more < 0 || byte >= 0xf5) return false;
    for (let left = more; left > 0 && place < bytes.length; left--, place++)
      if (((bytes[place] as number) & 0xc0) !== 0x80) return false;
  }
  return true;
}

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];

/** What can stand between the cells, the likeliest first, by the heading. @param text the beginning of the file, decoded. */
export function delimitersOf(text: string): Result<readonly Delimiter[]> {
  const line = headingLine(text);
  if (line.trim() === '') return rejected('begins with an empty line instead of headings');
  if (/^\s*[{[]/.test(line)) return rejected('is no table but JSON: give a CSV or a Parquet file');
  if (/^\s*<[!?a-z]/i.test(line)) return rejected('is no table but a web page or XML: give a CSV or a Parquet file');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells that it is no text.
  if (/[\u0001-\u0008\u000e-\u001a]/.test(line)) return rejected('is no table: its first line is no text');
  const counts = DELIMITERS.map((delimiter) => [delimiter, countOutside(line, delimiter)] as const);
  const likely = counts.filter(([, count]) => count > 0).toSorted(([, one], [, other]) => other - one);
  const most = Math.max(1, ...counts.map(([, count]) => count));
  const other = ['|', ':', '^', '~'].find((each) => countOutside(line, each) > most);
  if (!other && likely.length > 0) return accepted(likely.map(([delimiter]) => delimiter));
  if (other)
    return rejected(`has cells with ${quoted(other)} between them: save it with commas, semicolons or tabs instead`);
  return rejected(
    `is no table: its first line, ${quoted(line)}, has one cell only; cells are told apart by a comma, a semicolon or a tab`,
  );
}

/** The letters outside quotation marks with their places. A mark opens where a cell begins, and nowhere else. */
function* outside(text: string): Generator<readonly [letter: string, place: number]> {
  let [isInside, isStart] = [false, true];
  for (let place = 0; place < text.length; place++) {
    const letter = text[place] as string;
    if (isInside) {
      if (letter !== '"') continue;
      if (text[place + 1] === '"') place++;
      else isInside = false;
      continue;
    }
    if (letter === '"' && isStart) isInside = true;
    else yield [letter, place];
    isStart = /[,;\t|:^~\r\n]/.test(letter);
  }
}

/** The first line, with the line breaks that stand inside quotation marks. */
function headingLine(text: string): string {
  for (const [letter, place] of outside(text)) if (letter === '\n' || letter === '\r') return text.slice(0, place);
  return text;
}

/** How lines end: by what ends the first. What is left of an end of two letters is taken away from the last cell. */
export const newlineOf = (text: string): '\n' | '\r' => {
  const end = headingLine(text).length;
  return text[end] === '\r' && text[end + 1] !== '\n' ? '\r' : '\n';
};

function countOutside(line: string, mark: string): number {
  let count = 0;
  for (const [letter] of outside(line)) if (letter === mark) count++;
  return count;
}

/** Whether a file begins as Excel writes it, with a line `sep=;` that is no heading; it says what stands between the cells. */
export function separatorLine(text: string): { readonly delimiter: Delimiter; readonly length: number } | null {
  const found = /^sep=([,;\t])\r?\n/i.exec(text);
  return found ? { delimiter: found[1] as Delimiter, length: found[0].length } : null;
}

/**
 * A text in which lines end in one letter. They may end in two ways within one file, and a parser that waits for one of them
 * takes a quotation mark before the other for a misplaced one.
 */
export const oneLineEnd = (text: string): string => (text.includes('\r') ? text.replaceAll('\r\n', '\n') : text);
