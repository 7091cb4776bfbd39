/**
 * A text as rows, piece by piece: which lines are rows, which number each has, which cannot be read and why. The parser of CSV
 * is handed in; nothing of what was read is kept.
 */
import { counted } from '../../simulation/index.ts';
import { oneLineEnd } from './sniff.ts';
import type { TableText } from './table-text.ts';

/** What a parser makes of a piece of text. */
export interface ParsedPiece {
  readonly data: string[][];
  /** Where quotation marks are wrong: rows by their places in `data`. */
  readonly quotes: ReadonlyMap<number, QuoteFault>;
  /** How much of the text it has read: what follows is the beginning of a row that goes on in the next piece. */
  readonly end: number;
}

/** @param isLast whether the text ends here; if not, a last line without its end is left. */
export type ParsePiece = (text: string, isLast: boolean) => ParsedPiece;

/** How a quotation mark is wrong in a row. */
export type QuoteFault = 'left-open' | 'misplaced';

/** Some rows; `row` is the number of the first among the records. */
export interface Rows {
  readonly row: number;
  readonly cells: readonly (readonly string[])[];
  /** Which of these are none, by their place, and why. */
  readonly faults: ReadonlyMap<number, string>;
}

/** A few big pieces are read quicker than many small ones. In letters. */
const PIECE = 2 ** 20;
/** A row with more letters than this has a quotation mark that was left open. */
const LONGEST_ROW = 64 * 2 ** 20;

/** The rows under the headings, in their order. @param texts the file's text as it comes, in pieces of any length. */
export async function* rowsOfText(
  texts: AsyncIterable<string>,
  { head, skipped }: Pick<TableText, 'head' | 'skipped'>,
  parse: ParsePiece,
): AsyncGenerator<Rows> {
  const width = head.headings.length;
  let [row, left, isHead] = [1, skipped, true];
  let rest: string[] = [];
  let waiting = 0;
  const rowsOf = (isLast: boolean): Rows => {
    const text = oneLineEnd(rest.join(''));
    const { data, quotes, end } = parse(text, isLast);
    rest = isLast || end >= text.length ? [] : [text.slice(end)];
    waiting = rest[0]?.length ?? 0;
    const cells: string[][] = [];
    const faults = new Map<number, string>();
    for (let place = 0; place < data.length; place++) {
      const one = data[place] as string[];
      if (isNoRow(one)) continue;
      if (isHead) {
        isHead = false;
        continue;
      }
      const fault = faultOf(one, width, quotes.size === 0 ? undefined : quotes.get(place));
      if (fault !== null) faults.set(cells.length, fault);
      cells.push(one);
    }
    row += cells.length;
    return { row: row - cells.length, cells, faults };
  };
  for await (const piece of texts) {
    const text = left > 0 ? piece.slice(left) : piece;
    left = Math.max(0, left - piece.length);
    rest.push(text);
    waiting += text.length;
    if (waiting < PIECE) continue;
    yield rowsOf(false);
    if (waiting <= LONGEST_ROW) continue;
    yield { row, cells: [[]], faults: new Map([[0, LEFT_OPEN]]) };
    return;
  }
  yield rowsOf(true);
}

/** A line without anything in it is no row. */
const isNoRow = (cells: readonly string[]): boolean => cells.length === 1 && (cells[0] as string).trim() === '';

/** Said of a row after which nothing was read any more. */
const LEFT_OPEN = 'a quotation mark is opened in it and never closed, so that nothing after it can be read';

/** Why a row is none; null where it is whole. @param width how many headings there are. */
function faultOf(cells: readonly string[], width: number, quotes: QuoteFault | undefined): string | null {
  if (quotes === 'left-open') return 'a quotation mark is opened in it and never closed';
  if (quotes === 'misplaced') return 'a quotation mark stands in it where none may';
  if (cells.length === width) return null;
  return `it has ${counted(cells.length, 'cell')} where there ${width === 1 ? 'is' : 'are'} ${counted(width, 'heading')}`;
}
