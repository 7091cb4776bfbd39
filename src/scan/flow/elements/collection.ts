/** Lists made of lists: filtered, sorted, or mapped field by field. */
import { isOptOutField } from '../../field.ts';
import { type Element, first, textOf, within } from '../../xml/element.ts';
import { labelOf } from '../flow-file.ts';
import type { Step } from '../op.ts';
import type { Scope } from '../scope.ts';
import { given, unknown } from '../value.ts';

/** A filter or a sort hands out items as they are, under its own name or in place. */
export function collectionSteps(element: Element, scope: Scope): readonly Step[] {
  const list = scope.targetOf(textOf(element, 'collectionReference'));
  if (list.kind !== 'whole') return [];
  const slot = `${scope.prefix}${textOf(element, 'name').toLowerCase()}`;
  const to = [{ from: 'slot', slot: list.slot, mode: 'copy', negated: false }] as const;
  const at = { kind: 'assignment', words: '', file: scope.flow.path, line: element.line } as const;
  return [{ op: { op: 'set', slot, to, weak: false, whole: true }, ...at }];
}

/** A transformation gives records fields, each by its name. */
export function transformSteps(element: Element, scope: Scope): readonly Step[] {
  const slot = `${scope.prefix}${textOf(element, 'name').toLowerCase()}`;
  return [...within(element, 'transformValueActions')].flatMap((action): readonly Step[] => {
    if (!isOptOutField(textOf(action, 'outputFieldApiName'))) return [];
    const value = first(action, 'value');
    const sources = value ? scope.sourcesOf(value) : [given(unknown(`a value of ${labelOf(element)}`))];
    const words = `${labelOf(element)}: ${textOf(action, 'outputFieldApiName')} is set`;
    const at = { kind: 'assignment', words, file: scope.flow.path, line: action.line } as const;
    return [{ op: { op: 'set', slot, to: sources, weak: false, whole: false }, ...at }];
  });
}
