/** Which conditions hold on every way to a fact, as `slot|condition`. */
import type { Assumption, Edge, Graph, Node } from './op.ts';
import { type IsStale, staleIn } from './stale.ts';
import { type Fact, type Held, keyed, NONE, pass, type Stepping } from './step.ts';

/** Lets the conditions sink until they hold on every way: each fact begins with all that could be known, and only loses. */
export function settleNeeds(
  graph: Graph,
  step: Stepping,
  order: readonly Fact[],
  facts: ReadonlyMap<string, Fact>,
): void {
  const isStale = staleIn(graph);
  const isOwn = new Map<string, boolean>();
  for (const { node, slot, value } of order) {
    if (slot === null) continue;
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

/** What is still known after a step. What is saved changes records; another record in a slot is not the one that was asked. */
function needsAfter(fact: Fact, after: Held, { op }: Node): ReadonlySet<string> {
  if (op.op === 'save' || op.op === 'forget' || op.op === 'rollback') return NONE;
  if (op.op === 'identify') return without(fact.needs, op.slot);
  if (op.op !== 'set' || !(op.whole || op.weak)) return fact.needs;
  const isSetHere = fact.slot !== after.slot;
  if (op.weak && !isSetHere) return fact.needs;
  const kept = without(fact.needs, op.slot);
  const [only] = op.to;
  if (op.to.length !== 1 || only?.from !== 'slot') return kept;
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
  return new Set([...kept, ...more]);
}

/** A condition on the field speaks of the database only while the flow has not put anything else there. */
function needOf(each: Assumption, from: number, isOwn: ReadonlyMap<string, boolean>): readonly string[] {
  if ('need' in each) return [`${each.slot}|${each.need}`];
  if (isOwn.get(`${from} ${each.slot}`) !== true) return [];
  return [`${each.slot}|${each.is ? 'Email Opt Out is ticked' : 'Email Opt Out is blank'}`];
}
