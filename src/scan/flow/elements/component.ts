/** A component of a screen: a table that is given records hands out those that somebody chooses, as they are in memory. */
import { mentionsField } from '../../field.ts';
import { all, type Element, first, textOf } from '../../xml/element.ts';
import { labelOf } from '../flow-file.ts';
import type { Step } from '../op.ts';
import type { Scope } from '../scope.ts';
import { BLANK, given, type Source, unknown } from '../value.ts';
import { received } from './received.ts';

/** @param field the component, which has its own name on the screen. */
export function componentSteps(field: Element, screen: Element, scope: Scope): readonly Step[] {
  const label = labelOf(screen);
  const shown = recordsShown(field, scope, `whether somebody chooses it on the screen ${label}`);
  const entered = isEdited(field) ? [given(unknown(`what somebody enters on the screen ${label}`))] : [];
  const records = [...shown, ...entered];
  const at = { kind: 'assignment', words: '', file: scope.flow.path, line: field.line } as const;
  const slot = `${scope.prefix}${textOf(field, 'name').toLowerCase()}`;
  const held: readonly Step[] =
    shown.length > 0 ? [{ op: { op: 'set', slot, to: records, weak: false, whole: true }, ...at }] : [];
  const handed = all(field, 'outputParameters').flatMap((output) => {
    const reference = textOf(output, 'assignToReference');
    const target = scope.targetOf(reference);
    const isRecord = target.kind === 'whole' && target.isRecord;
    const empty = isRecord ? BLANK : unknown(`what ${labelOf(field)} hands back`);
    const to = isRecord && shown.length > 0 ? records : [given(empty)];
    return received(reference, to, scope, { ...at, words: `${labelOf(field)} hands back a value`, line: output.line });
  });
  return [...held, ...handed];
}

/** The records, or lists of them, that a component is given. */
function recordsShown(field: Element, scope: Scope, doubt: string): readonly Source[] {
  return all(field, 'inputParameters').flatMap((input): readonly Source[] => {
    const target = scope.targetOf(textOf(first(input, 'value'), 'elementReference'));
    if (target.kind !== 'whole' || !target.isRecord) return [];
    return [{ from: 'slot', slot: target.slot, mode: 'copy', negated: false, doubt }];
  });
}

/** Whether a table names the field among its columns and lets people edit some of them. */
const isEdited = (field: Element): boolean =>
  [...all(field, 'inputParameters')].some((input) => mentionsField(textOf(first(input, 'value'), 'stringValue'))) &&
  [...all(field, 'inputParameters'), ...all(field, 'outputParameters')].some((each) =>
    /edit/i.test(textOf(each, 'name')),
  );
