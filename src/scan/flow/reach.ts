/**
 * Walks a graph with every value that every slot may hold: which values are there at each node on some way from the start, by
 * which shortest way, and which conditions hold on every way. Each value is followed by itself, so the answer is exact for
 * ways that are all possible, and takes no more time than nodes times values.
 */
import type { Assumption, Edge, Graph, Node } from './op.ts';
import { type IsStale, staleIn } from './stale.ts';
import { assumed, doubted, keyOf, own, taken, unknown, type Value } from './value.ts';

/** A value in a slot at a node, or that the node is reached at all (`slot` is null then). */
export interface Fact {
  readonly node: number;
  readonly slot: string | null;
  readonly value: Value | null;
  /** In a list, the slot whose record it just is, every field of it; null where nobody knows of one. */
  readonly like: string | null;
  /** The fact that it was first found from, and the edge that was taken; null at the start. */
  readonly before: Fact | null;
  readonly by: Edge | null;
  /** Conditions that hold on every way here, as `slot|condition`. */
  needs: ReadonlySet<string>;
}

export interface Reach {
  /** The facts at a node, the one that it is reached first. */
  readonly at: (node: number) => readonly Fact[];
  /** Whether everything was walked; else there are values that nobody has looked at. */
  readonly complete: boolean;
}

/** More facts than any flow of people's making comes to. */
const MOST_FACTS = 300_000;

const NONE: ReadonlySet<string> = new Set();

export function reach(graph: Graph): Reach {
  const facts = new Map<string, Fact>();
  const byNode = new Map<number, Fact[]>();
  const waiting: Fact[] = [];
  const step = stepsOf(graph);
  const note = (fact: Fact): Fact => {
    const key = keyed(fact);
    const known = facts.get(key);
    if (known) return known;
    facts.set(key, fact);
    const here = byNode.get(fact.node);
    if (here) here.push(fact);
    else byNode.set(fact.node, [fact]);
    waiting.push(fact);
    return fact;
  };
  note({ node: graph.start, slot: null, value: null, like: null, before: null, by: null, needs: NONE });
  for (let place = 0; place < waiting.length && facts.size < MOST_FACTS; place++) {
    const fact = waiting[place] as Fact;
    const node = graph.nodes[fact.node] as Node;
    for (const after of step(fact, node)) for (const edge of node.next) pass(after, fact, edge, note);
  }
  const at = (node: number) => byNode.get(node) ?? [];
  settleNeeds(graph, step, waiting, facts);
  return { at, complete: facts.size < MOST_FACTS };
}

/** A slot with a value, or the bare fact that one is here. */
interface Held {
  readonly slot: string | null;
  readonly value: Value | null;
  readonly like: string | null;
}

/** What a fact becomes by a node's step. */
type Stepping = (held: Held, node: Node) => readonly Held[];

/** It is only asked what a list's items are like where something is taken out by that. */
function stepsOf(graph: Graph): Stepping {
  const asked = new Set(graph.nodes.flatMap(({ op }) => (op.op === 'remove' && op.every !== null ? [op.every] : [])));
  return (held, node) => afterOp(held, node, graph, asked);
}

function pass(after: Held, before: Fact, by: Edge, note: (fact: Fact) => Fact): Fact | null {
  let { value } = after;
  if (value && after.slot !== null) {
    for (const each of by.assume) {
      if (each.slot !== after.slot || !('is' in each)) continue;
      const kept: Value | null = assumed(value, each.is);
      if (kept === null) return null;
      value = kept;
    }
    if (by.pause && value.is === 'own') value = own();
  }
  const like = by.pause ? null : after.like;
  return note({ node: by.to, slot: after.slot, value, like, before, by, needs: NONE });
}

/** The bare fact also brings forth what is set at a node. */
function afterOp(held: Held, node: Node, { nameOf }: Graph, asked: ReadonlySet<string>): readonly Held[] {
  const { op } = node;
  const { slot, value } = held;
  const like = isStillLike(held, node) ? held.like : null;
  const same = { slot, value, like };
  // What a subflow kept for itself is gone once it has ended.
  if (op.op === 'leave') return slot?.startsWith(op.prefix) && !op.keeps.has(slot) ? [] : [same];
  if (op.op === 'identify') {
    const isCopied = slot === op.slot && value?.is === 'own';
    return [isCopied ? { ...same, value: unknown('what the record that was copied held') } : same];
  }
  if (op.op === 'remove') {
    if (slot !== op.slot || value === null) return [same];
    const isGone = op.every !== null && (op.every === slot || op.every === held.like);
    return isGone ? [] : [{ ...same, value: doubted(value, op.doubt) }];
  }
  if (op.op !== 'set') return [same];
  if (slot === null || value === null) {
    const set = op.to.flatMap((source) =>
      source.from === 'value' ? [{ slot: op.slot, value: source.value, like: null }] : [],
    );
    return [same, ...set];
  }
  const kept = slot !== op.slot || op.weak ? [same] : [];
  const set = op.to.flatMap((source) => {
    if (source.from !== 'slot' || source.slot !== slot) return [];
    const isItself = slot === op.slot && !source.negated && value.is === 'own';
    const isCopy = source.mode === 'copy' && op.whole && slot !== op.slot && asked.has(slot);
    return [
      { slot: op.slot, value: isItself ? value : taken(source, value, nameOf(slot)), like: isCopy ? slot : null },
    ];
  });
  return [...kept, ...set];
}

