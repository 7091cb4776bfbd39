/** A lookup: records come from the database, with what its filters say of them. */

import { isOptOutField } from '../../field.ts';
import { all, type Element, first, textOf } from '../../xml/element.ts';
import { type Meanings, ofFilters } from '../asked.ts';
import { labelOf } from '../flow-file.ts';
import type { Step } from '../op.ts';
import { type Scope, storesItself } from '../scope.ts';
import { BLANK, constant, given, own, unknown } from '../value.ts';

export function lookupSteps(element: Element, scope: Scope, meanings: Meanings): readonly Step[] {
  const name = textOf(element, 'name');
  const at = { kind: 'assignment', words: '', file: scope.flow.path, line: element.line } as const;
  const fields = all(element, 'queriedFields').map(({ text }) => text);
  const found = fields.length > 0 && !fields.some(isOptOutField) ? BLANK : own();
  const reference = textOf(element, 'outputReference');
  const steps: Step[] = [];
  for (const owner of [
    ...(storesItself(element) || reference === '' ? [name] : []),
    ...(reference ? [reference] : []),
  ]) {
    const target = scope.targetOf(owner);
    if (target.kind !== 'whole') continue;
    const { assume, told } = ofFilters(element, owner, scope, meanings);
    steps.push({
      op: { op: 'set', slot: target.slot, to: [given(found)], weak: false, whole: true },
      ...at,
      assume,
      // What a lookup asks is a condition on the way only where it says something of the field.
      told: assume.length > 0 ? told.map((each) => ({ ...each, words: `${labelOf(element)}: ${each.words}` })) : [],
    });
  }
  return [...steps, ...outputs(element, scope, at)];
}

/** Single fields that go to variables. */
function outputs(element: Element, scope: Scope, at: Pick<Step, 'kind' | 'words' | 'file' | 'line'>): readonly Step[] {
  return all(element, 'outputAssignments').flatMap((output): readonly Step[] => {
    const target = scope.targetOf(textOf(output, 'assignToReference'));
    if (target.kind !== 'whole' && target.kind !== 'field') return [];
    const field = textOf(output, 'field');
    const { assume } = ofFilters(element, textOf(element, 'name'), scope, new Map());
    const asked = isOptOutField(field) ? assume.find((each) => 'is' in each) : undefined;
    const value = asked && 'is' in asked ? constant(asked.is) : unknown(`${field} of what ${labelOf(element)} finds`);
    const op = {
      op: 'set',
      slot: target.slot,
      to: [given(value)],
      weak: false,
      whole: target.kind === 'whole',
    } as const;
    return [{ op, ...at, line: (first(output, 'assignToReference') ?? output).line }];
  });
}
