/** How a project is gone through: which files are counted and read, by readers that are written down here. */
import { describe, expect, it } from 'vitest';
import { hasField, isOptOutField } from '../../src/scan/field.ts';
import { NOTHING_FOUND } from '../../src/scan/finding.ts';
import { ignoredBy, type ProjectFile, type Reader, type ScanResult, scan } from '../../src/scan/index.ts';
import { legible } from '../../src/scan/legible.ts';
import { finding } from './written-finding.ts';

const FACT = { id: 'may-edit', file: 'a', line: 1, says: 'people may' };
const UNREAD = { file: 'a', why: 'is broken' };
const OUTSIDE = { file: 'a', why: 'is elsewhere', outside: true } as const;

const file = (path: string, value = ''): ProjectFile => ({ path, read: () => ({ ok: true, value }) });
const ours =
  (file: string) =>
  ({ unread }: ScanResult) =>
    unread.filter((each) => each.file === file);

describe('the count of files', () => {
  const countOf = async (...results: readonly Partial<ScanResult>[]) => {
    const reader = (place: number): Reader => ({
      endings: [`${place}.x`],
      always: true,
      read: () => ({ ...NOTHING_FOUND, ...results[place] }),
    });
    const readers = results.map((_, place) => reader(place));
    const files = [...results.map((_, place) => file(`${place}.x`)), file('of no kind.y')];
    return (await scan(files, { readers })).files;
  };

  it.each<[string, number, Partial<ScanResult>]>([
    ['nothing was found', 1, {}],
    ['something was found', 1, { automations: [finding()] }],
    ['nothing was understood', 0, { unread: [UNREAD] }],
    ['nothing was understood, and something is elsewhere', 0, { unread: [UNREAD, OUTSIDE] }],
    ['something is elsewhere', 1, { unread: [OUTSIDE] }],
    ['a write was understood and something was not', 1, { automations: [finding()], unread: [UNREAD] }],
    ['a fact was understood and something was not', 1, { facts: [FACT], unread: [UNREAD] }],
    ['as much was written as said', 1, { automations: [finding()], facts: [FACT], unread: [UNREAD] }],
  ])('where %s is %s read', async (_, read, result) => {
    expect(await countOf(result)).toEqual({ seen: 1, read });
    expect(await countOf(result, {}, {})).toEqual({ seen: 3, read: read + 2 });
  });
});

describe('a reader that fails', () => {
  it.each<[string, unknown, RegExp]>([
    ['by an error', new Error('no such thing'), /^could not be understood \("?no such thing"?\)$/],
    ['by a text', 'no such thing', /^could not be understood \("?no such thing"?\)$/],
  ])('%s costs its own file alone', async (_, thrown, why) => {
    const failing: Reader = {
      endings: ['.bad'],
      always: true,
      read: () => {
        throw thrown;
      },
    };
    const good: Reader = {
      endings: ['.x'],
      always: true,
      read: () => ({ ...NOTHING_FOUND, automations: [finding()] }),
    };
    const result = await scan([file('a.bad'), file('b.x')], { readers: [failing, good] });
    expect(ours('a.bad')(result)).toEqual([{ file: 'a.bad', why: expect.stringMatching(why) }]);
    expect([result.automations.length, result.facts]).toEqual([1, []]);
    expect(result.files).toEqual({ seen: 2, read: 1 });
  });
});

