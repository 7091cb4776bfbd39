/** What stands at a spot of a text, and how much of a text the parser is given at all. */
import { describe, expect, it } from 'vitest';
import { parseApex } from '../../../src/scan/apex/tree/parse-apex.ts';
import { without, wordsOf } from '../../../src/scan/apex/tree/spots.ts';
import { cut } from '../../../src/scan/apex/write-words.ts';

const all = (text: string) => wordsOf(text)({ start: 0, end: Array.from(text).length, line: 1 });

describe('the words at a spot', () => {
  it('are those from its first character to its last, on one line', () => {
    expect(wordsOf('a = b;')({ start: 4, end: 5, line: 1 })).toBe('b');
    expect(all('  a\n\t  = b ')).toBe('a = b');
  });

  it('are without comments, and with all that stands in strings', () => {
    expect(all("a /* 'one'\n * two */ = 'b // c' // d\n + 'e /* f */'")).toBe("a = 'b // c' + 'e /* f */'");
    expect(all(String.raw`a = 'it\'s // b'; // 'c'`)).toBe(String.raw`a = 'it\'s // b';`);
    expect(all('a /**/ + /***/ b /* * / */ + c')).toBe('a + b + c');
    expect(all("a = ''; // ''\nb")).toBe("a = ''; b");
  });

  it('are counted in characters, as the parser counts them', () => {
    const text = "s = '👋🏽'; t = 'ä';";
    expect(wordsOf(text)({ start: 10, end: 18, line: 1 })).toBe("t = 'ä';");
    expect(without(text, [{ start: 4, end: 8, line: 1 }])).toBe("s = ; t = 'ä';");
    expect(without('abc', [])).toBe('abc');
    expect(
      without('abcdef', [
        { start: 0, end: 1, line: 1 },
        { start: 3, end: 5, line: 1 },
      ]),
    ).toBe('bcf');
  });

  it('are cut where they are longer than a line or two', () => {
    expect(cut('x'.repeat(160))).toBe('x'.repeat(160));
    expect(cut('x'.repeat(161))).toBe(`${'x'.repeat(159)}…`);
  });
});

describe('what is given to the parser', () => {
  const errorOf = (body: string, path = 'A.cls') => {
    const parsed = parseApex(`public class A { void f() { ${body} } }`, path);
    return parsed.ok ? null : parsed.error;
  };
  const brackets = (count: number) => `x = ${'('.repeat(count)}a${')'.repeat(count)};`;
  const types = (count: number) => `${'List<'.repeat(count)}A${'>'.repeat(count)} x;`;
  const casts = (count: number) => `x = ${'(A) '.repeat(count)}a;`;

  it('nests no more than it takes in a moment', () => {
    // The class and the method are two of them.
    expect(errorOf(brackets(398))).toBeNull();
    expect(errorOf(brackets(399))).toBe('nests more than 400 brackets in each other');
    expect(errorOf(`x = ${'a['.repeat(399)}0${']'.repeat(399)};`)).toBe('nests more than 400 brackets in each other');
    expect(errorOf('{'.repeat(399) + '}'.repeat(399))).toBe('nests more than 400 brackets in each other');
    expect(errorOf(types(40))).toBeNull();
    expect(errorOf(types(41))).toBe('nests more than 40 types in each other');
    expect(errorOf(casts(30))).toBeNull();
    expect(errorOf(casts(41))).toBe('has more than 40 casts in one statement');
  });

  it('may have any number of them one after the other', () => {
    expect(errorOf('a[0] = f(); { g(); } '.repeat(450))).toBeNull();
    expect(errorOf(`x = ${Array.from({ length: 50 }, () => 'a instanceof List<A>').join(' || ')};`)).toBeNull();
    expect(errorOf('x = (A) (A) (A) a; '.repeat(30))).toBeNull();
    expect(errorOf('if (a) { x = (A) (A) a; } '.repeat(45))).toBeNull();
  });

  it('is a class, a trigger or a script by how the file ends', () => {
    const trigger = 'trigger T on Contact (before update) { }';
    const kindOf = (text: string, path: string) => {
      const parsed = parseApex(text, path);
      return parsed.ok ? parsed.value.kind : parsed.error;
    };
    expect(kindOf(trigger, 'a/T.TRIGGER')).toBe('trigger');
    expect(kindOf('public class A { }', 'a.trigger/A.cls')).toBe('class');
    expect(kindOf('public class A { }', 'a.apex/A.cls')).toBe('class');
    expect(kindOf('f();', 'a/S.Apex')).toBe('script');
  });

  it('is refused with the parser’s first complaint, on one line and not at length', () => {
    const error = errorOf(`x = ${'§\n  §'.repeat(100)};`) ?? '';
    expect(error).toMatch(/^is no Apex that can be read, line 1: [^\n]+$/);
    expect(error.length).toBeLessThan(170);
  });
});
