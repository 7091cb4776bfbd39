/**
 * Unpacks a font from WOFF2 into the plain form (W3C, "WOFF File Format 2.0"): the tables decompressed, outlines and widths
 * put back from the streams that they were taken apart into. For fonts that are shipped with the project; it trusts them.
 */
import { brotliDecompressSync } from 'node:zlib';
import { ByteReader } from './byte-reader.ts';
import { outlines } from './font-outlines.ts';

/** The tags that a number stands for, in the standard's order. */
const TAGS =
  'cmap head hhea hmtx maxp name OS/2 post cvt_ fpgm glyf loca prep CFF_ VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG_ sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill'
    .split(' ')
    .map((tag) => tag.replace('_', ' '));

const SIGNATURE = 0x774f4632;
const HEADER = 48;
/** Instead of a number: the tag itself follows. */
const OWN_TAG = 63;

interface Entry {
  readonly tag: string;
  readonly transformed: boolean;
  readonly length: number;
}

/** @throws for what is no WOFF2: only a broken install of the fonts could bring one. */
export function unpackFont(packed: Buffer): Buffer {
  const header = new ByteReader(packed);
  if (header.u32() !== SIGNATURE)
    throw new Error('A font of the project is no WOFF2, so no picture can be drawn with it.');
  const flavor = header.u32();
  header.skip(4);
  const count = header.u16();
  header.skip(6);
  const size = header.u32();
  const directory = new ByteReader(packed.subarray(HEADER));
  const entries = Array.from({ length: count }, () => readEntry(directory));
  const start = HEADER + directory.place;
  const data = brotliDecompressSync(packed.subarray(start, start + size));
  const tables = new Map<string, Buffer>();
  let at = 0;
  for (const { tag, length } of entries) {
    tables.set(tag, data.subarray(at, at + length));
    at += length;
  }
  return writeFont(flavor, restored(tables, entries));
}

function readEntry(directory: ByteReader): Entry {
  const flags = directory.u8();
  const known = flags & 0x3f;
  const tag = known === OWN_TAG ? directory.bytes(4).toString('latin1') : (TAGS[known] ?? '');
  const version = flags >> 6;
  // For outlines the number counts the other way round: zero means taken apart.
  const transformed = tag === 'glyf' || tag === 'loca' ? version === 0 : version !== 0;
  const original = directory.base128();
  return { tag, transformed, length: transformed ? directory.base128() : original };
}

/** The tables as a plain font has them. */
function restored(tables: ReadonlyMap<string, Buffer>, entries: readonly Entry[]): ReadonlyMap<string, Buffer> {
  const isTransformed = (tag: string) => entries.some((entry) => entry.tag === tag && entry.transformed);
  const table = (tag: string): Buffer => {
    const found = tables.get(tag);
    if (!found) throw new Error(`A font of the project has no table ${tag}, so no picture can be drawn with it.`);
    return found;
  };
  if (!isTransformed('glyf')) return tables;
  const { glyf, loca, leftmost } = outlines(table('glyf'));
  const head = Buffer.from(table('head'));
  // Offsets of outlines are written in four bytes each.
  head.writeInt16BE(1, 50);
  const plain = new Map(tables).set('glyf', glyf).set('loca', loca).set('head', head);
  if (isTransformed('hmtx')) plain.set('hmtx', widths(table('hmtx'), table('hhea').readUInt16BE(34), leftmost));
  return plain;
}

/** Widths, with the bearings that were left out because they are where the outlines begin. */
function widths(packed: Buffer, count: number, leftmost: readonly number[]): Buffer {
  const reader = new ByteReader(packed);
  const flags = reader.u8();
  const advances = Array.from({ length: count }, () => reader.u16());
  const own = (flags & 1) === 0 ? advances.map(() => reader.i16()) : leftmost.slice(0, count);
  const rest = (flags & 2) === 0 ? leftmost.slice(count).map(() => reader.i16()) : leftmost.slice(count);
  const table = Buffer.alloc(count * 4 + rest.length * 2);
  for (const [place, advance] of advances.entries()) {
    table.writeUInt16BE(advance, place * 4);
    table.writeInt16BE(own[place] ?? 0, place * 4 + 2);
  }
  for (const [place, bearing] of rest.entries()) table.writeInt16BE(bearing, count * 4 + place * 2);
  return table;
}

/** A directory of tables, and the tables, each on a border of four bytes. Whoever draws asks for no checksums. */
function writeFont(flavor: number, tables: ReadonlyMap<string, Buffer>): Buffer {
  const sorted = [...tables].sort(([one], [other]) => (one < other ? -1 : 1));
  const directory = Buffer.alloc(12 + sorted.length * 16);
  directory.writeUInt32BE(flavor, 0);
  directory.writeUInt16BE(sorted.length, 4);
  const parts = [directory];
  let at = directory.length;
  for (const [place, [tag, table]] of sorted.entries()) {
    const record = 12 + place * 16;
    directory.write(tag, record, 'latin1');
    directory.writeUInt32BE(at, record + 8);
    directory.writeUInt32BE(table.length, record + 12);
    const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
    parts.push(padded);
    at += padded.length;
  }
  return Buffer.concat(parts);
}
