/** Where a value came from: the steps on its way that put it there. */
import type { Node } from './op.ts';
import type { Fact } from './step.ts';
import { keyOf } from './value.ts';

/** Whether the step before a fact gave its slot the value that it has. */
export function isSetBefore({ before, slot, value }: Fact, nodes: readonly Node[]): boolean {
  if (!before || slot === null) return false;
  const op = nodes[before.node]?.op;
  if (op?.op !== 'set' || op.slot !== slot) return false;
  return before.slot !== slot || keyOf(before.value) !== keyOf(value);
}

/** The fact at the step that gave a fact's slot its value last, and that can be told; null where it came with the start. */
export function originOf(fact: Fact, nodes: readonly Node[]): Fact | null {
  for (let at: Fact | null = fact; at?.before; at = at.before)
    if (isSetBefore(at, nodes) && nodes[at.before.node]?.words !== '') return at.before;
  return null;
}