/** Whether an item is still just what it was like: nothing is set on the other, nothing saved, nobody called. */
function isStillLike({ like }: Held, { op, kind }: Node): boolean {
  if (like === null || kind === 'call') return false;
  if (op.op === 'save' || op.op === 'forget' || op.op === 'rollback') return false;
  return !((op.op === 'set' || op.op === 'identify' || op.op === 'change' || op.op === 'remove') && op.slot === like);
}

/** Lets the conditions sink until they hold on every way: each fact begins with all that could be known, and only loses. */
function settleNeeds(graph: Graph, step: Stepping, order: readonly Fact[], facts: ReadonlyMap<string, Fact>): void {
  const isStale = staleIn(graph);
  const isOwn = new Map<string, boolean>();
  for (const { node, slot, value } of order) {
    if (slot === null || value === null) continue;
    const key = `${node} ${slot}`;
    isOwn.set(key, (isOwn.get(key) ?? true) && value.is === 'own');
  }
  const settled = new Set<Fact>();
  const waiting: Fact[] = [];
  const sink = (fact: Fact, needs: ReadonlySet<string>) => {
    const joined = settled.has(fact) ? new Set([...fact.needs].filter((each) => needs.has(each))) : needs;
    if (settled.has(fact) && joined.size === fact.needs.size) return;
    settled.add(fact);
    fact.needs = joined;
    waiting.push(fact);
  };
  const [start] = order;
  if (start) sink(start, NONE);
  for (let fact = waiting.pop(); fact; fact = waiting.pop()) {
    const from = fact;
    const node = graph.nodes[from.node] as Node;
    for (const after of step(from, node)) {
      const held = needsAfter(from, after, node);
      for (const edge of node.next) {
        const to = pass(after, from, edge, (found) => facts.get(keyed(found)) ?? found);
        if (to) sink(to, needsAlong(held, edge, from.node, isOwn, isStale));
      }
    }
  }
}

const keyed = ({ node, slot, value, like }: Fact): string =>
  `${node} ${slot ?? ''} ${like ?? ''} ${value ? keyOf(value) : ''}`;

/** What is still known after a step. What is saved changes records; another record in a slot is not the one that was asked. */
function needsAfter(fact: Fact, after: Held, { op }: Node): ReadonlySet<string> {
  if (op.op === 'save' || op.op === 'forget' || op.op === 'rollback') return NONE;
  if (op.op === 'identify') return without(fact.needs, op.slot);
  if (op.op !== 'set' || !(op.whole || op.weak)) return fact.needs;
  const isSetHere = after.slot === op.slot && fact.slot !== after.slot;
  if (op.weak && !isSetHere) return fact.needs;
  const kept = without(fact.needs, op.slot);
  const [only] = op.to;
  if (op.to.length !== 1 || only?.from !== 'slot' || only.mode !== 'copy') return kept;
  const prefix = `${only.slot}|`;
  const renamed = [...fact.needs].flatMap((need) =>
    need.startsWith(prefix) ? [`${op.slot}|${need.slice(prefix.length)}`] : [],
  );
  return new Set([...kept, ...renamed]);
}

const without = (needs: ReadonlySet<string>, slot: string): ReadonlySet<string> =>
  new Set([...needs].filter((need) => !need.startsWith(`${slot}|`)));

function needsAlong(
  needs: ReadonlySet<string>,
  { assume, pause }: Edge,
  from: number,
  isOwn: ReadonlyMap<string, boolean>,
  isStale: IsStale,
): ReadonlySet<string> {
  const kept = pause ? NONE : needs;
  const more = assume.flatMap((each) => (isStale(from, each.slot) ? [] : needOf(each, from, isOwn)));
  return more.length > 0 ? new Set([...kept, ...more]) : kept;
}

/** A condition on the field speaks of the database only while the flow has not put anything else there. */
function needOf(each: Assumption, from: number, isOwn: ReadonlyMap<string, boolean>): readonly string[] {
  if ('need' in each) return [`${each.slot}|${each.need}`];
  if (isOwn.get(`${from} ${each.slot}`) !== true) return [];
  return [`${each.slot}|${each.is ? 'Email Opt Out is ticked' : 'Email Opt Out is blank'}`];
}
