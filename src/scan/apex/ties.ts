/**
 * What of a project's code belongs together: the field's name that stands in one class may be put into a record by another. Found
 * in texts without parsing them, as every class of a project is asked.
 */
import { mentionsField } from '../field.ts';
import type { SourceText } from '../reader.ts';
import { isMeta, isScript, isTrigger, ownName } from './file-names.ts';
import { declaredIn, holdsNameAsValue, isTest, putsByName } from './name-in-text.ts';

/** The names by which other code may call what a file holds. */
export function offersOf({ path, text }: SourceText): readonly string[] {
  if (isMeta(path)) return [`apex-meta:${ownName(path)}`];
  // Nobody can call a script, and what tests hand on is none of the organisation's.
  if (isScript(path) || isTest(text)) return [];
  const name = ownName(path);
  const ours = [`apex-field:${name}`, `apex-handler:${name}`];
  return [
    `apex-value:${name}`,
    ...(mentionsField(text) ? ours : []),
    ...(putsByName(text) ? putsAs(name, text) : []),
    ...(holdsNameAsValue(text) ? [`apex-name:${name}`, ...membersSet(text)] : []),
  ];
}

/**
 * Its own metadata, the classes whose constants it may use, where it is a trigger those that it may give its records to, and
 * where it holds the field's name those that it may hand the name to.
 */
export function callsOf({ path, text }: SourceText): readonly string[] {
  if (isMeta(path)) return [];
  const isOurs = mentionsField(text);
  const fields = putsByName(text)
    ? [
        ...namesIn(text, VALUE_OF_CLASS, 'apex-field'),
        ...namesIn(text, CLASS_NAMED, 'apex-name'),
        ...namesIn(text, MEMBER, 'apex-set'),
      ]
    : [];
  const given = isOurs && holdsNameAsValue(text) && !isTest(text) ? namesIn(text, WORD, PUTS) : [];
  const handlers = isTrigger(path) ? namesIn(text, CLASS_CALLED, 'apex-handler') : [];
  const values = isOurs ? namesIn(text, VALUE_OF_CLASS, 'apex-value') : [];
  if (!isOurs && fields.length + handlers.length === 0) return [];
  const file = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  return [`apex-meta:${file}`, ...new Set([...fields, ...handlers, ...values, ...given])];
}

const PUTS = 'apex-puts';
/** Whoever calls the class that another is built on may reach that one. */
const putsAs = (name: string, text: string): readonly string[] => [
  `${PUTS}:${name}`,
  ...declaredIn(text).flatMap(({ builtOn }) => builtOn.map((each) => `${PUTS}:${each}`)),
];

const CLASS_CALLED = /\b([a-z]\w*)\s*(?:\.\s*\w+\s*)?\(/gi;
/** `Fields.OPT_OUT` where it is a value, and no method. */
const VALUE_OF_CLASS = /[=:,(]\s*(\w+)(?:\s*\.\s*\w+)+\s*(?=[;,)])/g;
/** Whatever a class may be named by: to ask it for something, to make one, to be built on it, to say what a variable is. */
const CLASS_NAMED = /\b(?:new|extends)\s+(\w+)|\b([a-z]\w*)(?=\s*\.|\s+\w+\s*[=;,)])/gi;
/** What is given the name: `Settings.field = 'HasOptedOutOfEmail'`, `name = Contact.HasOptedOutOfEmail`. */
const GIVEN_NAME = /(\.\s*)?\b(\w+)\s*=(?!=)[^;{}]{0,200}hasoptedoutofemail/gi;
const MEMBER = /\.\s*(\w+)(?=\s*[;,)\].])/g;
const WORD = /\b([a-z]\w*)\b/gi;

function namesIn(text: string, pattern: RegExp, kind: string): readonly string[] {
  const names = new Set<string>();
  // Most names come again and again.
  for (const [, name, other = ''] of text.matchAll(pattern)) names.add(name ?? other);
  return [...names].map((each) => `${kind}:${each.toLowerCase()}`);
}

/** Fields of something else that are given the name, or a variable with it. */
function membersSet(text: string): readonly string[] {
  const given = [...text.matchAll(GIVEN_NAME)];
  const variables = given.flatMap(([, dot, name = '']) => (dot === undefined ? [name] : []));
  const members = given.flatMap(([, dot, name = '']) => (dot === undefined ? [] : [name]));
  const byVariable = new RegExp(`\\.\\s*(\\w+)\\s*=\\s*(?:${variables.join('|')})\\b`, 'gi');
  if (variables.length > 0) members.push(...[...text.matchAll(byVariable)].map(([, name = '']) => name));
  return [...new Set(members)].map((name) => `apex-set:${name.toLowerCase()}`);
}
