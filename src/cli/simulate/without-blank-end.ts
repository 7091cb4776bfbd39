/** Blank lines at the end of a batch are only the end. One in the middle is kept, so that answers stay beside their lines. */
import type { Line } from './lines-of.ts';

/** So many blank lines are handed on at once, however many there were. */
const MOST_AT_ONCE = 4096;

/** The same lines in the same order; blank ones are held back until something follows them. */
export async function* withoutBlankEnd(pieces: AsyncIterable<readonly Line[]>): AsyncGenerator<readonly Line[]> {
  let blank = 0;
  for await (const lines of pieces) {
    const end = lines.findLastIndex((line) => line === null || line.trim() !== '') + 1;
    if (end > 0) {
      for (; blank > 0; blank -= Math.min(blank, MOST_AT_ONCE))
        yield new Array<string>(Math.min(blank, MOST_AT_ONCE)).fill('');
      yield lines.slice(0, end);
    }
    blank += lines.length - end;
  }
}
