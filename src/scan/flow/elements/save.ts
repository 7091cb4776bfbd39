/** Updates and creations of records: what they write, to which records, and what they then leave in memory. */
import { isOptOutField, mayHaveField } from '../../field.ts';
import type { Meanings } from '../../meanings.ts';
import { all, type Element, first, textOf } from '../../xml/element.ts';
import { ofFilters } from '../asked.ts';
import { labelOf } from '../flow-file.ts';
import { PASS, type SaveOp, type Step } from '../op.ts';
import type { Scope } from '../scope.ts';
import { given, type Source, unknown } from '../value.ts';
import { received } from './received.ts';

export function updateSteps(element: Element, scope: Scope, meanings: Meanings): readonly Step[] {
  const reference = textOf(element, 'inputReference');
  // What is reached by way of a record, such as `$Record.Contacts`, is no record in memory.
  if (scope.targetOf(reference).kind === 'whole') return ofReference(element, reference, scope, false);
  return ofFields(element, scope).flatMap(({ item, what }): readonly Step[] => {
    const owner = textOf(element, 'name');
    const { assume, told } = ofFilters(element, owner, scope, meanings);
    const needs = assume.flatMap((each) =>
      'need' in each ? [each.need] : [each.is ? 'Email Opt Out is ticked' : 'Email Opt Out is blank'],
    );
    const about = sameRecord(element, scope);
    const step = saveStep(element, item, scope, {
      what,
      creates: false,
      about,
      needs,
      object: textOf(element, 'object'),
    });
    // What its filters ask comes before the write, for whoever reads the way.
    const at = { kind: 'save', words: '', file: scope.flow.path, line: element.line } as const;
    return [{ op: PASS, ...at, told }, step];
  });
}

export function createSteps(element: Element, scope: Scope): readonly Step[] {
  const reference = textOf(element, 'inputReference');
  if (reference !== '') return ofReference(element, reference, scope, true);
  const saved = ofFields(element, scope).map(({ item, what }) =>
    saveStep(element, item, scope, { what, creates: true, about: null, needs: [], object: textOf(element, 'object') }),
  );
  const at = { kind: 'assignment', words: '', file: scope.flow.path, line: element.line } as const;
  const id = given(unknown(`the Id of what ${labelOf(element)} creates`));
  return [...saved, ...received(textOf(element, 'assignRecordIdToReference'), [id], scope, at)];
}

/** A record, or each of a list, as it is in memory; with values beside, those are put there first. */
function ofReference(element: Element, reference: string, scope: Scope, creates: boolean): readonly Step[] {
  const target = scope.targetOf(reference);
  if (target.kind !== 'whole') return [];
  const { slot } = target;
  const set = ofFields(element, scope).map(({ item, what }): Step => {
    const op = { op: 'set', slot, to: what, weak: false, whole: false } as const;
    return {
      op,
      kind: 'assignment',
      words: `${labelOf(element)}: ${textOf(item, 'field')} is set`,
      file: scope.flow.path,
      line: item.line,
    };
  });
  // Before a record is saved this element only sets its fields; the record is saved when the flow has ended.
  if (slot === '$record' && scope.flow.isBeforeSave) return set;
  const what: readonly Source[] = [{ from: 'slot', slot, mode: 'copy', negated: false }];
  return [...set, saveStep(element, element, scope, { what, creates, about: slot, needs: [], object: target.object })];
}

/** What is written to the field by name; nothing where the element says that it is about another object. */
function ofFields(element: Element, scope: Scope) {
  const object = textOf(element, 'object');
  if (object !== '' && !mayHaveField(object)) return [];
  return all(element, 'inputAssignments')
    .filter((item) => isOptOutField(textOf(item, 'field')))
    .map((item) => ({ item, what: scope.sourcesOf(first(item, 'value')) }));
}

function saveStep(
  element: Element,
  at: Element,
  scope: Scope,
  save: Pick<SaveOp, 'what' | 'creates' | 'about' | 'needs' | 'object'>,
): Step {
  return {
    op: { op: 'save', ...save, doubt: '', label: labelOf(element) },
    kind: 'save',
    words: `${labelOf(element)} ${save.creates ? 'creates' : 'saves'} ${textOf(element, 'object') || textOf(element, 'inputReference') || 'records'}`,
    file: scope.flow.path,
    line: at.line,
  };
}

/** The record in memory that a filter on the Id means, so that what was asked of it is asked of what is saved. */
function sameRecord(element: Element, scope: Scope): string | null {
  if (!/^(and)?$/i.test(textOf(element, 'filterLogic'))) return null;
  for (const filter of all(element, 'filters')) {
    if (!/^id$/i.test(textOf(filter, 'field')) || !/^equalto$/i.test(textOf(filter, 'operator'))) continue;
    const target = scope.targetOf(textOf(first(filter, 'value'), 'elementReference'));
    if (target.kind === 'other' && /^id$/i.test(target.field)) return target.slot;
  }
  return null;
}
