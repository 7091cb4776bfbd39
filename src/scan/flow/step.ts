/** One step of the walk: what a fact becomes by a node, and what is left of it along an edge. */
import type { Edge, Graph, Node } from './op.ts';
import { assumed, doubted, keyOf, own, taken, unknown, type Value } from './value.ts';

/** A slot with a value, or the bare fact that a node is reached at all. */
export type Held =
  | { readonly slot: null; readonly value: null; readonly like: null; readonly from: null }
  | {
      readonly slot: string;
      readonly value: Value;
      /** In a list, the slot whose record it just is, every field of it; null where nobody knows of one. */
      readonly like: string | null;
      /** The node that gave the slot its value, where each is told by itself; else null, and the same values are one fact. */
      readonly from: number | null;
    };
export const BARE: Held = { slot: null, value: null, like: null, from: null };

/** What is so at a node, on some way there. */
export type Fact = Held & Found;

interface Found {
  readonly node: number;
  /** The fact that it was first found from, and the edge that was taken; null at the start. */
  readonly before: Fact | null;
  readonly by: Edge | null;
  /** Conditions that hold on every way here, as `slot|condition`. */
  needs: ReadonlySet<string>;
}

export const NONE: ReadonlySet<string> = new Set();

/** Two facts are the same where their keys are. */
export const keyed = ({ node, slot, value, like, from }: Fact): string =>
  `${node} ${slot ?? ''} ${like ?? ''} ${from ?? ''} ${value ? keyOf(value) : ''}`;

/** What a fact becomes by a node's step. */
export type Stepping = (fact: Fact, node: Node) => readonly Held[];

/**
 * It is only asked what a list's items are like where something is taken out by that, and who gave a value where the flow saves by
 * ending and is told by its assignments.
 */
export function stepsOf(graph: Graph): Stepping {
  const asked = new Set(graph.nodes.flatMap(({ op }) => (op.op === 'remove' && op.every !== null ? [op.every] : [])));
  const tellsEach = graph.nodes.some(({ op }) => op.op === 'save' && op.label === '');
  return (fact, node) => afterOp(fact, node, graph, asked, tellsEach ? fact.node : null);
}

export function pass(after: Held, before: Fact, by: Edge, note: (fact: Fact) => Fact): Fact | null {
  const found = { node: by.to, before, by, needs: NONE };
  if (after.slot === null) return note({ ...after, ...found });
  let { value } = after;
  for (const each of by.assume) {
    if (each.slot !== after.slot || !('is' in each)) continue;
    const kept = assumed(value, each.is);
    if (kept === null) return null;
    value = kept;
  }
  if (by.pause && value.is === 'own') value = own();
  return note({ ...after, ...found, value, like: by.pause ? null : after.like });
}

/** The bare fact also brings forth what is set at a node. */
function afterOp(
  held: Held,
  node: Node,
  { nameOf }: Graph,
  asked: ReadonlySet<string>,
  from: number | null,
): readonly Held[] {
  const { op } = node;
  if (held.slot === null) {
    if (op.op !== 'set') return [BARE];
    const set = op.to.flatMap((source): readonly Held[] =>
      source.from === 'value' ? [{ slot: op.slot, value: source.value, like: null, from }] : [],
    );
    return [BARE, ...set];
  }
  const { slot, value } = held;
  const same = { slot, value, like: isStillLike(held, node) ? held.like : null, from: held.from };
  // What a subflow kept for itself is gone once it has ended.
  if (op.op === 'leave') return slot.startsWith(op.prefix) && !op.keeps.has(slot) ? [] : [same];
  if (op.op === 'identify') {
    const isCopied = slot === op.slot && value.is === 'own';
    return [isCopied ? { ...same, value: unknown('what the record that was copied held') } : same];
  }
  if (op.op === 'remove') {
    if (slot !== op.slot) return [same];
    const isGone = op.every !== null && (op.every === slot || op.every === held.like);
    return isGone ? [] : [{ ...same, value: doubted(value, op.doubt) }];
  }
  if (op.op !== 'set') return [same];
  const kept = slot !== op.slot || op.weak ? [same] : [];
  const set = op.to.flatMap((source): readonly Held[] => {
    if (source.from !== 'slot' || source.slot !== slot) return [];
    const isItself = slot === op.slot && !source.negated && value.is === 'own';
    const like = asked.has(slot) ? slot : null;
    return [{ slot: op.slot, value: isItself ? value : taken(source, value, nameOf(slot)), like, from }];
  });
  return [...kept, ...set];
}

/** Whether an item is still just what it was like: nothing is set on the other, nothing saved, nobody called. */
function isStillLike({ like }: Held, { op, kind }: Node): boolean {
  if (kind === 'call') return false;
  if (op.op === 'save' || op.op === 'forget' || op.op === 'rollback') return false;
  return !((op.op === 'set' || op.op === 'identify' || op.op === 'change' || op.op === 'remove') && op.slot === like);
}
