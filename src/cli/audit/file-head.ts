/** The beginning of a file as an audit looks at it: what kind it is, how it is written, its headings and some rows. */
import { closeSync, createReadStream, fstatSync, openSync, readSync } from 'node:fs';
import { createGunzip } from 'node:zlib';
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
} from '../../audit/index.ts';
import { accepted, quoted, type Result, rejected } from '../../simulation/index.ts';

export interface FileHead {
  readonly path: string;
  readonly kind: FileKind;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly newline: '\n' | '\r';
  /** How many letters stand before the headings: Excel's line of its own. */
  readonly skipped: number;
  /** Null where another has to read it: a Parquet file's. */
  readonly head: Head | null;
}

/** How many rows are looked at to tell columns by what they hold. */
const ROWS = 200;

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EACCES: 'may not be read',
  EPERM: 'may not be read',
  EISDIR: 'is a folder, not a file',
};

/** @returns one sentence without its subject where it is no table. */
export async function readHead(path: string): Promise<Result<FileHead>> {
  const first = firstBytes(path);
  if (!first.ok) return first;
  const kind = kindOfFile(first.value);
  if (!kind.ok) return kind;
  const plain = {
    path,
    kind: kind.value,
    encoding: 'utf-8',
    delimiter: ',',
    newline: '\n',
    skipped: 0,
    head: null,
  } as const;
  if (kind.value === 'parquet') return accepted(plain);
  const bytes = kind.value === 'csv.gz' ? await unpackedStart(path) : first.value;
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
    newline: newlineOf(body),
    preview: ROWS + 1,
    skipEmptyLines: true,
  });
  const [headings = [], ...rows] = data;
  const isCut = bytes.length >= SNIFFED && data.length <= ROWS;
  return accepted({
    path,
    kind: kind.value,
    encoding,
    delimiter: delimiter.value,
    skipped: line?.length ?? 0,
    newline: newlineOf(body),
    head: { headings: tidied(headings), rows: isCut ? rows.slice(0, -1) : rows },
  });
}

function firstBytes(path: string): Result<Uint8Array> {
  try {
    const file = openSync(path, 'r');
    try {
      if (fstatSync(file).isDirectory()) return rejected('is a folder, not a file');
      const buffer = new Uint8Array(SNIFFED);
      let length = 0;
      while (length < SNIFFED) {
        const read = readSync(file, buffer, length, SNIFFED - length, null);
        if (read === 0) break;
        length += read;
      }
      return accepted(buffer.subarray(0, length));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return rejected(PROBLEMS[code] ?? `cannot be read (${code || String(error)})`);
  }
}

/** The start of what is packed; null where it cannot be unpacked. */
async function unpackedStart(path: string): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const stream = createReadStream(path).pipe(createGunzip());
  try {
    for await (const piece of stream) {
      pieces.push(piece as Uint8Array);
      length += (piece as Uint8Array).length;
      if (length >= SNIFFED) break;
    }
  } catch {
    return null;
  }
  return Buffer.concat(pieces).subarray(0, SNIFFED);
}

/** Lines may end in two ways within one file: then what is left of the longer one is taken away from the last cell. */
const newlineOf = (text: string): '\n' | '\r' => (text.includes('\n') ? '\n' : '\r');

/** @param cells of a row, changed in place where its line ended in two letters. */
export function tidied(cells: string[]): string[] {
  const last = cells.length - 1;
  if (cells[last]?.endsWith('\r')) cells[last] = (cells[last] as string).slice(0, -1);
  return cells;
}

/** `The file "prospects.csv" is empty.` */
export const fileSentence = (path: string, problem: string): string =>
  `The file ${quoted(path)} ${problem.replace(/\.$/, '')}.`;
