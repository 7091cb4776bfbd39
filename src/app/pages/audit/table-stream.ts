/**
 * A file as rows of cells, piece by piece: CSV in every encoding, packed or not. Nothing of it is kept. It runs in the worker,
 * and wherever there are blobs.
 */
import Papa from 'papaparse';
import {
  type FileKind,
  kindOfFile,
  type ParsePiece,
  type Rows,
  rowsOfText,
  SNIFFED,
  type TableText,
  tableTextOf,
} from '../../../audit/index.ts';
import { accepted, type Result, rejected } from '../../../simulation/index.ts';

export interface Table extends TableText {
  readonly file: Blob;
  readonly kind: FileKind;
}

/** @returns one sentence without its subject where it is no table that can be read here. */
export async function openTable(file: Blob): Promise<Result<Table>> {
  const first = new Uint8Array(await file.slice(0, SNIFFED).arrayBuffer());
  const kind = kindOfFile(first);
  if (!kind.ok) return kind;
  if (kind.value === 'parquet')
    return rejected('is a Parquet file, which the command line reads: npm run mailability -- audit');
  const bytes = kind.value === 'csv.gz' ? await unpackedStart(file) : first;
  if (bytes === null) return rejected('is packed and cannot be unpacked: it is cut short or damaged');
  const table = tableTextOf(bytes, {
    decode: (some, encoding) => new TextDecoder(encoding).decode(some),
    split: (text, { rows, ...written }) =>
      Papa.parse<string[]>(text, { ...written, preview: rows, skipEmptyLines: true }).data,
  });
  return table.ok ? accepted({ ...table.value, file, kind: kind.value }) : table;
}

async function unpackedStart(file: Blob): Promise<Uint8Array | null> {
  const reader = file.stream().pipeThrough(gunzip()).getReader();
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

/**
 * The rows under the headings, in their order, with how many bytes of the file have been read since those before.
 * @throws where a packed file is damaged, or the file has changed on the disk since it was chosen.
 */
export async function* rowsOf(table: Table): AsyncGenerator<Rows & { readonly bytes: number }> {
  let bytes = 0;
  const counting = new TransformStream<Uint8Array, Uint8Array>({
    transform: (piece, controller) => {
      bytes += piece.length;
      controller.enqueue(piece);
    },
  });
  const counted = table.file.stream().pipeThrough(counting);
  const stream = table.kind === 'csv.gz' ? counted.pipeThrough(gunzip()) : counted;
  for await (const rows of rowsOfText(textsOf(stream, table), table, parserOf(table))) {
    yield { ...rows, bytes };
    bytes = 0;
  }
}

async function* textsOf(stream: ReadableStream<Uint8Array>, { encoding }: Table): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      yield decoder.decode(value, { stream: true });
    }
    yield decoder.decode();
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

const gunzip = () => new DecompressionStream('gzip') as ReadableWritablePair<Uint8Array, Uint8Array>;

function parserOf({ delimiter, newline }: Table): ParsePiece {
  const parser = new Papa.Parser({ delimiter, newline });
  return (text, isLast) => {
    const { data, errors, meta } = parser.parse(text, 0, !isLast) as Papa.ParseResult<string[]>;
    const quotes = errors.map(
      ({ row, code }) => [row ?? 0, code === 'MissingQuotes' ? 'left-open' : 'misplaced'] as const,
    );
    return { data, quotes: new Map(quotes), end: (meta as { cursor: number }).cursor };
  };
}
