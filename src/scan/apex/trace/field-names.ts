/** Which field `put` writes: names in strings, tokens such as `Contact.HasOptedOutOfEmail`, and constants that hold either. */
import { isOptOutField } from '../../field.ts';
import type { Expression, ExpressionOf } from '../tree/nodes.ts';
import type { ConstantOf } from './values.ts';
import type { Variable } from './variable.ts';

/** The field's name in lower case; null for another field; undefined where nobody can tell. */
export type NamedField = string | null | undefined;

/** What asks a token or a name for itself in another form. */
const FORMS = new Set([
  'getdescribe',
  'getname',
  'getlocalname',
  'tostring',
  'tolowercase',
  'trim',
  'valueof',
  'getsobjectfield',
]);
const OBJECTS = new Set(['contact', 'lead', 'account', 'fields']);

/** Where the platform's own tokens begin. */
const ROOTS = new Set(['contact', 'lead', 'account', 'schema', 'sobjecttype']);

/** Whether `A.b.c` begins where the platform's own tokens do. */
export const isPlatforms = (path: string): boolean => ROOTS.has(path.split('.')[0]?.toLowerCase() ?? '');

/** A token of the platform's: `Contact.HasOptedOutOfEmail`. */
export const isToken = (part: ExpressionOf<'member'>): boolean =>
  isOptOutField(part.name) && ROOTS.has(rootOf(part) ?? '');

/** The first name of `A.b.c`; null where it begins with something else. */
function rootOf(part: Expression): string | null {
  if (part.kind === 'member') return rootOf(part.of);
  return part.kind === 'name' ? part.name : null;
}

export function namedField(
  asked: Expression,
  variables: ReadonlyMap<Expression, Variable>,
  constantOf: ConstantOf,
  seen: readonly Variable[] = [],
): NamedField {
  const inner = (part: Expression | null | undefined) =>
    part ? namedField(part, variables, constantOf, seen) : undefined;
  switch (asked.kind) {
    case 'literal':
      return typeof asked.value === 'string' ? nameIn(asked.value) : undefined;
    case 'cast':
      return inner(asked.of);
    case 'call':
      if (!FORMS.has(asked.name)) return undefined;
      return asked.name === 'valueof' ? inner(asked.given[0]) : inner(asked.of);
    case 'name':
    case 'member': {
      const variable = variables.get(asked);
      if (variable) {
        if (variable.isOpen || variable.isComputed || variable.given.length === 0 || seen.includes(variable))
          return undefined;
        const names = variable.given.map((each) => namedField(each, variables, constantOf, [...seen, variable]));
        // What a method was told and what it takes instead stand in no order.
        if (variable.isReplaced && new Set(names).size > 1) return undefined;
        return names.find((name) => typeof name === 'string') ?? (names.includes(undefined) ? undefined : null);
      }
      if (asked.kind === 'name') return undefined;
      const root = rootOf(asked);
      const constant = root === null ? null : constantOf(root, asked.name);
      if (constant !== null) return nameIn(constant.replaceAll("'", ''));
      // A token such as `Schema.Contact.HasOptedOutOfEmail`; other classes may have members of these names, too.
      const holder = asked.of.kind === 'name' || asked.of.kind === 'member' ? asked.of.name : '';
      if (OBJECTS.has(holder) && root !== null && ROOTS.has(root)) return nameIn(asked.name);
      return isOptOutField(asked.name) ? asked.name : undefined;
    }
    default:
      return undefined;
  }
}

/** Whether a text is the field's name or a list of names with it: `Name,HasOptedOutOfEmail`. A query is none. */
export const listsField = (text: string): boolean =>
  !/^\s*select\b/i.test(text) && text.split(/[^\w.]+/).some((each) => isOptOutField(each) || PREFIXED.test(each));

/** As forms and pages call it, who cut that off again: `lead_HasOptedOutOfEmail`. */
const PREFIXED = /_(?:person)?hasoptedoutofemail$/i;

/** Whether a text is nothing but names with signs between them, the field's among them: no sentence that only speaks of it. */
export const listsNames = (text: string): boolean => isList(text) && listsField(text);
const isList = (text: string): boolean => text.split(/[,;|:]/).every((each) => /^\s*[\w.]*\s*$/.test(each));

/** `HasOptedOutOfEmail`, `Contact.HasOptedOutOfEmail` and `Contact.fields.HasOptedOutOfEmail` alike. */
const nameIn = (text: string): NamedField => {
  const last = text
    .slice(text.lastIndexOf('.') + 1)
    .trim()
    .toLowerCase();
  return isOptOutField(last) ? last : null;
};
