/** The beginning of a file as an audit looks at it: what kind it is, how it is written, its headings and some rows. */
import { closeSync, createReadStream, fstatSync, openSync, readSync } from 'node:fs';
import { createGunzip } from 'node:zlib';
import Papa from 'papaparse';
import { type FileKind, kindOfFile, SNIFFED, type TableText, tableTextOf, withStop } from '../../audit/index.ts';
import { accepted, quoted, type Result, rejected } from '../../simulation/index.ts';

export interface FileHead {
  readonly path: string;
  readonly kind: FileKind;
  /** Null where another has to read it: a Parquet file's. */
  readonly table: TableText | null;
}

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
  if (kind.value === 'parquet') return accepted({ path, kind: kind.value, table: null });
  const bytes = kind.value === 'csv.gz' ? await unpackedStart(path) : first.value;
  if (bytes === null) return rejected('is packed and cannot be unpacked: it is cut short or damaged');
  const table = tableTextOf(bytes, {
    decode: (some, encoding) => new TextDecoder(encoding).decode(some),
    split: (text, { rows, ...written }) =>
      Papa.parse<string[]>(text, { ...written, preview: rows, skipEmptyLines: true }).data,
  });
  return table.ok ? accepted({ path, kind: kind.value, table: table.value }) : table;
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

/** `The file "prospects.csv" is empty.` */
export const fileSentence = (path: string, problem: string): string => `The file ${quoted(path)} ${withStop(problem)}`;