describe('a file that is tied to one with the field', () => {
  /** A text says what it offers and calls: `=a` and `>b`. */
  const named =
    (sign: string) =>
    ({ text }: { readonly text: string }) =>
      text.split(' ').flatMap((word) => (word.startsWith(sign) ? [word.slice(1)] : []));
  const read: string[] = [];
  const reader: Reader = {
    endings: ['.x'],
    calls: named('>'),
    offers: named('='),
    read: ({ path }) => {
      read.push(path);
      return NOTHING_FOUND;
    },
  };
  const readOf = async (texts: Readonly<Record<string, string>>) => {
    read.length = 0;
    await scan(
      Object.entries(texts).map(([path, text]) => file(path, text)),
      { readers: [reader] },
    );
    return [...read];
  };
  const FIELD = 'HasOptedOutOfEmail';

  it('is read, whichever of them calls, and however many are between', async () => {
    expect(await readOf({ 'a.x': '>b', 'b.x': '=b >c', 'c.x': `=c ${FIELD}`, 'd.x': '=d >e' })).toEqual([
      'c.x',
      'b.x',
      'a.x',
    ]);
    expect(await readOf({ 'a.x': `>b ${FIELD}`, 'b.x': '=b >c', 'c.x': '=c', 'd.x': '=d' })).toEqual([
      'a.x',
      'b.x',
      'c.x',
    ]);
  });

  it('is read with every other that calls the same', async () => {
    expect(await readOf({ 'a.x': '>c', 'b.x': '>c', 'c.x': `=c ${FIELD}` })).toEqual(['c.x', 'a.x', 'b.x']);
  });

  it('is read once, where several call it and it calls itself', async () => {
    const several = { 'a.x': `>c ${FIELD}`, 'b.x': `>c =b ${FIELD}`, 'c.x': '=c >c >b', 'd.x': '=d' };
    expect((await readOf(several)).toSorted()).toEqual(['a.x', 'b.x', 'c.x']);
  });

  it('is asked for its text once where it holds the field itself', async () => {
    let asked = 0;
    const own: ProjectFile = {
      path: 'b.x',
      read: () => {
        asked += 1;
        return { ok: true, value: `=b >c ${FIELD}` };
      },
    };
    await scan([own, file('c.x', '=c >b')], { readers: [reader] });
    expect(asked).toBe(1);
  });

  it('is a line in what was not read, where it cannot be read again', async () => {
    let asked = 0;
    const lost: ProjectFile = {
      path: 'lost.x',
      read: () => (++asked === 1 ? { ok: true, value: '=b' } : { ok: false, error: 'is gone' }),
    };
    const result = await scan([lost, file('a.x', `>b ${FIELD}`)], { readers: [reader] });
    expect(ours('lost.x')(result)).toEqual([{ file: 'lost.x', why: 'is gone' }]);
  });
});

describe('words for people', () => {
  const namesOf = (...names: readonly string[]) =>
    legible({ ...NOTHING_FOUND, automations: names.map((name) => finding({ name })) }).automations.map(
      ({ name }) => name,
    );

  it('are on one line with single spaces, without any at the ends', () => {
    const said = { when: ' a \n\t b ', dependsOn: ' the  weather ' };
    expect(legible({ ...NOTHING_FOUND, automations: [finding(said)] }).automations[0]).toMatchObject({
      when: 'a b',
      dependsOn: 'the weather',
    });
    expect(Object.keys(legible({ ...NOTHING_FOUND, automations: [finding()] }).automations[0] ?? {})).not.toContain(
      'dependsOn',
    );
  });

  it('are cut where they are longer than a name may be, and not where they are just as long', () => {
    expect(namesOf('n'.repeat(180), 'm'.repeat(181))).toEqual(['n'.repeat(180), `${'m'.repeat(180)}…`]);
  });

  it('are told apart by numbers that no other has already', () => {
    expect(namesOf('A', 'A', 'A (2)', 'A', 'A (2)')).toEqual(['A', 'A (3)', 'A (2)', 'A (4)', 'A (2) (2)']);
  });
});

describe('the field', () => {
  it('is one of some objects, and known by its name with spaces around', () => {
    expect(hasField('Contact', 'HasOptedOutOfEmail')).toBe(true);
    expect(hasField('Account', 'HasOptedOutOfEmail')).toBe(false);
    expect(hasField('Contact', 'Email')).toBe(false);
    expect(isOptOutField(' Contact. HasOptedOutOfEmail ')).toBe(true);
  });
});

describe('a list of what is left out', () => {
  it('leaves out what it names within its own folder, and nothing outside', () => {
    const isIgnored = ignoredBy('old/\n*.cls\n!Kept.cls\n');
    expect(['old/', 'old/a.x', 'a/B.cls'].map(isIgnored)).toEqual([true, true, true]);
    expect(['older/', 'a/Kept.cls', '../B.cls', '/B.cls', ''].map(isIgnored)).toEqual(Array(5).fill(false));
  });
});
