/**
 * A file as rows of cells, piece by piece: CSV in every encoding, packed or not. Nothing of it is kept. It runs in the worker,
 * and wherever there are blobs.
 */
import Papa from 'papaparse';
import {
  type Delimiter,
  delimiterOf,
  type Encoding,
  encodingOf,
  type FileKind,
  type Head,
  kindOfFile,
  SNIFFED,
  separatorLine,
} from '../../../audit/index.ts';
import { accepted, type Result, rejected } from '../../../simulation/index.ts';

export interface Table {
  readonly name: string;
  readonly file: Blob;
  readonly kind: FileKind;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly newline: '\n' | '\r';
  /** How many letters stand before the headings. */
  readonly skipped: number;
  readonly head: Head;
}

/** Some rows; `row` is the number of the first among the records. */
export interface Rows {
  readonly row: number;
  readonly cells: readonly (readonly string[])[];
  /** How many rows at the end of these have a quotation mark that is never closed: none or one. */
  readonly open: number;
  /** How many bytes of the file have been read. */
  readonly bytes: number;
}

const HEAD_ROWS = 200;
/** A row with more letters than this has a quotation mark that was left open. */
const LONGEST = 64 * 2 ** 20;

/** @returns one sentence without its subject where it is no table that can be read here. */
export async function openTable(file: Blob, name: string): Promise<Result<Table>> {
  const first = new Uint8Array(await file.slice(0, SNIFFED).arrayBuffer());
  const kind = kindOfFile(first);
  if (!kind.ok) return kind;
  if (kind.value === 'parquet')
    return rejected('is a Parquet file, which the command line reads: npm run mailability -- audit');
  const bytes = kind.value === 'csv.gz' ? await unpackedStart(file) : first;
  if (bytes === null) return rejected('is packed and cannot be unpacked: it is cut short or damaged');
  if (bytes.length === 0) return rejected('is empty');
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  const line = separatorLine(text);
  const body = text.slice(line?.length ?? 0);
  const delimiter = line ? accepted(line.delimiter) : delimiterOf(body);
  if (!delimiter.ok) return delimiter;
  const { data } = Papa.parse<string[]>(body, {
    delimiter: delimiter.value,
    newline: body.includes('\n') ? '\n' : '\r',
    preview: HEAD_ROWS + 1,
    skipEmptyLines: true,
  });
  const [headings = [], ...rows] = data;
  const newline = body.includes('\n') ? '\n' : '\r';
  return accepted({
    name,
    file,
    kind: kind.value,
    encoding,
    delimiter: delimiter.value,
    newline,
    skipped: line?.length ?? 0,
    head: {
      headings: headings.map(bare),
      rows: data.length <= HEAD_ROWS && bytes.length >= SNIFFED ? rows.slice(0, -1) : rows,
    },
  });
}

async function unpackedStart(file: Blob): Promise<Uint8Array | null> {
  const reader = unpacked(file).getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    while (length < SNIFFED) {
      const { done, value } = await reader.read();
      if (done) break;
      pieces.push(value);
      length += value.length;
    }
  } catch {
    return null;
  } finally {
    reader.cancel().catch(() => undefined);
  }
  const all = new Uint8Array(length);
  pieces.reduce((at, piece) => {
    all.set(piece, at);
    return at + piece.length;
  }, 0);
  return all.subarray(0, SNIFFED);
}

const unpacked = (file: Blob): ReadableStream<Uint8Array> =>
  file.stream().pipeThrough(new DecompressionStream('gzip') as ReadableWritablePair<Uint8Array, Uint8Array>);

/**
 * The rows under the headings, in their order.
 * @throws where a packed file is damaged, or the file has changed on the disk since it was chosen.
 */
export async function* rowsOf(table: Table): AsyncGenerator<Rows> {
  const { file, kind, encoding, delimiter, newline } = table;
  const parser = new Papa.Parser({ delimiter, newline });
  const decoder = new TextDecoder(encoding);
  let [row, bytes, skipped] = [0, 0, table.skipped];
  let rest: string[] = [];
  let waiting = 0;
  let isHead = true;
  const counting = new TransformStream<Uint8Array, Uint8Array>({
    transform: (piece, controller) => {
      bytes += piece.length;
      controller.enqueue(piece);
    },
  });
  const counted = file.stream().pipeThrough(counting);
  const stream =
    kind === 'csv.gz'
      ? counted.pipeThrough(new DecompressionStream('gzip') as ReadableWritablePair<Uint8Array, Uint8Array>)
      : counted;
  const parsed = (text: string, isLast: boolean): Rows => {
    const { data, errors, meta } = parser.parse(text, 0, !isLast) as Papa.ParseResult<string[]>;
    const end = (meta as { cursor: number }).cursor;
    rest = isLast || end >= text.length ? [] : [text.slice(end)];
    waiting = rest[0]?.length ?? 0;
    const whole = data.filter((cells) => cells.length > 1 || (cells[0] ?? '').trim() !== '');
    for (const cells of whole) tidy(cells);
    const cells = isHead && whole.length > 0 ? whole.slice(1) : whole;
    if (whole.length > 0) isHead = false;
    const from = row + 1;
    row += cells.length;
    const open = errors.some(({ code }) => code === 'MissingQuotes') ? 1 : 0;
    return { row: from, cells, open, bytes };
  };
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      let text = done ? decoder.decode() : decoder.decode(value, { stream: true });
      if (skipped > 0) {
        const cut = Math.min(skipped, text.length);
        text = text.slice(cut);
        skipped -= cut;
      }
      rest.push(text);
      waiting += text.length;
      // A few big pieces are read quicker than many small ones; what is waited for is put together once.
      if (!done && waiting < PIECE) continue;
      if (done || waiting > LONGEST) {
        yield parsed(rest.join(''), true);
        return;
      }
      yield parsed(rest.join(''), false);
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

const PIECE = 2 ** 20;

const bare = (cell: string): string => (cell.endsWith('\r') ? cell.slice(0, -1) : cell);

/** Takes away what a line end of two letters leaves in the last cell. */
function tidy(cells: string[]): void {
  const last = cells.length - 1;
  const cell = cells[last];
  if (cell?.endsWith('\r')) cells[last] = cell.slice(0, -1);
}
