/** A loop: its item becomes, one after the other, each of a list. */
import { type Element, textOf } from '../../xml/element.ts';
import type { Step } from '../op.ts';
import type { Scope } from '../scope.ts';
import { BLANK, given, own } from '../value.ts';

export function loopItem(element: Element, scope: Scope): readonly Step[] {
  const name = textOf(element, 'assignNextValueToReference') || textOf(element, 'name');
  // Records that are reached by way of another, such as `Get_Account.Contacts`, are as the database has them.
  const list = scope.targetOf(textOf(element, 'collectionReference'));
  const slot = `${scope.prefix}${name.toLowerCase()}`;
  const to =
    list.kind === 'whole'
      ? [{ from: 'slot', slot: list.slot, mode: 'copy', negated: false } as const]
      : [given(list.kind === 'fixed' ? BLANK : own())];
  const op = { op: 'set', slot, to, weak: false, whole: true } as const;
  return [{ op, kind: 'assignment', words: '', file: scope.flow.path, line: element.line }];
}
