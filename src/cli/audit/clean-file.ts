/**
 * Writes a table anew where it is not as DuckDB reads it: another encoding, a row of the wrong length, a quotation mark that is
 * never closed. Every row keeps its number; one that is no row gets the reason in place of its cells.
 */
import { closeSync, createReadStream, openSync, statSync, writeSync } from 'node:fs';
import { createGunzip } from 'node:zlib';
import Papa from 'papaparse';
import { csvLine, type ParsePiece, rowsOfText, type TableText } from '../../audit/index.ts';
import { accepted, type Result, rejected } from '../../simulation/index.ts';
import type { Progress } from '../shared/progress.ts';
import type { FileHead } from './file-head.ts';

const PIECE = 4 * 2 ** 20;
/** How much of a cell is kept: no id, address or tick box is longer. */
const LONGEST_CELL = 4096;

/**
 * @param places the columns that are kept, by their places.
 * @param to where it is written: `row`, `fault`, and those columns, without headings.
 */
export async function cleanFile(
  { path, kind }: Pick<FileHead, 'path' | 'kind'>,
  table: TableText,
  places: readonly number[],
  to: string,
  progress: Progress,
): Promise<Result<void>> {
  const out = openSync(to, 'w');
  const size = statSync(path).size;
  let read = 0;
  const file = createReadStream(path, { highWaterMark: PIECE });
  file.on('data', (piece) => {
    read += piece.length;
    progress.at(Math.floor((100 * read) / Math.max(size, 1)), 100, 'per cent');
  });
  async function* texts(): AsyncGenerator<string> {
    const decoder = new TextDecoder(table.encoding);
    const bytes = kind === 'csv.gz' ? file.pipe(createGunzip({ chunkSize: PIECE })) : file;
    for await (const piece of bytes) yield decoder.decode(piece as Uint8Array, { stream: true });
    yield decoder.decode();
  }
  try {
    for await (const { row, cells, faults } of rowsOfText(texts(), table, parserOf(table))) {
      const lines = cells.map((one, place) => {
        const fault = faults.get(place) ?? '';
        const kept = places.map((each) => (fault === '' ? (one[each] ?? '').slice(0, LONGEST_CELL) : ''));
        return csvLine([String(row + place), fault, ...kept]);
      });
      writeSync(out, lines.join(''));
    }
    return accepted(undefined);
  } catch {
    return rejected('is cut short or damaged: it cannot be read to its end');
  } finally {
    closeSync(out);
    file.destroy();
    progress.end();
  }
}

function parserOf({ delimiter, newline }: TableText): ParsePiece {
  const parser = new Papa.Parser({ delimiter, newline });
  return (text, isLast) => {
    const { data, errors, meta } = parser.parse(text, 0, !isLast) as Papa.ParseResult<string[]>;
    const quotes = errors.map(
      ({ row, code }) => [row ?? 0, code === 'MissingQuotes' ? 'left-open' : 'misplaced'] as const,
    );
    return { data, quotes: new Map(quotes), end: (meta as { cursor: number }).cursor };
  };
}
