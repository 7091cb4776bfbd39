/** Texts as they come after accidents: a good one with a few places cut, doubled, swapped or written over. Nothing of it is random but by fast-check's seed. */
import fc from 'fast-check';

/** What mischief and accidents bring in: structure, escapes, markup, other scripts, halves of characters, numbers that are none. */
const SPLINTERS = [
  ...['"', '\\', '{', '}', '[', ']', ',', ':', '&', '=', '/', '?', '#', '%', '%00', '%zz', '+', ' ', '\n', '\u0000'],
  ...['null', 'true', '-1', '1e999', '99999999999999999999', '""', '[]', '{}', '\\ud800', '\ud83d', '\u202e', '𝒳', 'ß'],
  ...['<img src=x onerror=alert(1)>', '__proto__', 'constructor', 'toString', 'model=upgraded.9', '&at=', '&run='],
];

type Edit = readonly [kind: 'cut' | 'double' | 'put' | 'swap', from: number, length: number, splinter: string];

const edit = fc.tuple(
  fc.constantFrom('cut', 'double', 'put', 'swap'),
  fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  fc.integer({ min: 1, max: 12 }),
  fc.constantFrom(...SPLINTERS),
) as fc.Arbitrary<Edit>;

function edited(text: string, [kind, from, length, splinter]: Edit): string {
  const at = Math.floor(from * (text.length + 1));
  const [before, piece, after] = [text.slice(0, at), text.slice(at, at + length), text.slice(at + length)];
  switch (kind) {
    case 'cut':
      return before + after;
    case 'double':
      return before + piece + piece + after;
    case 'put':
      return before + splinter + after;
    case 'swap':
      return before + splinter + piece + after.slice(1);
  }
}

/** A good text, or what is left of one after up to six accidents, or none at all. */
export const mangled = (good: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.tuple(good, fc.array(edit, { maxLength: 6 })).map(([text, all]) => all.reduce(edited, text)),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
    { weight: 1, arbitrary: fc.json() },
  );

/** Why a sentence is none that can be shown as it is: it has no end, or several lines, or what turns the reading direction; null where it can. */
export function whyNoSentence(said: string): string | null {
  if (!/[.?!)]$/.test(said)) return `does not end: ${said}`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  if (/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(said))
    return `holds what is not seen: ${said}`;
  return said.length > 1000 ? `is ${said.length} characters long: ${said}` : null;
}
