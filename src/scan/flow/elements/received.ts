/** What an element puts into what a reference names: a variable, a whole record, a record's field, or the Id that makes it another record. */
import type { Step } from '../op.ts';
import type { Scope } from '../scope.ts';
import type { Source } from '../value.ts';

/**
 * @param to what it may be.
 * @param orNot on what it hangs that anything is put there at all; else the reference keeps what it held. Left out where on nothing.
 */
export function received(
  reference: string,
  to: readonly Source[],
  scope: Scope,
  at: Pick<Step, 'kind' | 'words' | 'file' | 'line'>,
  orNot?: string,
): readonly Step[] {
  const target = scope.targetOf(reference);
  if (target.kind === 'fixed') return [];
  const { slot } = target;
  if (target.kind === 'other') return [{ op: { op: /^id$/i.test(target.field) ? 'identify' : 'change', slot }, ...at }];
  const kept = orNot === undefined ? [] : [keptIn(slot, orNot)];
  const op = { op: 'set', slot, to: [...to, ...kept], weak: false, whole: target.kind === 'whole' } as const;
  return [{ op, ...at }];
}

/** What a slot holds already, where it may keep it. */
export const keptIn = (slot: string, doubt: string): Source => ({
  from: 'slot',
  slot,
  mode: 'copy',
  negated: false,
  doubt,
});
