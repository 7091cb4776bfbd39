/** A lookup: records come from the database, with what its filters say of them. */

import { isOptOutField } from '../../field.ts';
import type { Meanings } from '../../meanings.ts';
import { all, type Element, first, textOf } from '../../xml/element.ts';
import { type Asked, ofFilters } from '../asked.ts';
import { labelOf } from '../flow-file.ts';
import type { Step } from '../op.ts';
import { type Scope, storesItself } from '../scope.ts';
import { BLANK, constant, given, own, unknown } from '../value.ts';
import { keptIn, received } from './received.ts';

type At = Pick<Step, 'kind' | 'words' | 'file' | 'line'>;

export function lookupSteps(element: Element, scope: Scope, meanings: Meanings): readonly Step[] {
  const name = textOf(element, 'name');
  const at = { kind: 'assignment', words: '', file: scope.flow.path, line: element.line } as const;
  const reference = textOf(element, 'outputReference');
  const itself =
    storesItself(element) || reference === '' ? intoRecord(element, name, scope, meanings, at, undefined) : [];
  const another = intoRecord(element, reference, scope, meanings, at, orNot(element));
  return [...itself, ...another, ...outputs(element, scope, at)];
}

/**
 * On what it hangs that anything is put anywhere, where a lookup that finds nothing leaves what is there: it does unless it says
 * that it empties it. Under its own name it never does.
 */
const orNot = (element: Element): string | undefined =>
  textOf(element, 'assignNullValuesIfNoRecordsFound').toLowerCase() === 'true'
    ? undefined
    : `whether ${labelOf(element)} finds anything`;

/** What is found as a whole, under a name. @param doubt on what it hangs that it is put there. */
function intoRecord(
  element: Element,
  owner: string,
  scope: Scope,
  meanings: Meanings,
  at: At,
  doubt: string | undefined,
): readonly Step[] {
  const target = scope.targetOf(owner);
  if (target.kind !== 'whole') return [];
  const { slot } = target;
  const asked = ofFilters(element, owner, scope, meanings);
  const op = (found: boolean | null, ...kept: readonly ReturnType<typeof keptIn>[]): Step['op'] => {
    const value = given(holdsField(element) ? own(found) : BLANK);
    return { op: 'set', slot, to: [value, ...kept], weak: false, whole: true };
  };
  // What the filters ask was never asked of a record that is kept.
  if (doubt !== undefined) return [{ op: op(valueAsked(asked), keptIn(slot, doubt)), ...at }];
  // What a lookup asks is a condition on the way only where it says something of the field.
  const told = asked.assume.length > 0 ? asked.told : [];
  return [
    {
      op: op(null),
      ...at,
      assume: asked.assume,
      told: told.map((each) => ({ ...each, words: `${labelOf(element)}: ${each.words}` })),
    },
  ];
}

/** Whether the field is among what is fetched. */
function holdsField(element: Element): boolean {
  const fields = all(element, 'queriedFields').map(({ text }) => text);
  return fields.length === 0 || fields.some(isOptOutField);
}

/** What the field of what is found must be; null where nothing was asked of it. */
function valueAsked({ assume }: Asked): boolean | null {
  const asked = assume.find((each) => 'is' in each);
  return asked && 'is' in asked ? asked.is : null;
}

/** Single fields that go to variables, or to fields of a record. */
function outputs(element: Element, scope: Scope, at: At): readonly Step[] {
  const asked = valueAsked(ofFilters(element, textOf(element, 'name'), scope, new Map()));
  return all(element, 'outputAssignments').flatMap((output) => {
    const field = textOf(output, 'field');
    const isAsked = isOptOutField(field) && asked !== null;
    const value = isAsked ? constant(asked) : unknown(`${field} of what ${labelOf(element)} finds`);
    const { text, line } = first(output, 'assignToReference') ?? output;
    const words = `${labelOf(element)}: ${text} is set`;
    return received(text, [given(value)], scope, { ...at, words, line }, orNot(element));
  });
}
