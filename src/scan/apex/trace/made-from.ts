/** Records that come into being from what others hold: out of a text, or as the copy of a queried one. They have fields that no line of the code writes. */
import { FIELD_NAMES, mentionsField } from '../../field.ts';
import type { Expression, ExpressionOf, TypeName } from '../tree/nodes.ts';
import { valueParts } from '../tree/value-parts.ts';
import type { Group } from './group.ts';
import { type Here, noteWrite, type Tracing } from './tracing.ts';
import { mayHold } from './types.ts';
import type { Variable } from './variable.ts';

/** A copy has Email Opt Out if what it was copied from has it: it was queried, a trigger gave it, or somebody asks for it; known once all of the file was seen. */
export function noteCopy(
  tracing: Tracing,
  here: Here,
  part: ExpressionOf<'call'>,
  { from, made, type }: { readonly from: Group; readonly made: Group; readonly type: TypeName | null },
): void {
  if (!isOpenToField(type)) return;
  tracing.puts.push(() => {
    if (!from.facts.isQueried || tracing.replaced.has(part)) return;
    // With its id it is the same record, which has what the trigger was given already.
    if (from.facts.isTriggerNew && keepsId(part)) return;
    noteWrite(tracing, here, { at: part, type, group: made, value: part, guess: 'copy' });
  });
}

/** `clone(true, …)` and `deepClone(true, …)`. */
const keepsId = ({ given: [first] }: ExpressionOf<'call'>): boolean =>
  first?.kind === 'literal' && first.value === true;

/** `JSON.deserialize(text, Contact.class)` gives the record what the text names, or what a record that was made into the text had. */
export function noteRead(tracing: Tracing, here: Here, part: ExpressionOf<'call'>, made: Group): void {
  const [text, into] = part.given;
  if (!text || !into) return;
  const type = classIn(tracing.words(into));
  // The record may stand anywhere in a thing of a class, and whoever has that may save it.
  if (type === null) made.heldBy(`whether what \`${tracing.words(into)}\` holds is saved elsewhere`);
  if (!isOpenToField(type)) return;
  const note = (value: Expression, guess: 'text' | 'copy') =>
    noteWrite(tracing, here, { at: part, type, group: made, value, guess });
  tracing.puts.push(() => {
    const groups = textsWithin(text, tracing).flatMap((each) => tracing.texts.get(each) ?? []);
    for (const group of groups) group.facts.copies.push(made);
    const value = valueIn(text, tracing);
    if (value !== null && tracing.mentions(text, tracing)) note(value, 'text');
    else if (groups.some(({ facts }) => facts.isQueried)) note(part, 'copy');
  });
}

const isOpenToField = (type: TypeName | null): boolean => FIELD_NAMES.some((each) => mayHold(type, each));

/** The object of `Contact.class` and `List<Contact>.class`; null for a class of the project. */
function classIn(words: string): TypeName | null {
  const name = /\b(contact|lead|account|sobject|opportunity|case|task|user)\b[\s>]*\.\s*class$/i.exec(words)?.[1];
  return name === undefined ? null : { name: name.toLowerCase(), of: [] };
}

/** The expressions that a text is put together from, by way of variables. */
function textsWithin(part: Expression, tracing: Tracing, seen: Variable[] = []): readonly Expression[] {
  const all = (parts: readonly Expression[]) => parts.flatMap((each) => textsWithin(each, tracing, seen));
  switch (part.kind) {
    case 'name':
    case 'member': {
      const variable = tracing.variables.get(part);
      if (!variable || seen.includes(variable)) return [part];
      seen.push(variable);
      return all(variable.given);
    }
    case 'call':
      return [part, ...all(part.of ? [part.of, ...part.given] : part.given)];
    case 'cast':
    case 'assign':
    case 'choice':
      return all(valueParts(part));
    case 'other':
      return [part, ...all(part.parts)];
    default:
      return [part];
  }
}

/** Email Opt Out and its value in a text of JSON. */
const ENTRY = /"(?:person)?hasoptedoutofemail"\s*:\s*(\w+)/gi;

/** What the field is given, as far as the text stands there; the text itself where it has more than one value, and null where it has none. */
function valueIn(text: Expression, tracing: Tracing): Expression | null {
  const texts = textsWithin(text, tracing);
  const constants = texts.flatMap((each) =>
    each.kind === 'literal' && typeof each.value === 'string' ? [each.value] : [],
  );
  if (constants.length < texts.length) return text;
  if (!constants.some(mentionsField)) return null;
  const values = new Set(
    constants.flatMap((each) => [...each.matchAll(ENTRY)].map(([, value]) => value?.toLowerCase())),
  );
  const [value] = values;
  if (values.size !== 1 || (value !== 'true' && value !== 'false')) return text;
  const { start, end, line } = text;
  return { start, end, line, kind: 'literal', value: value === 'true' };
}
