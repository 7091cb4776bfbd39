/**
 * Whether a row may have one cell too many that is empty, which DuckDB passes over in silence: then a separator in some cell may
 * stand without its quotation marks, and every cell behind it under another heading. Lines are looked at as they are, so a
 * quotation mark over several lines is as good as doubtful.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { type Duck, sqlText } from './duck.ts';
import type { FileHead } from './file-head.ts';

/** How much is read at once. */
const PIECE = 2 ** 20;
/** After so many lines that end in a separator it is quicker to ask DuckDB, which looks at several at once. */
const MOST_LINES = 100_000;

export async function mayEndInOneMore(
  path: string,
  { table, kind }: FileHead,
  headings: number,
  duck: Duck,
): Promise<boolean> {
  if (table === null) return false;
  const found = kind === 'csv' ? foundIn(path, table.delimiter, headings) : null;
  if (found !== null) return found;
  const separator = sqlText(table.delimiter);
  const doubtful = (line: string) =>
    `(length(${line}) - length(replace(${line}, ${separator}, '')) >= ${headings} OR contains(${line}, '"'))`;
  // The line itself is asked first, as most are out of doubt by that, and taking cells out of it takes time.
  const where = `ends_with(line, ${separator}) AND ${doubtful('line')} AND ${doubtful(`regexp_replace(line, '"[^"]*"', '', 'g')`)}`;
  const packed = kind === 'csv.gz' ? ", compression='gzip'" : '';
  const lines = `read_csv(${sqlText(path)}, auto_detect=false, header=false, delim=chr(1), quote='', escape='', columns={'line': 'VARCHAR'}${packed})`;
  try {
    const [rows] = await duck.rows(`SELECT count(*) FROM ${lines} WHERE ${where}`);
    return Number(rows?.[0]) > 0;
  } catch {
    return true;
  }
}

/** The same by the bytes of the file; null where too many lines end in a separator to look at each. */
function foundIn(path: string, delimiter: string, headings: number): boolean | null {
  const [end, separator] = [Buffer.from(`${delimiter}\n`), delimiter.charCodeAt(0)];
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.allocUnsafe(2 * PIECE);
    let [kept, looked] = [0, 0];
    for (;;) {
      const read = readSync(file, buffer, kept, PIECE, null);
      const isLast = read === 0;
      const text = buffer.subarray(0, kept + read);
      for (let at = text.indexOf(end); at >= 0; at = text.indexOf(end, at + 1)) {
        if (looked++ > MOST_LINES) return null;
        const line = text.subarray(at === 0 ? 0 : text.lastIndexOf(LINE_END, at - 1) + 1, at + 1);
        if (isDoubtful(line, separator, headings)) return true;
      }
      const begun = text.lastIndexOf(LINE_END) + 1;
      if (isLast) {
        const line = text.subarray(begun);
        return line.at(-1) === separator && isDoubtful(line, separator, headings);
      }
      // A line that is longer than what is read at once is looked at by DuckDB.
      if (text.length - begun > PIECE) return null;
      // What was read of the last line stands in front of what follows.
      buffer.copy(buffer, 0, begun, text.length);
      kept = text.length - begun;
    }
  } finally {
    closeSync(file);
  }
}

const LINE_END = 0x0a;
const QUOTE = 0x22;

function isDoubtful(line: Buffer, separator: number, headings: number): boolean {
  if (!line.includes(QUOTE)) return countIn(line, separator) >= headings;
  const bare = line.toString('latin1').replace(/"[^"]*"/g, '');
  return bare.includes('"') || countIn(Buffer.from(bare, 'latin1'), separator) >= headings;
}

function countIn(line: Buffer, separator: number): number {
  let count = 0;
  for (let at = line.indexOf(separator); at >= 0; at = line.indexOf(separator, at + 1)) count++;
  return count;
}
