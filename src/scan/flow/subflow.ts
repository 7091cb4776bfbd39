/** What a call of a subflow hands in and takes back. What happens between is the subflow's own graph. */
import { isOptOutField } from '../field.ts';
import { all, type Element, first, textOf } from '../xml/element.ts';
import { labelOf } from './flow-file.ts';
import type { SaveOp, Step } from './op.ts';
import { handsRecord, isWholeRecord, objectIn, type Scope } from './scope.ts';
import { BLANK, given, type Source, unknown } from './value.ts';

export interface SubflowOps {
  readonly before: readonly Step[];
  readonly after: readonly Step[];
}

/** @param inner the subflow's scope; null where it is not followed, and may do anything with a record that it is handed. */
export function subflowOps(element: Element, scope: Scope, inner: Scope | null): SubflowOps {
  const name = textOf(element, 'flowName');
  const at = { file: scope.flow.path, line: element.line } as const;
  const called: Step = {
    op: { op: 'pass' },
    kind: 'call',
    words: `calls the flow ${inner?.flow.label ?? name}`,
    ...at,
  };
  const before: Step[] = [called];
  for (const input of all(element, 'inputAssignments')) {
    const to = scope.sourcesOf(first(input, 'value'));
    const parameter = textOf(input, 'name');
    if (inner) {
      const op = {
        op: 'set',
        slot: `${inner.prefix}${parameter.toLowerCase()}`,
        to,
        weak: false,
        whole: true,
      } as const;
      before.push({ op, kind: 'call', words: `${labelOf(element)} hands over ${parameter}`, ...at, line: input.line });
    } else if (isOptOutField(parameter) || handsRecord(input, scope))
      before.push(
        opaque(name, { what: to, object: objectIn(first(input, 'value'), scope) }, element, {
          ...at,
          line: input.line,
        }),
      );
  }
  return { before: inner ? [...defaults(inner), ...before] : before, after: outputs(element, scope, inner) };
}

/** What inputs are where a call leaves them out; what it hands over takes their place. */
function defaults({ flow, prefix }: Scope): readonly Step[] {
  return all(flow.root, 'variables').flatMap((variable): readonly Step[] => {
    const name = textOf(variable, 'name').toLowerCase();
    if (textOf(variable, 'isInput').toLowerCase() !== 'true') return [];
    const isRecord = textOf(variable, 'dataType').toLowerCase() === 'sobject';
    const start = textOf(first(variable, 'value'), 'booleanValue');
    const value = isRecord
      ? BLANK
      : ({ is: 'constant', value: start === '' ? null : start.toLowerCase() === 'true', doubt: '' } as const);
    const op = { op: 'set', slot: `${prefix}${name}`, to: [given(value)], weak: false, whole: true } as const;
    return [{ op, kind: 'call', words: '', file: flow.path, line: variable.line }];
  });
}

function opaque(
  name: string,
  { what, object }: Pick<SaveOp, 'what' | 'object'>,
  element: Element,
  at: { file: string; line: number },
): Step {
  const doubt = `whether the flow ${name}, which is not among these files, saves the record that it is handed`;
  const op = {
    op: 'save',
    what,
    creates: false,
    doubt,
    about: null,
    needs: [],
    object,
    label: labelOf(element),
  } as const;
  return { op, kind: 'save', words: `${labelOf(element)} hands the record to the flow ${name}`, ...at };
}

/** What comes back into variables of the caller. */
function outputs(element: Element, scope: Scope, inner: Scope | null): readonly Step[] {
  return all(element, 'outputAssignments').flatMap((output): readonly Step[] => {
    const target = scope.targetOf(textOf(output, 'assignToReference'));
    const parameter = textOf(output, 'name');
    const at = {
      kind: 'call',
      words: `${labelOf(element)} hands back ${parameter}`,
      file: scope.flow.path,
      line: output.line,
    } as const;
    if (target.kind !== 'whole' && target.kind !== 'field') return [];
    const isRecord = isWholeRecord(target);
    const to: Source = inner
      ? { from: 'slot', slot: `${inner.prefix}${parameter.toLowerCase()}`, mode: 'copy', negated: false }
      : given(isRecord ? BLANK : unknown(`what the flow ${textOf(element, 'flowName')} hands back`));
    return [{ op: { op: 'set', slot: target.slot, to: [to], weak: false, whole: target.kind === 'whole' }, ...at }];
  });
}
