/** Outlines put back together from the seven streams into which WOFF2 takes them apart (section 5.1 of the standard). */
import { ByteReader } from './byte-reader.ts';

export interface Outlines {
  readonly glyf: Buffer;
  /** Where each outline begins, in four bytes. */
  readonly loca: Buffer;
  /** The smallest x of each, 0 for an empty one. */
  readonly leftmost: readonly number[];
}

interface Streams {
  readonly contours: ByteReader;
  readonly points: ByteReader;
  readonly flags: ByteReader;
  readonly glyphs: ByteReader;
  readonly composites: ByteReader;
  readonly boxes: ByteReader;
  readonly instructions: ByteReader;
}

/** Bits of a part of a composite outline. */
const WORDS = 0x1;
const SCALE = 0x8;
const MORE = 0x20;
const TWO_SCALES = 0x40;
const MATRIX = 0x80;
const INSTRUCTED = 0x100;

export function outlines(packed: Buffer): Outlines {
  const reader = new ByteReader(packed);
  reader.skip(4);
  const count = reader.u16();
  reader.skip(2);
  const sizes = Array.from({ length: 7 }, () => reader.u32());
  const [contours, points, flags, glyphs, composites, boxes, instructions] = sizes.map(
    (size) => new ByteReader(reader.bytes(size)),
  ) as [ByteReader, ByteReader, ByteReader, ByteReader, ByteReader, ByteReader, ByteReader];
  const streams: Streams = { contours, points, flags, glyphs, composites, boxes, instructions };
  const boxed = boxes.bytes(4 * Math.floor((count + 31) / 32));
  const parts: Buffer[] = [];
  const loca = Buffer.alloc((count + 1) * 4);
  const leftmost: number[] = [];
  let at = 0;
  for (let glyph = 0; glyph < count; glyph += 1) {
    const hasBox = ((boxed[glyph >> 3] ?? 0) & (0x80 >> (glyph & 7))) !== 0;
    const outline = readOutline(streams, hasBox);
    const padded = Buffer.concat([outline, Buffer.alloc((4 - (outline.length % 4)) % 4)]);
    leftmost.push(outline.length === 0 ? 0 : outline.readInt16BE(2));
    parts.push(padded);
    at += padded.length;
    loca.writeUInt32BE(at, (glyph + 1) * 4);
  }
  return { glyf: Buffer.concat(parts), loca, leftmost };
}

function readOutline(streams: Streams, hasBox: boolean): Buffer {
  const contours = streams.contours.i16();
  if (contours === 0) return Buffer.alloc(0);
  return contours < 0 ? readComposite(streams) : readSimple(streams, contours, hasBox);
}

function readComposite({ composites, glyphs, instructions, boxes }: Streams): Buffer {
  const start = composites.place;
  let isInstructed = false;
  for (;;) {
    const flags = composites.u16();
    const scales = flags & SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & MATRIX ? 8 : 0;
    composites.skip(2 + (flags & WORDS ? 4 : 2) + scales);
    isInstructed ||= (flags & INSTRUCTED) !== 0;
    if (!(flags & MORE)) break;
  }
  const length = composites.place - start;
  composites.skip(-length);
  const head = Buffer.alloc(2);
  head.writeInt16BE(-1);
  const parts = [head, boxes.bytes(8), composites.bytes(length)];
  if (isInstructed) {
    const size = glyphs.short255();
    parts.push(short(size), instructions.bytes(size));
  }
  return Buffer.concat(parts);
}

function readSimple(
  { points, flags, glyphs, instructions, boxes }: Streams,
  contours: number,
  hasBox: boolean,
): Buffer {
  const ends: number[] = [];
  for (let contour = 0; contour < contours; contour += 1) ends.push((ends.at(-1) ?? -1) + points.short255());
  const count = (ends.at(-1) ?? -1) + 1;
  const moves = Array.from({ length: count }, () => readMove(flags.u8(), glyphs));
  const size = glyphs.short255();
  const box = hasBox ? boxes.bytes(8) : boxOf(moves);
  return Buffer.concat([
    short(contours),
    box,
    ...ends.map(short),
    short(size),
    instructions.bytes(size),
    Buffer.from(moves.map(({ onCurve }) => (onCurve ? 1 : 0))),
    ...moves.map(({ dx }) => short(dx)),
    ...moves.map(({ dy }) => short(dy)),
  ]);
}

interface Move {
  readonly onCurve: boolean;
  readonly dx: number;
  readonly dy: number;
}

/** One point, relative to the one before: how many bytes follow, and what they mean, is the flag's to say. */
function readMove(flagged: number, bytes: ByteReader): Move {
  const onCurve = flagged < 128;
  const flag = flagged & 0x7f;
  const signed = (sign: number, value: number) => (sign & 1 ? value : -value);
  if (flag < 10) return { onCurve, dx: 0, dy: signed(flag, ((flag & 14) << 7) + bytes.u8()) };
  if (flag < 20) return { onCurve, dx: signed(flag, (((flag - 10) & 14) << 7) + bytes.u8()), dy: 0 };
  if (flag < 84) {
    const high = flag - 20;
    const low = bytes.u8();
    const dx = signed(flag, 1 + (high & 0x30) + (low >> 4));
    return { onCurve, dx, dy: signed(flag >> 1, 1 + ((high & 0x0c) << 2) + (low & 0x0f)) };
  }
  if (flag < 120) {
    const high = flag - 84;
    const dx = signed(flag, 1 + (Math.floor(high / 12) << 8) + bytes.u8());
    return { onCurve, dx, dy: signed(flag >> 1, 1 + (((high % 12) >> 2) << 8) + bytes.u8()) };
  }
  if (flag < 124) {
    const [first, middle, last] = [bytes.u8(), bytes.u8(), bytes.u8()];
    const dx = signed(flag, (first << 4) + (middle >> 4));
    return { onCurve, dx, dy: signed(flag >> 1, ((middle & 0x0f) << 8) + last) };
  }
  const dx = signed(flag, bytes.u16());
  return { onCurve, dx, dy: signed(flag >> 1, bytes.u16()) };
}

function boxOf(moves: readonly Move[]): Buffer {
  let [x, y] = [0, 0];
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { dx, dy } of moves) {
    x += dx;
    y += dy;
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  return Buffer.concat([left, bottom, right, top].map(short));
}

function short(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeInt16BE(value);
  return bytes;
}
