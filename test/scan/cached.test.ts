/** On what a reader's answer rests: whatever it looked at is asked again, and what it did not look at costs nothing. */
import { describe, expect, it } from 'vitest';
import { NOTHING_FOUND } from '../../src/scan/finding.ts';
import type { ProjectView, Reader } from '../../src/scan/index.ts';
import { cachedReaders, cacheText, emptyCache, readCache } from '../../src/scan/report/cache.ts';

const KEY = 'v1';
const hash = (text: string) => `#${text}`;
type Texts = Readonly<Record<string, string>>;
const OWN = { path: 'own.x', text: 'own' };

/** A reader that looks at the project's texts in one way, and the texts at which it has to look again. */
function rereads(look: (texts: ProjectView['texts']) => unknown): (before: Texts, after: Texts) => boolean {
  const reader: Reader = {
    endings: ['.x'],
    read: (_, { texts }) => {
      look(texts);
      return NOTHING_FOUND;
    },
  };
  const readWith = (kept: string, others: Texts) => {
    const cached = cachedReaders([reader], readCache(kept, KEY), hash);
    const texts = new Map([[OWN.path, OWN.text], ...Object.entries(others)]);
    cached.readers[0]?.read(OWN, { texts, conditions: new Map() });
    return { text: cacheText(cached.kept()), ...cached.counts() };
  };
  return (before, after) => {
    const { read, known } = readWith(readWith('', before).text, after);
    expect(read + known).toBe(1);
    return read === 1;
  };
}

const BEFORE = { 'a.x': 'a', 'b.x': 'b' };
const CHANGED = { ...BEFORE, 'a.x': 'A' };
const WITHOUT = { 'b.x': 'b' };
const MORE = { ...BEFORE, 'c.x': 'c' };
const OTHER_CHANGED = { ...BEFORE, 'b.x': 'B' };

describe('a reader', () => {
  it.each<[string, (texts: ProjectView['texts']) => unknown, readonly Texts[], readonly Texts[]]>([
    ['that looks at its own text alone', () => {}, [], [CHANGED, WITHOUT, MORE]],
    ['that asks for one text', (texts) => texts.get('a.x'), [CHANGED, WITHOUT], [OTHER_CHANGED, MORE]],
    ['that asks whether there is one', (texts) => texts.has('a.x'), [WITHOUT], [OTHER_CHANGED, MORE]],
    ['that asks for one that is not there', (texts) => texts.get('c.x'), [MORE], [CHANGED, WITHOUT]],
    ['that asks how many there are', (texts) => texts.size, [WITHOUT, MORE], [CHANGED]],
    ['that goes through the paths', (texts) => [...texts.keys()], [WITHOUT, MORE], [CHANGED]],
    ['that goes through the texts', (texts) => [...texts.values()], [CHANGED, OTHER_CHANGED, WITHOUT, MORE], [BEFORE]],
    ['that goes through both', (texts) => [...texts.entries()], [CHANGED, OTHER_CHANGED, WITHOUT, MORE], [BEFORE]],
    ['that goes through all', (texts) => [...texts], [CHANGED, OTHER_CHANGED, WITHOUT, MORE], [BEFORE]],
    ['that visits each', (texts) => texts.forEach(() => {}), [CHANGED, OTHER_CHANGED, WITHOUT, MORE], [BEFORE]],
  ])('%s reads anew where just that changed', (_, look, anew, same) => {
    const isReread = rereads(look);
    for (const after of anew) expect(isReread(BEFORE, after)).toBe(true);
    for (const after of same) expect(isReread(BEFORE, after)).toBe(false);
    // Back again, from where one of them was not there yet.
    for (const before of anew) expect(isReread(before, BEFORE)).toBe(true);
  });

  it('sees the project as it is', () => {
    const seen: unknown[] = [];
    rereads((texts) => {
      texts.forEach((text, path, all) => {
        seen.push([path, text, all.has(path)]);
      });
      seen.push(texts.size, [...texts.keys()], [...texts.values()], [...texts], texts.get('a.x'), texts.has('z.x'));
    })({ 'a.x': 'a' }, { 'a.x': 'a' });
    const entries = [
      ['own.x', 'own'],
      ['a.x', 'a'],
    ];
    const visits = entries.map((entry) => [...entry, true]);
    expect(seen).toEqual([...visits, 2, ['own.x', 'a.x'], ['own', 'a'], entries, 'a', false]);
  });

  it('has a text hashed once', () => {
    const hashed: string[] = [];
    const reader: Reader = {
      endings: ['.x'],
      read: (_, { texts }) => {
        texts.get('a.x');
        return NOTHING_FOUND;
      },
    };
    const cached = cachedReaders([reader], emptyCache(KEY), (text) => {
      hashed.push(text);
      return hash(text);
    });
    const project = { texts: new Map([['a.x', 'a']]), conditions: new Map<string, string>() };
    for (const path of ['b.x', 'c.x']) cached.readers[0]?.read({ path, text: 'own' }, project);
    expect(hashed).toEqual(['own', 'a']);
  });
});

describe('a kept file', () => {
  const entry = { hash: 'h', asked: { 'a.x': 'h', 'b.x': null }, names: null, result: NOTHING_FOUND };
  const entriesOf = (given: unknown, key: unknown = KEY) => [
    ...readCache(JSON.stringify({ key, entries: given }), KEY).entries.keys(),
  ];

  it('is believed entry by entry', () => {
    expect(entriesOf({ good: entry, named: { ...entry, names: 'n' }, bad: null })).toEqual(['good', 'named']);
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'x'],
    ['a list', []],
    ['an entry without its hash', { ...entry, hash: 1 }],
    ['an entry that asked for nothing that can be told', { ...entry, asked: null }],
    ['an entry that asked for a list', { ...entry, asked: ['h'] }],
    ['an entry that asked for a text', { ...entry, asked: 'h' }],
    ['an entry with a number for a hash of what it asked for', { ...entry, asked: { 'a.x': 1, 'b.x': 'h' } }],
    ['an entry whose names are a number', { ...entry, names: 1 }],
    ['an entry whose names are left out', { ...entry, names: undefined }],
    ['an entry without a result', { ...entry, result: null }],
  ])('is not believed where there is %s', (_, given) => {
    expect(entriesOf({ it: given })).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['another version', { key: 'v0', entries: { it: entry } }],
    ['a list of entries', { key: KEY, entries: [entry] }],
    ['no entries', { key: KEY }],
    ['nothing', null],
    ['a text', 'x'],
  ])('is empty where it holds %s', (_, given) => {
    expect(readCache(JSON.stringify(given), KEY)).toEqual(emptyCache(KEY));
  });
});
