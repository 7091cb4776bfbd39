/** Which field `put` writes: names in strings, tokens such as `Contact.HasOptedOutOfEmail`, and constants that hold either. */
import { isOptOutField } from '../../field.ts';
import type { Expression } from '../tree/nodes.ts';
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
        return names.find((name) => typeof name === 'string') ?? (names.includes(undefined) ? undefined : null);
      }
      if (asked.kind === 'name') return undefined;
      const constant = asked.of.kind === 'name' ? constantOf(asked.of.name, asked.name) : null;
      if (constant !== null) return nameIn(constant.replaceAll("'", ''));
      const holder = asked.of.kind === 'name' || asked.of.kind === 'member' ? asked.of.name : '';
      if (OBJECTS.has(holder)) return nameIn(asked.name);
      return isOptOutField(asked.name) ? asked.name : undefined;
    }
    default:
      return undefined;
  }
}

/** `HasOptedOutOfEmail`, `Contact.HasOptedOutOfEmail` and `Contact.fields.HasOptedOutOfEmail` alike. */
const nameIn = (text: string): NamedField => {
  const last = text
    .slice(text.lastIndexOf('.') + 1)
    .trim()
    .toLowerCase();
  return isOptOutField(last) ? last : null;
};
