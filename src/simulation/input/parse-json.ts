/**
 * JSON that came from outside: its value, or one clause that says what is wrong with it and where. `JSON.parse` makes
 * the value; jsonc-parser visits the text for what that does not tell everywhere or at all: the place of a mistake, a key
 * that is given twice, of which it would silently take the last, and nesting without end.
 */
import { type ParseErrorCode, visit } from 'jsonc-parser';
import { quoted } from './nearest.ts';
import { accepted, type Result, rejected } from './result.ts';

/** Nothing that is read here nests deeper than a few levels; far deeper is a mistake or mischief. */
const MAX_DEPTH = 100;

/** @returns where refused: a clause to follow the name of what was read, as in `is not valid JSON: …`, without a full stop. */
export function parseJson(text: string): Result<unknown> {
  const flaw = firstFlaw(text);
  return flaw ? rejected(flawWords(text, flaw)) : accepted(JSON.parse(text));
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

/** Ends the visit at the first flaw; the rest of a text that is wrong tells nothing. */
class Flawed extends Error {
  readonly flaw: Flaw;

  constructor(flaw: Flaw) {
    super(flaw.kind);
    this.flaw = flaw;
  }
}

function firstFlaw(text: string): Flaw | null {
  /** The keys of each object that the reading is inside of; null for a list. */
  const inside: (Set<string> | null)[] = [];
  const enter = (keys: Set<string> | null, at: number) => {
    if (inside.push(keys) > MAX_DEPTH) throw new Flawed({ kind: 'deep', at });
  };
  const leave = () => {
    inside.pop();
  };
  try {
    visit(
      text,
      {
        onObjectBegin: (at) => enter(new Set(), at),
        onArrayBegin: (at) => enter(null, at),
        onObjectEnd: leave,
        onArrayEnd: leave,
        onObjectProperty: (key, at) => {
          const keys = inside.at(-1);
          if (keys?.has(key)) throw new Flawed({ kind: 'twice', at, key });
          keys?.add(key);
        },
        onError: (_: ParseErrorCode, at) => {
          throw new Flawed({ kind: 'unexpected', at });
        },
      },
      { disallowComments: true },
    );
  } catch (error) {
    if (error instanceof Flawed) return error.flaw;
    throw error;
  }
  return null;
}
