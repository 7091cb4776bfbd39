/** Names that all stand in the code: `for (String name : new List<String>{ 'Phone', 'Fax' }) record.put(name, value)`. */
import { isOptOutField } from '../field.ts';
import type { Seen } from './trace/tracing.ts';
import { isCollection } from './trace/types.ts';
import type { Variable } from './trace/variable.ts';
import type { Expression } from './tree/nodes.ts';

/** What gives what a collection holds, and nothing else. */
const GIVES = new Set(['keyset', 'values', 'get', 'iterator', 'next', 'clone']);

/** Whether a name can only be one of those that stand in the file, and none of them is the field's. */
export function isKnownAsAnother(asked: Expression, seen: Seen): boolean {
  const names = namesOf(asked, seen, []);
  return names !== null && names.length > 0 && !names.some((name) => isOptOutField(name));
}

/** Null where others may come to it. */
function namesOf(part: Expression, seen: Seen, met: readonly Variable[]): readonly string[] | null {
  const inner = (parts: readonly Expression[], on = met): readonly string[] | null => {
    const all = parts.map((each) => namesOf(each, seen, on));
    return all.includes(null) ? null : all.flatMap((each) => each ?? []);
  };
  const variable = seen.variables.get(part);
  if (variable) {
    const { given, from, group, isOpen, isComputed } = variable;
    // What others hold they may add to. What a loop takes is open only in that it does not stand there.
    if ((isOpen && from === null) || isComputed || group.facts.others.length > 0) return null;
    const sources = [...given, ...(from ? [from] : []), ...group.facts.held];
    return met.includes(variable) || sources.length === 0 ? [] : inner(sources, [...met, variable]);
  }
  switch (part.kind) {
    case 'literal':
      return typeof part.value === 'string' ? [part.value] : [];
    case 'new':
      return isCollection(part.type) ? inner([...part.given, ...part.holds]) : null;
    case 'cast':
    case 'item':
      return inner([part.of]);
    case 'choice':
      return inner(part.either);
    case 'call':
      return part.of !== null && GIVES.has(part.name) ? inner([part.of]) : null;
    default:
      return null;
  }
}
