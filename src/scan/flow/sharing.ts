/**
 * Which records in memory may be one and the same. The platform's documentation says of loops that values are copied, and flows
 * are known that change a list by its loop's item; so what is set on a record may show in whatever was copied from it or to it,
 * be it a variable, a list or a loop's item, until either is given another. What is handed to other flows is certainly copied.
 */
import type { Edge, Graph, Node, Op } from './op.ts';
import type { Source } from './value.ts';

/** Two slots, the second of which may have what is set on the first; null for the bare fact that a node is reached. */
type Pair = readonly [one: string, other: string] | null;

type SetOp = Extract<Op, { op: 'set' }>;

/** What is set on a record, and the slots that may be the same record. */
interface Shared {
  readonly op: SetOp;
  readonly slots: readonly string[];
}

/** More pairs than any flow of people's making comes to. */
const MOST_PAIRS = 300_000;

/** The same graph, in which what is set on a record may be set on each that it may be; null where there are too many to tell. */
export function withSharing<G extends Graph>(graph: G): G | null {
  const sharers = sharersIn(graph);
  if (sharers === null) return null;
  const nodes = graph.nodes.map((node): Node => ({ ...node, next: [...node.next] }));
  for (const [place, { op, slots }] of sharers) {
    const set = nodes[place] as Node;
    const onwards = set.next.splice(0);
    let last = set;
    for (const slot of slots) {
      const node = mayBeSet(slot, op, set, graph);
      last.next.push(edgeTo(nodes.push(node) - 1));
      last = node;
    }
    last.next.push(...onwards);
  }
  return { ...graph, nodes };
}

const edgeTo = (to: number): Edge => ({ to, assume: [], told: [], pause: false });

/** The step after a field is set on one record: another has it then, too, or keeps what it had. The way tells the assignment once. */
function mayBeSet(slot: string, { slot: set }: SetOp, { kind, file, line }: Node, { nameOf }: Graph): Node {
  const doubt = `whether what is set on ${nameOf(set)} shows in ${nameOf(slot)}, too`;
  const to: readonly Source[] = [{ from: 'slot', slot: set, mode: 'copy', negated: false, doubt }];
  return { op: { op: 'set', slot, to, weak: true, whole: false }, kind, words: '', file, line, next: [] };
}

/** For each node that sets a field of a record, the slots that may be that record on some way there; null where they are too many. */
function sharersIn({ nodes, start }: Graph): ReadonlyMap<number, Shared> | null {
  const sharers = new Map<number, Shared>();
  const seen = new Set<string>();
  const waiting: { readonly at: number; readonly pair: Pair }[] = [];
  const note = (at: number, pair: Pair): void => {
    const key = `${at} ${pair?.join('|') ?? ''}`;
    if (seen.has(key)) return;
    seen.add(key);
    waiting.push({ at, pair });
  };
  note(start, null);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (seen.size > MOST_PAIRS) return null;
    const { at, pair } = next;
    const node = nodes[at] as Node;
    const op = fieldSetBy(node);
    if (pair && op?.slot === pair[0]) sharers.set(at, { op, slots: [...(sharers.get(at)?.slots ?? []), pair[1]] });
    for (const after of pairsAfter(pair, node)) for (const { to } of node.next) note(to, after);
  }
  return sharers;
}

/** What gives a record's field a value and leaves it the record that it was; null where a node does not. */
const fieldSetBy = ({ op }: Node): SetOp | null => (op.op === 'set' && !op.whole && !op.weak ? op : null);

/** The slots from which a node takes a record, or all of a list, as it is. */
const copiesIn = ({ op, kind }: Node): readonly string[] =>
  op.op === 'set' && op.whole && kind !== 'call'
    ? op.to.flatMap((source) => (source.from === 'slot' && source.mode === 'copy' ? [source.slot] : []))
    : [];

/** A pair after a node's step, and those that it makes of it: a copy is what its original is. */
function pairsAfter(pair: Pair, node: Node): readonly Pair[] {
  const { op } = node;
  if (op.op !== 'set') return [pair];
  const { slot } = op;
  const copies = copiesIn(node);
  const others = copies.filter((each) => each !== slot);
  if (pair === null)
    return [
      pair,
      ...others.flatMap((each): readonly Pair[] => [
        [slot, each],
        [each, slot],
      ]),
    ];
  const [one, other] = pair;
  const isGivenAnother = op.whole && !op.weak && !copies.includes(slot) && (one === slot || other === slot);
  const made = others.flatMap((each): readonly Pair[] => [
    ...(one === each && other !== slot ? [[slot, other] as const] : []),
    ...(other === each && one !== slot ? [[one, slot] as const] : []),
  ]);
  return [...(isGivenAnother ? [] : [pair]), ...made];
}
