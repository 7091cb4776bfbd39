/**
 * JSON that came from outside: its value, or one clause that says what is wrong with it and where. `JSON.parse` makes
 * the value; the reading here finds what it does not tell everywhere or at all: the place of a mistake, a key that is
 * given twice, of which it would silently take the last, and nesting without end.
 */
import { quoted } from './nearest.ts';
import { accepted, type Result, rejected } from './result.ts';

/** Nothing that is read here nests deeper than a few levels; far deeper is a mistake or mischief. */
const MAX_DEPTH = 100;

/** @returns where refused: a clause to follow the name of what was read, as in `is not valid JSON: …`, without a full stop. */
export function parseJson(text: string): Result<unknown> {
  const flaw = new Reading(text).flaw();
  if (flaw) return rejected(flawWords(text, flaw));
  return accepted(JSON.parse(text));
}

type Flaw =
  | { readonly kind: 'unexpected' | 'deep'; readonly at: number }
  | { readonly kind: 'twice'; readonly at: number; readonly key: string };

function flawWords(text: string, flaw: Flaw): string {
  switch (flaw.kind) {
    case 'unexpected':
      return `is not valid JSON: ${unexpectedWords(text, flaw.at)}`;
    case 'twice':
      return `gives ${quoted(flaw.key)} twice, for the second time at ${placeWords(text, flaw.at)}`;
    case 'deep':
      return `nests more than ${MAX_DEPTH} levels deep, at ${placeWords(text, flaw.at)}`;
  }
}

function unexpectedWords(text: string, at: number): string {
  const end = text.trimEnd().length;
  if (at >= end) return `it ends too early, at ${placeWords(text, end)}`;
  return `unexpected ${quoted(String.fromCodePoint(text.codePointAt(at) ?? 0))} at ${placeWords(text, at)}`;
}

/** `line 3, column 5`; where the whole text is one line, only the column. */
function placeWords(text: string, at: number): string {
  const before = text.slice(0, at).split('\n');
  const column = `column ${(before.at(-1)?.length ?? 0) + 1}`;
  return text.trimEnd().includes('\n') ? `line ${before.length}, ${column}` : column;
}

const SPACE = /[ \t\r\n]*/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
/** What a string may hold as it is: everything but its end, an escape, and the control characters below the blank. */
const PLAIN = /[^"\\\p{Cc}]+|[\u007f-\u009f]+/uy;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/** One reading from left to right. Each part says whether it was there; where it was not, the flaw is known. */
class Reading {
  readonly #text: string;
  #at = 0;
  #flaw: Flaw | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  /** The first flaw; null where there is none. */
  flaw(): Flaw | null {
    if (this.#value(0) && !this.#isEnd()) this.#unexpected();
    return this.#flaw;
  }

  #value(depth: number): boolean {
    this.#take(SPACE);
    const opens = this.#text[this.#at];
    if (opens === '{' || opens === '[') {
      if (depth === MAX_DEPTH) return this.#fail({ kind: 'deep', at: this.#at });
      return opens === '{' ? this.#object(depth + 1) : this.#list(']', () => this.#value(depth + 1));
    }
    return this.#string() !== null || this.#take(SCALAR) || this.#unexpected();
  }

  #object(depth: number): boolean {
    const keys = new Set<string>();
    return this.#list('}', () => this.#key(keys) && (this.#sign(':') || this.#unexpected()) && this.#value(depth));
  }

  /** From the sign that opens a list to the one that closes it. */
  #list(close: string, one: () => boolean): boolean {
    this.#at++;
    if (this.#sign(close)) return true;
    do if (!one()) return false;
    while (this.#sign(','));
    return this.#sign(close) || this.#unexpected();
  }

  #key(keys: Set<string>): boolean {
    this.#take(SPACE);
    const at = this.#at;
    const written = this.#string();
    if (written === null) return this.#unexpected();
    const key = JSON.parse(written) as string;
    if (keys.has(key)) return this.#fail({ kind: 'twice', at, key });
    keys.add(key);
    return true;
  }

  /** A string as it is written; null where none is, or it is not whole: then the reading stands at its beginning. */
  #string(): string | null {
    const from = this.#at;
    if (this.#text[from] === '"') {
      this.#at++;
      while (this.#take(PLAIN) || this.#take(ESCAPE));
      if (this.#text[this.#at++] === '"') return this.#text.slice(from, this.#at);
    }
    this.#at = from;
    return null;
  }

  #sign(sign: string): boolean {
    this.#take(SPACE);
    const isThere = this.#text[this.#at] === sign;
    if (isThere) this.#at++;
    return isThere;
  }

  #take(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    const isThere = pattern.test(this.#text);
    if (isThere) this.#at = pattern.lastIndex;
    return isThere;
  }

  #isEnd(): boolean {
    this.#take(SPACE);
    return this.#at === this.#text.length;
  }

  #unexpected(): false {
    this.#take(SPACE);
    return this.#fail({ kind: 'unexpected', at: this.#at });
  }

  #fail(flaw: Flaw): false {
    this.#flaw = flaw;
    return false;
  }
}
