/** What the first bytes of a file say: a table or not, its encoding, what stands between its cells. */
import { describe, expect, it } from 'vitest';
import { delimitersOf, encodingOf, kindOfFile, safeCell, separatorLine } from '../../src/audit/index.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);

describe('the first bytes of a file', () => {
  it.each([
    ['nothing', bytes(''), 'is empty'],
    ['a zip archive', Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), 'is a zip archive or a workbook'],
    ['a locked zip archive', Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 1, 0]), 'with a password'],
    ['a PDF', bytes('%PDF-1.7'), 'is no table but a PDF document'],
  ])('say of %s that it is no table', (_, given, words) => {
    const kind = kindOfFile(given);
    expect(kind.ok ? '' : kind.error).toContain(words);
  });

  it.each([
    ['csv', bytes('a,b\n')],
    ['csv.gz', Buffer.from([0x1f, 0x8b, 8, 0])],
    ['parquet', bytes('PAR1')],
  ])('tell a %s file', (kind, given) => expect(kindOfFile(given)).toEqual({ ok: true, value: kind }));

  it.each([
    ['utf-8', bytes('Größe,a\nä,1')],
    ['utf-8', bytes('plain')],
    ['utf-16le', bytes('\ufeffOpted Out,a\n', 'utf16le')],
    ['utf-16le', bytes('Opted Out,a\n1,0\n', 'utf16le')],
    ['utf-16be', Buffer.from([...bytes('\ufeffOpted Out', 'utf16le')]).swap16()],
    ['utf-16be', Buffer.from([...bytes('Opted Out,a', 'utf16le')]).swap16()],
    ['utf-16le', Buffer.from([0xff, 0xfe])],
    ['utf-16be', Buffer.from([0xfe, 0xff])],
    ['utf-16le', bytes(`${'plain '.repeat(20)}€, 世`, 'utf16le')],
    ['utf-8', bytes('a\u0000b and more of it')],
    ['utf-8', bytes('two ä, three €, four 😀, and so on')],
    ['utf-8', Buffer.from([0xf0, 0x90, 0x80, 0x80, 0x41])],
    ['utf-8', Buffer.from([0xe0, 0xa0, 0x80, 0x41])],
    ['utf-8', Buffer.from([0xc2, 0x80, 0x41])],
    ['windows-1252', bytes('Größe,Straße\n', 'latin1')],
    ['windows-1252', Buffer.from([0xc3, 0x41])],
    ['windows-1252', Buffer.from([0xe2, 0x82, 0x41])],
    ['windows-1252', Buffer.from([0xf0, 0x9f, 0x98, 0x41])],
    ['windows-1252', Buffer.from([0xf5, 0x80, 0x80, 0x80])],
    ['windows-1252', Buffer.from([0xf8, 0x80, 0x80, 0x80, 0x80])],
    ['windows-1252', Buffer.from([0xc1, 0x80])],
    ['windows-1252', Buffer.from([0x80])],
  ])('tell %s', (encoding, given) => {
    expect(encodingOf(given)).toBe(encoding);
  });

  it('may end within a letter', () => {
    expect(encodingOf(bytes('aä').subarray(0, 2))).toBe('utf-8');
  });
});

describe('what stands between cells', () => {
  it.each([
    ['a,b,c', ','],
    ['a;b;"c,d,e,f"', ';'],
    ['a\tb\tc', '\t'],
    ['"a\nb",c', ','],
    ['a,b,c;d', ','],
    ['a;b;c,d', ';'],
    ['a:b,c:d,e', ','],
    ['"a ""b;c;d;e"" f",g', ','],
    ['Menge [kg],b{c}', ','],
    ['a<b,c', ','],
  ])('is found by the heading %j', (text, delimiter) => {
    const found = delimitersOf(`${text}\n1,2,3`);
    expect(found.ok && found.value[0]).toBe(delimiter);
  });

  it.each([
    ['a|b|c', 'has cells with "|" between them'],
    ['alone', 'has one cell only'],
    ['{"a": 1}', 'JSON'],
    ['<html>', 'web page'],
    ['', 'empty line'],
    ['   ', 'empty line'],
    [' [1, 2]', 'JSON'],
    [' <?xml version="1.0"?>', 'web page'],
    ['<!DOCTYPE html>', 'web page'],
    ['a:b:c,d', 'has cells with ":" between them'],
    ['a\u0003,b', 'its first line is no text'],
  ])('is refused in one sentence: %j', (text, words) => {
    const found = delimitersOf(text);
    expect(found.ok ? '' : found.error).toContain(words);
  });

  it('is what Excel says in a line of its own', () => {
    expect(separatorLine('sep=;\r\na;b')).toEqual({ delimiter: ';', length: 7 });
    expect(separatorLine('SEP=,\na,b')).toEqual({ delimiter: ',', length: 6 });
    expect(separatorLine('Schritt sep=;\na;b')).toBeNull();
  });
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '\r=1'])('writes %j so that no spreadsheet runs it', (cell) => {
  expect(safeCell(cell)).toBe(`'${cell}`);
});

it('leaves other cells as they are', () => {
  expect(['a=b', '41000001', 'ana-maria@example.com', ''].map(safeCell)).toEqual([
    'a=b',
    '41000001',
    'ana-maria@example.com',
    '',
  ]);
});
