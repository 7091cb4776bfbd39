/**
 * Walks a graph with every value that every slot may hold: which values are there at each node on some way from the start, by
 * which shortest way, and which conditions hold on every way. Each value is followed by itself, so the answer is exact for
 * ways that are all possible, and takes no more time than nodes times values.
 */
import { settleNeeds } from './needs.ts';
import type { Graph, Node } from './op.ts';
import { BARE, type Fact, keyed, NONE, pass, stepsOf } from './step.ts';

export interface Reach {
  /** The facts at a node, the one that it is reached first. */
  readonly at: (node: number) => readonly Fact[];
  /** Whether everything was walked; else there are values that nobody has looked at. */
  readonly complete: boolean;
}

/** More facts than any flow of people's making comes to. */
const MOST_FACTS = 300_000;

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
  note({ ...BARE, node: graph.start, before: null, by: null, needs: NONE });
  for (let place = 0; place < waiting.length && facts.size < MOST_FACTS; place++) {
    const fact = waiting[place] as Fact;
    const node = graph.nodes[fact.node] as Node;
    for (const after of step(fact, node)) for (const edge of node.next) pass(after, fact, edge, note);
  }
  const at = (node: number) => byNode.get(node) ?? [];
  settleNeeds(graph, step, waiting, facts);
  return { at, complete: facts.size < MOST_FACTS };
}
