/**
 * Records in memory that may be older than a pause: somebody sat before a screen, or the flow waited. What is asked of one then
 * is asked of what it was, and says nothing of the database.
 */
import type { Graph, Node } from './op.ts';

/** Whether a slot may hold, on some way to a node, what was there before a pause. */
export type IsStale = (node: number, slot: string) => boolean;

export function staleIn({ nodes, start }: Graph): IsStale {
  const all = new Set(nodes.flatMap(({ next }) => next.flatMap(({ assume }) => assume.map(({ slot }) => slot))));
  for (const { op } of nodes) if (op.op === 'set') for (const slot of copied(op.to)) all.add(slot);
  const stale = new Map<number, Set<string>>([[start, new Set()]]);
  const waiting = [start];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const node = nodes[at] as Node;
    const after = afterStep(stale.get(at) ?? new Set(), node);
    for (const edge of node.next) {
      const known = stale.get(edge.to);
      const found = known ?? new Set<string>();
      const before = found.size;
      for (const slot of edge.pause ? all : after) found.add(slot);
      if (known && before === found.size) continue;
      stale.set(edge.to, found);
      waiting.push(edge.to);
    }
  }
  return (node, slot) => stale.get(node)?.has(slot) ?? false;
}

const copied = (to: Extract<Node['op'], { op: 'set' }>['to']): readonly string[] =>
  to.flatMap((source) => (source.from === 'slot' ? [source.slot] : []));

/** What is set as a whole is as old as what it is copied from. */
function afterStep(stale: ReadonlySet<string>, { op }: Node): ReadonlySet<string> {
  if (op.op !== 'set' || !(op.whole || op.weak)) return stale;
  const isOld = copied(op.to).some((slot) => stale.has(slot));
  if (isOld === stale.has(op.slot) || (op.weak && !isOld)) return stale;
  const after = new Set(stale);
  if (isOld) after.add(op.slot);
  else after.delete(op.slot);
  return after;
}
