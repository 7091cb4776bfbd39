/** Actions: a quick action may set the field by its name, and code that is handed a record may save it. */
import { isOptOutField } from '../../field.ts';
import { all, type Element, first, textOf } from '../../xml/element.ts';
import { labelOf } from '../flow-file.ts';
import type { Step } from '../op.ts';
import { handsRecord, isWholeRecord, objectIn, type Scope } from '../scope.ts';
import { BLANK, given, unknown } from '../value.ts';
import { received } from './received.ts';

/** Actions of the platform's that save no record that they are handed. */
const SAVES_NOTHING =
  /^(email|chatter|submit|send|post|customnotification|knowledge|routework|skills|log|metric|generateprompt|contentworkspace)/i;

export function actionSteps(element: Element, scope: Scope): readonly Step[] {
  const type = textOf(element, 'actionType');
  const at = { kind: 'save', file: scope.flow.path, line: element.line } as const;
  const label = labelOf(element);
  const steps: Step[] = [];
  for (const input of all(element, 'inputParameters')) {
    const sources = scope.sourcesOf(first(input, 'value'));
    const object = objectIn(first(input, 'value'), scope);
    const save = { op: 'save', what: sources, creates: false, about: null, needs: [], object, label } as const;
    const words = `${label} (${textOf(element, 'actionName')}) is given ${textOf(input, 'name')}`;
    if (isOptOutField(textOf(input, 'name'))) {
      const doubt = /^quickaction$/i.test(type)
        ? ''
        : `whether the action ${textOf(element, 'actionName')} saves what it is given`;
      steps.push({ op: { ...save, doubt }, ...at, words, line: input.line });
      continue;
    }
    if (!handsRecord(input, scope) || SAVES_NOTHING.test(type)) continue;
    const doubt = `whether the action ${textOf(element, 'actionName')} saves the record that it is handed`;
    steps.push({ op: { ...save, doubt }, ...at, words, line: input.line });
  }
  return [...steps, { op: { op: 'forget' }, ...at, words: '' }, ...outputs(element, scope)];
}

/**
 * What comes back is not known; a record from code is as the code left it, and what code sets is found there.
 * @param orNot on what it hangs that anything comes back; left out where on nothing.
 */
export function outputs(element: Element, scope: Scope, orNot?: string): readonly Step[] {
  const words = `${labelOf(element)} hands back a value`;
  return all(element, 'outputParameters').flatMap((output) => {
    const reference = textOf(output, 'assignToReference');
    const target = scope.targetOf(reference);
    const value = isWholeRecord(target) ? BLANK : unknown(`what ${labelOf(element)} hands back`);
    const at = { kind: 'assignment', words, file: scope.flow.path, line: output.line } as const;
    return received(reference, [given(value)], scope, at, orNot);
  });
}
