/** JSON from outside is what `JSON.parse` says it is, or refused in one clause that tells the place. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/simulation/index.ts';
import { parameters } from '../support/random.ts';

describe('the place of a mistake', () => {
  it.each([
    ['{"a": 1 "b": 2}', 'unexpected "\\"" at column 9'],
    ['{"a" 1}', 'unexpected "1" at column 6'],
    ['{a: 1}', 'unexpected "a" at column 2'],
    ['[1, 2', 'ends too early, at column 6'],
    ['["a\\x"]', 'unexpected "\\"" at column 2'],
    ['["a\nb"]', 'unexpected "\\"" at line 1, column 2'],
    ['[01]', 'unexpected "1" at column 3'],
    ['{} {}', 'unexpected "{" at column 4'],
    ['[1,]', 'unexpected "]" at column 4'],
    ['{/* a */}', 'at column 2'],
    ['{} // a', 'at column 4'],
    ['{"a": [}', 'unexpected "}" at column 8'],
    ['nul', 'unexpected "n" at column 1'],
    ['[true, 😀]', 'unexpected "😀" at column 8'],
    // The line's end that an editor adds is no line.
    ['{"a": 1\n', 'ends too early, at column 8'],
    ['{"a": 1,\r\n\r\n', 'ends too early, at column 9'],
    ['{\n  "a": [1,\n', 'ends too early, at line 2, column 11'],
    ['{"a": 1}\n}\n', 'unexpected "}" at line 2, column 1'],
  ])('%j', (text, place) => {
    expect(parseJson(text)).toEqual({ ok: false, error: expect.stringContaining(place) });
  });
});

describe('a key that is given twice', () => {
  it.each([
    ['{"a": 1, "a": 2}', '"a" twice, for the second time at column 10'],
    ['{"a": 1, "\\u0061": 2}', '"a" twice, for the second time at column 10'],
    ['[{"x": {}},\n {"x": {"b": 1,\n        "b": 1}}]', '"b" twice, for the second time at line 3, column 9'],
    ['{"__proto__": 1, "__proto__": 2}', '"__proto__" twice'],
    ['{"a": {"b": 1}, "b": 1, "a": 2}', '"a" twice, for the second time at column 25'],
    ['{"a": [{"a": 1}, {"a": 1}], "a": 2}', '"a" twice, for the second time at column 29'],
  ])('is refused: %j', (text, says) => {
    expect(parseJson(text)).toEqual({ ok: false, error: expect.stringContaining(says) });
  });

  it('may be given in two objects', () => {
    expect(parseJson('[{"a": {"a": 1}}, {"a": 2}]')).toEqual({ ok: true, value: [{ a: { a: 1 } }, { a: 2 }] });
  });
});

describe('nesting', () => {
  const nested = (depth: number, inside = '') => '['.repeat(depth) + inside + ']'.repeat(depth);

  it('may be, but not without end', () => {
    expect(parseJson(nested(100)).ok).toBe(true);
    for (const text of [nested(101), nested(200_000), '{"a":'.repeat(200_000)])
      expect(parseJson(text)).toMatchObject({ ok: false, error: expect.stringContaining('levels deep') });
  });

  it('is counted apart from size: long texts are read', () => {
    const long = 'é\\n'.repeat(2_000_000);
    expect(parseJson(`["${long}"]`).ok).toBe(true);
    expect(parseJson(`["${long}`).ok).toBe(false);
  });
});

it('agrees with JSON.parse on every text without keys given twice', () => {
  const spoilt = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', ']', '\\', '0', '\n', '\u0000', '\u007f', ' '))
    .map(([text, place, sign]) => {
      const at = place % (text.length + 1);
      return text.slice(0, at) + sign + text.slice(at + (place % 2));
    });
  fc.assert(
    fc.property(fc.oneof(fc.json(), spoilt, fc.string()), (text) => {
      const read = parseJson(text);
      if (!read.ok && read.error.includes(' twice, ')) return;
      let expected: unknown;
      try {
        expected = { ok: true, value: JSON.parse(text) };
      } catch {
        expected = { ok: false, error: expect.stringContaining('is not valid JSON') };
      }
      expect(read).toEqual(expected);
    }),
    parameters(2000),
  );
});
