/** A screen: somebody enters values, some of them straight into a record's field, and chooses records whose fields go somewhere. */
import { all, type Element, first, textOf, within } from '../../xml/element.ts';
import { labelOf } from '../flow-file.ts';
import type { Step } from '../op.ts';
import type { Scope } from '../scope.ts';
import { given, unknown } from '../value.ts';
import { componentSteps } from './component.ts';
import { received } from './received.ts';

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
    textOf(field, 'name') ? componentSteps(field, element, scope) : [],
  );
  return [...bound, ...components, ...chosen(element, scope)];
}

/** What a choice of records puts into variables and fields once somebody has chosen; until then they keep what they hold. */
function chosen(element: Element, scope: Scope): readonly Step[] {
  const label = labelOf(element);
  return [...new Set(namesIn(element))].flatMap((name) => {
    const choices = scope.flow.resources.get(name);
    if (choices?.name !== 'dynamicChoiceSets') return [];
    const value = unknown(`what somebody chooses on the screen ${label}`);
    return all(choices, 'outputAssignments').flatMap((output) => {
      const { text, line } = first(output, 'assignToReference') ?? output;
      const words = `${label}: a choice sets ${text}`;
      const at = { kind: 'assignment', words, file: scope.flow.path, line } as const;
      return received(text, [given(value)], scope, at, `whether somebody chooses on the screen ${label}`);
    });
  });
}

/** Everything that a screen names, in lower case: components of every kind have ways of their own to name their choices. */
function* namesIn(element: Element): Generator<string> {
  if (element.text !== '') yield element.text.toLowerCase();
  for (const child of element.children) yield* namesIn(child);
}
