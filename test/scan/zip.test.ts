/** A project as a zip file: what is wanted is read, and nothing that is hostile costs more than a line. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readZip } from '../../src/scan/index.ts';

const isWanted = (path: string) => path.endsWith('.cls');
const read = (zip: Uint8Array) => {
  const result = readZip(zip, isWanted);
  if (!result.ok) throw new Error(result.error);
  return { files: result.value.files.map(({ path, bytes }) => [path, bytes.length]), unread: result.value.unread };
};

/** Overwrites every occurrence of some bytes by others of the same length. */
function patched(zip: Uint8Array, from: readonly number[], to: readonly number[]): Uint8Array {
  const copy = zip.slice();
  for (let at = 0; at + from.length <= copy.length; at++)
    if (from.every((byte, place) => copy[at + place] === byte)) copy.set(to, at);
  return copy;
}

const bytesOf = (number: number): readonly number[] => [0, 8, 16, 24].map((shift) => (number >>> shift) & 255);

describe('a zip file', () => {
  it('gives the files that are wanted, and leaves the others packed', () => {
    const zip = zipSync({
      'force-app/a.cls': strToU8('class A {}'),
      'readme.md': strToU8('hello'),
      'b.cls': [strToU8('x'), { level: 0 }],
    });
    expect(read(zip)).toEqual({
      files: [
        ['force-app/a.cls', 10],
        ['b.cls', 1],
      ],
      unread: [],
    });
  });

  it.each(['../a.cls', 'x/../../a.cls', '/etc/a.cls', 'C:/a.cls', '..\\a.cls'])(
    'does not follow a name that leads out of it: %s',
    (name) => {
      const { files, unread } = read(zipSync({ [name]: strToU8('class A {}'), 'b.cls': strToU8('class B {}') }));
      expect(files).toEqual([['b.cls', 10]]);
      expect(unread).toEqual([{ file: name.replaceAll('\\', '/'), why: 'has a name that leads out of the zip file' }]);
    },
  );

  it('does not unpack a bomb: neither one file nor many together', () => {
    const bomb = zipSync({ 'a.cls': new Uint8Array(30_000_000), 'b.cls': strToU8('class B {}') });
    expect(bomb.length).toBeLessThan(100_000);
    expect(read(bomb)).toEqual({ files: [['b.cls', 10]], unread: [{ file: 'a.cls', why: 'is larger than 20 MB' }] });
    // What they claim is refused before any of it is unpacked, so that small ones which lie do as well.
    const piece = new Uint8Array(12_345);
    const honest = zipSync(Object.fromEntries(Array.from({ length: 22 }, (_, place) => [`${place}.cls`, piece])));
    const many = patched(honest, bytesOf(12_345), bytesOf(19_000_000));
    expect(readZip(many, isWanted)).toEqual({ ok: false, error: 'holds more than 400 MB of metadata' });
  });

  it('gives a file that is just as large as any may be', () => {
    const { files, unread } = read(zipSync({ 'a.cls': new Uint8Array(20_000_000) }));
    expect([files, unread]).toEqual([[['a.cls', 20_000_000]], []]);
  });

  it('gives one of two files of the same name, and says so', () => {
    const zip = zipSync({ 'a.cls': strToU8('class A {}'), 'b.cls': strToU8('class A {}') });
    const twice = patched(zip, [...strToU8('b.cls')], [...strToU8('a.cls')]);
    expect(read(twice)).toEqual({
      files: [['a.cls', 10]],
      unread: [{ file: 'a.cls', why: 'is in the zip file twice' }],
    });
  });

  it('takes no more than the size that a file claims, where that is a lie', () => {
    const zip = zipSync({ 'a.cls': new Uint8Array(5_000_000) });
    const lying = patched(zip, bytesOf(5_000_000), bytesOf(100));
    const { files, unread } = read(lying);
    for (const [, length] of files) expect(length).toBeLessThanOrEqual(100);
    expect(files.length + unread.length).toBe(1);
  });

  it('reads the others where one is broken', () => {
    const text = strToU8(Array.from({ length: 500 }, (_, place) => `class A${place} {}`).join('\n'));
    const zip = zipSync({ 'a.cls': text, 'b.cls': strToU8('class B {}') });
    const broken = zip.slice();
    // Behind the first header and its name.
    broken.fill(0xff, 30 + 'a.cls'.length, 30 + 'a.cls'.length + 40);
    expect(read(broken)).toEqual({
      files: [['b.cls', 10]],
      unread: [{ file: 'a.cls', why: 'is broken in the zip file' }],
    });
  });

  it('is refused in a clause where it is none', () => {
    for (const bytes of [strToU8('no zip'), new Uint8Array(0), zipSync({ 'a.cls': strToU8('x') }).slice(0, 40)])
      expect(readZip(bytes, isWanted)).toEqual({ ok: false, error: 'is no zip file that can be read' });
  });
});
