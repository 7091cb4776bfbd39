/** Classes that are handed the field's name by others: `Fields.set(person, 'HasOptedOutOfEmail', value)`. What they put where, their own code tells. */
import { mentionsField } from '../field.ts';
import { speaksOfField } from './trace/field-names.ts';
import { TELLS_NO_WRITES, traceOf } from './trace/trace.ts';
import type { ApexClass } from './tree/nodes.ts';
import { parseApex } from './tree/parse-apex.ts';
import { wordsOf } from './tree/spots.ts';

/** The field's name where it is a value: in a string that is no query, or as a token of the platform's. */
const NAME_AS_VALUE =
  /'(?!\s*select\b)[^'\n]*\b(?:person)?hasoptedoutofemail\b[^'\n]*'|\b(?:contact|lead|account|fields)\s*\.\s*(?:person)?hasoptedoutofemail\b/i;

export const holdsNameAsValue = (text: string): boolean => mentionsField(text) && NAME_AS_VALUE.test(text);

/** A `put` whose field is no string that stands there. Of a map it may be too; the types tell, and need the whole file. */
const OPEN_PUT = /\.\s*put\s*\(\s*[a-z_(]/i;

/** Looked for first: most classes have no such word, and a text is searched for a word far faster than for a sign. */
const PUT = /put\s*\(\s*[a-z_(]/i;

export const putsByName = (text: string): boolean => PUT.test(text) && OPEN_PUT.test(text);

/** Something that is handed over with the field's name among it. */
interface Handing {
  /** The class in lower case; empty where nobody can tell. */
  readonly of: string;
  readonly name: string;
  readonly count: number;
}

/** @returns whether anything in a project hands the field's name to a method or constructor of a class. */
export function namesHandedIn(texts: ReadonlyMap<string, string>): (to: ApexClass) => boolean {
  const known = new Map<string, readonly Handing[]>();
  return (to) => {
    const takes = (each: Handing) =>
      to.methods.some(({ name, takes }) => name === each.name && takes.length === each.count);
    for (const [path, text] of texts) {
      if (!/\.(cls|trigger|apex)$/i.test(path) || !holdsNameAsValue(text) || !speaksOf(to, text.toLowerCase()))
        continue;
      const handings = known.get(path) ?? handedIn(path, text);
      known.set(path, handings);
      if (handings.some((each) => isOne(to, each.of) && takes(each))) return true;
    }
    return false;
  };
}

/** By its own name, or by what it is built on. */
const speaksOf = (to: ApexClass, text: string): boolean => [to.name, ...to.builtOn].some((name) => text.includes(name));

const isOne = (to: ApexClass, name: string): boolean => name === '' || name === to.name || to.builtOn.includes(name);

function handedIn(path: string, text: string): readonly Handing[] {
  const parsed = parseApex(text, path);
  if (!parsed.ok || parsed.value.kind === 'nothing') return [];
  if (parsed.value.kind === 'class' && parsed.value.of.isTest) return [];
  const words = wordsOf(text);
  const { callsOut, variables } = traceOf(parsed.value, { words, ...TELLS_NO_WRITES });
  return callsOut
    .filter(({ givenAs }) => givenAs.some((each) => speaksOfField(each, variables)))
    .map(({ of, name, givenAs }) => ({ of, name, count: givenAs.length }));
}
