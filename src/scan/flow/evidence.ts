/** The way to a write, step by step, for people. */
import type { Evidence } from '../finding.ts';
import type { Graph, Node } from './op.ts';
import { isSetBefore } from './origin.ts';
import type { Fact } from './step.ts';
import type { Write } from './writes.ts';

export interface Way {
  readonly path: readonly Evidence[];
  /** "Newsletter__c is true, on update of a Contact". */
  readonly when: string;
}

export function wayTo({ node, fact, dependsOn, ticks, clears }: Write, { nodes }: Graph): Way {
  const facts: Fact[] = [];
  for (let at: Fact | null = fact; at; at = at.before) facts.unshift(at);
  const steps = facts.flatMap((each) => stepInto(each, nodes));
  const { kind, words, file, line } = nodes[node] as Node;
  const what =
    dependsOn === ''
      ? ` with Email Opt Out ${ticks ? 'ticked' : 'cleared'}`
      : clears && ticks
        ? ' with Email Opt Out'
        : '';
  const path = [...steps, { kind, words: `${words}${what}`, file, line }];
  const start = path.find((each) => each.kind === 'start')?.words ?? '';
  const conditions = [...new Set(path.filter((each) => each.kind === 'condition').map((each) => each.words))];
  return { path, when: [conditions.join(' and '), start].filter((part) => part !== '').join(', ') };
}

/** What led to a fact: the step before it, where it did something to it or is worth telling, and what was asked on the way. */
function stepInto(fact: Fact, nodes: readonly Node[]): readonly Evidence[] {
  const { before, by } = fact;
  if (!before || !by) return [];
  const { op, kind, words, file, line } = nodes[before.node] as Node;
  const isTold = words !== '' && (op.op === 'pass' || isSetBefore(fact, nodes));
  const asked = by.told.map((each): Evidence => ({ kind: 'condition', ...each }));
  return [...(isTold ? [{ kind, words, file, line }] : []), ...asked];
}
