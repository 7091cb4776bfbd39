/** An assignment: one step for each of its items, in their order. Only what can bear on the opt-out field is kept. */
import { all, type Element, first, textOf } from '../../xml/element.ts';
import { labelOf } from '../flow-file.ts';
import type { Step } from '../op.ts';
import type { Scope } from '../scope.ts';
import { BLANK, given, type Source } from '../value.ts';

/** Operators that put something into a list and leave what is there. */
const ADDING: ReadonlySet<string> = new Set(['add', 'addatstart', 'additem']);
/** Operators that take something out of a list: what stays was there before. */
const TAKING = /^(remove|subtract)/;

export function assignmentSteps(element: Element, scope: Scope): readonly Step[] {
  return all(element, 'assignmentItems').flatMap((item) => itemSteps(item, element, scope));
}

function itemSteps(item: Element, element: Element, scope: Scope): readonly Step[] {
  const reference = textOf(item, 'assignToReference');
  const operator = textOf(item, 'operator').toLowerCase();
  const target = scope.targetOf(reference);
  const value = first(item, 'value');
  const step = (op: Step['op']): Step => ({
    op,
    kind: 'assignment',
    words: `${labelOf(element)}: ${reference} is set`,
    file: scope.flow.path,
    line: item.line,
  });
  switch (target.kind) {
    case 'field': {
      const to = scope.sourcesOf(value);
      return [step({ op: 'set', slot: target.slot, to, weak: false, whole: false })];
    }
    case 'other':
      return [step({ op: /^id$/i.test(target.field) ? 'identify' : 'change', slot: target.slot })];
    case 'whole': {
      if (TAKING.test(operator)) return [step(removal(target.slot, operator, reference, value, scope))];
      const weak = ADDING.has(operator);
      // Whatever else there is counts or calculates, and what comes of it is neither a record nor a checkbox.
      const to = valuesFor(value, target.isRecord, scope);
      return [step({ op: 'set', slot: target.slot, to, weak, whole: true })];
    }
    case 'fixed':
      return [];
  }
}

/** What is taken out, as far as that is certain: only RemoveAll goes by what the items are, and leaves none of them. */
function removal(
  slot: string,
  operator: string,
  reference: string,
  value: Element | undefined,
  scope: Scope,
): Step['op'] {
  const what = scope.targetOf(textOf(value, 'elementReference'));
  const every = operator === 'removeall' && what.kind === 'whole' ? what.slot : null;
  return { op: 'remove', slot, every, doubt: `whether it is still in ${reference}` };
}

/** A record that is set to nothing, or to what is no record here, has no field that this flow gave it. */
function valuesFor(value: Element | undefined, isRecord: boolean, scope: Scope): readonly Source[] {
  const sources = scope.sourcesOf(value);
  if (!isRecord) return sources;
  return sources.map((source) => (source.from === 'value' ? given(BLANK) : source));
}
