/** What a text tells of the field's name, and of fields that are put by a name, before it is parsed: every class of a project is asked. */
import { mentionsField } from '../field.ts';

/** The field's name where it is a value: in a string that is no query, or as a token of the platform's. */
const NAME_AS_VALUE =
  /'(?!\s*select\b)[^'\n]*(?:\b|_)(?:person)?hasoptedoutofemail\b[^'\n]*'|\b(?:contact|lead|account|fields)\s*\.\s*(?:person)?hasoptedoutofemail\b/i;

export const holdsNameAsValue = (text: string): boolean => mentionsField(text) && NAME_AS_VALUE.test(text);

const COMMENT = String.raw`(?:\s|\/\*[^*]*\*\/|\/\/[^\n]*\n)*`;

/** A `put` whose field is no string that stands there. Of a map it may be too; the types tell, and need the whole file. */
const OPEN_PUT = new RegExp(String.raw`\.\s*put${COMMENT}\(${COMMENT}(?!'[^'\n]*'\s*,|[\s\d/])`, 'i');

/** Looked for first: most classes have no such word, and a text is searched for a word far faster than for a sign. */
const PUT = /put\s*[(/]/i;

export const putsByName = (text: string): boolean => PUT.test(text) && OPEN_PUT.test(text);

/** Comments, and strings, in which what looks like one is none. */
const HIDES = /'(?:\\.|[^'\\\n])*'|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;

/** Whether the file's own class is a test: not one inside it, nor one that a comment speaks of. */
export function isTest(text: string): boolean {
  if (!/@istest\b/i.test(text)) return false;
  const [head = ''] = text.replaceAll(HIDES, ' ').split('{', 1);
  return /@istest\b/i.test(head);
}

const DECLARED = /\b(?:class|interface)\s+(\w+)([^{]*)/gi;

/** What everybody is built on, and nobody hands a name to. */
const PLAIN: ReadonlySet<string> = new Set(
  'extends implements with without inherited sharing virtual abstract database batchable sobject object string schedulable queueable stateful allowscallouts system'.split(
    ' ',
  ),
);

/** A class or interface, and every word that what it is built on is named by; in lower case. */
export interface DeclaredClass {
  readonly name: string;
  readonly builtOn: readonly string[];
}

/** The classes and interfaces of a text, those in it too. */
export const declaredIn = (text: string): readonly DeclaredClass[] =>
  [...text.matchAll(DECLARED)].map(([, name = '', rest = '']) => ({
    name: name.toLowerCase(),
    builtOn: (rest.toLowerCase().match(/\b[a-z]\w*/g) ?? []).filter((word) => !PLAIN.has(word)),
  }));

const ENUM = /\benum\s+(\w+)\s*\{([^}]*)/gi;

/** The enums of a text, in lower case, one of whose constants is called as the field is. */
export const enumsNamingIn = (text: string): readonly string[] =>
  [...text.matchAll(ENUM)].flatMap(([, name = '', constants = '']) =>
    mentionsField(constants) ? [name.toLowerCase()] : [],
  );

/** Whether a text has a method of this name; in lower case both. */
export const hasMethod = (text: string, name: string): boolean =>
  text.includes(name) && new RegExp(String.raw`\b${name}\s*\([^;{}()]*\)\s*\{`).test(text);
