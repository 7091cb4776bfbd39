/** A component of a screen: a table that is given records hands out those that somebody chooses, as they are in memory. */
import { mentionsField } from '../../field.ts';
import { all, type Element, first, textOf } from '../../xml/element.ts';
import { labelOf } from '../flow-file.ts';
import type { Step } from '../op.ts';
import { handsRecord, isWholeRecord, type Scope } from '../scope.ts';
import { BLANK, given, type Source, unknown } from '../value.ts';
import { received } from './received.ts';

/** @param field the component, which has its own name on the screen. */
export function componentSteps(field: Element, screen: Element, scope: Scope): readonly Step[] {
  const label = labelOf(screen);
  const records: readonly Source[] = [
    given(BLANK),
    ...recordsShown(field, scope, `whether somebody chooses it on the screen ${label}`),
    ...(isEdited(field) ? [given(unknown(`what somebody enters on the screen ${label}`))] : []),
  ];
  const at = { kind: 'assignment', words: '', file: scope.flow.path, line: field.line } as const;
  const slot = `${scope.prefix}${textOf(field, 'name').toLowerCase()}`;
  const held: Step = { op: { op: 'set', slot, to: records, weak: false, whole: true }, ...at };
  const handed = all(field, 'outputParameters').flatMap((output) => {
    const reference = textOf(output, 'assignToReference');
    const entered = [given(unknown(`what ${labelOf(field)} hands back`))];
    const to = isWholeRecord(scope.targetOf(reference)) ? records : entered;
    return received(reference, to, scope, { ...at, words: `${labelOf(field)} hands back a value`, line: output.line });
  });
  return [held, ...handed];
}

/** The records, or lists of them, that a component is given. */
function recordsShown(field: Element, scope: Scope, doubt: string): readonly Source[] {
  return all(field, 'inputParameters').flatMap((input): readonly Source[] => {
    if (!handsRecord(input, scope)) return [];
    return scope
      .sourcesOf(first(input, 'value'))
      .map((source) => (source.from === 'slot' ? { ...source, doubt } : source));
  });
}

/** Whether a table names the field among its columns and lets people edit some of them. */
const isEdited = (field: Element): boolean =>
  all(field, 'inputParameters').some((input) => mentionsField(textOf(first(input, 'value'), 'stringValue'))) &&
  [...all(field, 'inputParameters'), ...all(field, 'outputParameters')].some((each) =>
    /edit/i.test(textOf(each, 'name')),
  );
