/**
 * JSON that came from outside: parsed, or refused in one sentence that says where it goes wrong. `JSON.parse` decides;
 * the second reading here only finds the place, which not every version of Node tells.
 */
import { quoted, type Result, SETTINGS, unknownWord } from '../simulation/index.ts';

/** Nothing that is read here nests deeper than a few levels; far deeper is a mistake or mischief. */
const MAX_DEPTH = 100;

export function parseJson(text: string): Result<unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, error: `is not valid JSON: ${describe(text, findMistake(text))}` };
  }
  if (isDeep(value)) return { ok: false, error: `nests more than ${MAX_DEPTH} levels deep` };
  return { ok: true, value };
}

/** What is wrong with an object's first key that is not known, as one sentence; null where all are. */
export function unknownKey(value: object, known: readonly string[]): string | null {
  const key = Object.keys(value).find((each) => !known.includes(each));
  if (key === undefined) return null;
  return SETTINGS.some(({ name }) => name === key)
    ? `${quoted(key)} belongs inside "settings".`
    : unknownWord('key', key, known);
}

/** `unexpected "}" at line 3, column 5`. */
function describe(text: string, at: number): string {
  const before = text.slice(0, at).split('\n');
  const column = `column ${(before.at(-1)?.length ?? 0) + 1}`;
  const place = text.trimEnd().includes('\n') ? `line ${before.length}, ${column}` : column;
  if (text.slice(at).trim() === '') return `it ends too early, at ${place}`;
  return `unexpected ${quoted(String.fromCodePoint(text.codePointAt(at) ?? 0))} at ${place}`;
}

const SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

type Expected = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end' | 'nothing';

/** Where a text stops being JSON: its length where only the rest is missing. */
function findMistake(text: string): number {
  const open: string[] = [];
  let expected: Expected = 'value';
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const taken = pattern.test(text);
    if (taken) at = pattern.lastIndex;
    return taken;
  };
  const afterValue = (): Expected => (open.length > 0 ? 'comma or end' : 'nothing');
  for (;;) {
    take(SPACE);
    const next = text[at] ?? '';
    const closes = open.at(-1) === '{' ? '}' : ']';
    if (next === closes && open.length > 0 && /end$/.test(expected)) {
      open.pop();
      at++;
      expected = afterValue();
    } else if (expected === 'colon' && next === ':') {
      at++;
      expected = 'value';
    } else if (expected === 'comma or end' && next === ',') {
      at++;
      expected = open.at(-1) === '{' ? 'key' : 'value';
    } else if (expected.startsWith('key') && take(STRING)) {
      expected = 'colon';
    } else if (expected.startsWith('value') && (next === '{' || next === '[')) {
      open.push(next);
      at++;
      expected = next === '{' ? 'key or end' : 'value or end';
    } else if (expected.startsWith('value') && (take(STRING) || take(SCALAR))) {
      expected = afterValue();
    } else {
      return at;
    }
  }
}

/** Walks level by level: recursion is what deep nesting would break. */
function isDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= MAX_DEPTH; depth++) {
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
    if (level.length === 0) return false;
  }
  return true;
}
