/**
 * Writes a table anew where it is not as DuckDB reads it: another encoding, a row of the wrong length, a quotation mark that is
 * never closed. Every row keeps its number; one that is no row gets the reason in place of its cells.
 */
import { closeSync, createReadStream, openSync, statSync, writeSync } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import Papa from 'papaparse';
import { csvLine } from '../../audit/index.ts';
import { accepted, counted, type Result, rejected } from '../../simulation/index.ts';
import type { Progress } from '../shared/progress.ts';
import { type FileHead, tidied } from './file-head.ts';

/** How many letters one row may have: beyond that a quotation mark was left open. */
const LONGEST = 64 * 2 ** 20;
const PIECE = 4 * 2 ** 20;
/** How much of a cell is kept: no id, address or tick box is longer. */
const LONGEST_CELL = 4096;

/**
 * @param places the columns that are kept, by their places.
 * @param to where it is written: `row`, `fault`, and those columns, without headings.
 */
export async function cleanFile(
  source: FileHead,
  places: readonly number[],
  to: string,
  progress: Progress,
): Promise<Result<void>> {
  const width = source.head?.headings.length ?? 0;
  const out = openSync(to, 'w');
  const size = statSync(source.path).size;
  let [row, read, waiting] = [-1, 0, 0];
  let problem: string | null = null;

  const file = createReadStream(source.path, { highWaterMark: PIECE });
  file.on('data', (piece) => {
    read += piece.length;
    progress.at(Math.floor((100 * read) / Math.max(size, 1)), 100, 'per cent');
  });
  async function* decoded(): AsyncGenerator<string> {
    const decoder = new TextDecoder(source.encoding);
    let skipped = 0;
    const bytes = source.kind === 'csv.gz' ? file.pipe(createGunzip({ chunkSize: PIECE })) : file;
    for await (const piece of bytes) {
      const text = decoder.decode(piece as Uint8Array, { stream: true });
      const start = Math.min(source.skipped - skipped, text.length);
      skipped += start;
      waiting += text.length;
      if (waiting > LONGEST) throw new LeftOpen();
      yield text.slice(start);
    }
    yield decoder.decode();
  }

  const write = (cells: readonly string[], fault: string) => {
    const kept = places.map((place) => (fault === '' ? (cells[place] ?? '').slice(0, LONGEST_CELL) : ''));
    return csvLine([String(row), fault, ...kept]);
  };
  try {
    await new Promise<void>((resolve, reject) => {
      Papa.parse<string[]>(Readable.from(decoded()) as unknown as Papa.LocalFile, {
        delimiter: source.delimiter,
        newline: source.newline,
        chunk: ({ data, errors }) => {
          if (data.length > 0) waiting = 0;
          const open = new Map(
            errors.flatMap((each) => (each.type === 'Quotes' ? [[each.row ?? 0, each.code] as const] : [])),
          );
          const lines: string[] = [];
          for (const [place, cells] of data.entries()) {
            tidied(cells);
            // A line without anything in it is no row.
            if (cells.length === 1 && cells[0] === '') continue;
            row++;
            // The headings.
            if (row === 0) continue;
            lines.push(write(cells, faultOf(cells, width, open.get(place))));
          }
          if (lines.length > 0) writeSync(out, lines.join(''));
        },
        complete: () => resolve(),
        error: reject,
      });
    });
  } catch (error) {
    if (!(error instanceof LeftOpen)) {
      problem = 'is cut short or damaged: it cannot be read to its end';
    } else {
      row++;
      writeSync(
        out,
        write([], 'a quotation mark is opened in it and never closed, so that nothing after it can be read'),
      );
    }
  } finally {
    closeSync(out);
    progress.end();
  }
  return problem === null ? accepted(undefined) : rejected(problem);
}

class LeftOpen extends Error {}

function faultOf(cells: readonly string[], width: number, quotes: string | undefined): string {
  if (quotes === 'MissingQuotes') return 'a quotation mark is opened in it and never closed';
  if (quotes !== undefined) return 'a quotation mark stands in it where none may';
  if (cells.length !== width)
    return `it has ${counted(cells.length, 'cell')} where there are ${counted(width, 'heading')}`;
  return '';
}
