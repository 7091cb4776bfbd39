/** What a text tells of the field's name, and of fields that are put by a name, before it is parsed: every class of a project is asked. */
import { mentionsField } from '../field.ts';

/** The field's name where it is a value: in a string that is no query, or as a token of the platform's. */
const NAME_AS_VALUE =
  /'(?!\s*select\b)[^'\n]*\b(?:person)?hasoptedoutofemail\b[^'\n]*'|\b(?:contact|lead|account|fields)\s*\.\s*(?:person)?hasoptedoutofemail\b/i;

export const holdsNameAsValue = (text: string): boolean => mentionsField(text) && NAME_AS_VALUE.test(text);

/** A `put` whose field is no string that stands there. Of a map it may be too; the types tell, and need the whole file. */
const OPEN_PUT = /\.\s*put\s*\(\s*[a-z_(]/i;

/** Looked for first: most classes have no such word, and a text is searched for a word far faster than for a sign. */
const PUT = /put\s*\(\s*[a-z_(]/i;

export const putsByName = (text: string): boolean => PUT.test(text) && OPEN_PUT.test(text);

/** Whether the file's own class is a test: not one inside it, nor one that a comment speaks of. */
export function isTest(text: string): boolean {
  if (!/@istest\b/i.test(text)) return false;
  const [head = ''] = text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, ' ').split('{', 1);
  return /@istest\b/i.test(head);
}

const CLASS = /\bclass\s+(\w+)([^{]*)/gi;

/** The names of a text's classes, those in them too, and all words up to their bodies: what they are built on, among others. In lower case. */
export const classWordsIn = (text: string): readonly string[] =>
  [...text.matchAll(CLASS)].flatMap(([, name = '', rest = '']) => `${name} ${rest}`.toLowerCase().match(/\w+/g) ?? []);
