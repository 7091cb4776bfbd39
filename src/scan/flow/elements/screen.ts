/** A screen: somebody enters values, some of them straight into a record's field. */
import { type Element, textOf, within } from '../../xml/element.ts';
import { labelOf } from '../flow-file.ts';
import type { Step } from '../op.ts';
import type { Scope } from '../scope.ts';
import { given, unknown } from '../value.ts';
import { outputs } from './action.ts';

export function screenSteps(element: Element, scope: Scope): readonly Step[] {
  const why = unknown(`what somebody enters on the screen ${labelOf(element)}`);
  const bound = [...within(element, 'objectFieldReference')].flatMap((reference): readonly Step[] => {
    const target = scope.targetOf(reference.text);
    if (target.kind !== 'field') return [];
    const at = {
      kind: 'assignment',
      words: `${labelOf(element)}: somebody enters ${reference.text}`,
      file: scope.flow.path,
      line: reference.line,
    } as const;
    return [{ op: { op: 'set', slot: target.slot, to: [given(why)], weak: false, whole: false }, ...at }];
  });
  const components = [...within(element, 'fields')].flatMap((field) =>
    textOf(field, 'name') ? outputs(field, scope) : [],
  );
  return [...bound, ...components];
}
