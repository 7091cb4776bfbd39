/** What the saves of a walked graph write: for each save and each thing it may do, the shortest way to it and what holds on every way. */
import type { Graph, Node, SaveOp } from './op.ts';
import { originOf } from './origin.ts';
import type { Reach } from './reach.ts';
import type { Fact } from './step.ts';
import { taken, type Value } from './value.ts';

export interface Write {
  readonly node: number;
  readonly op: SaveOp;
  readonly ticks: boolean;
  readonly clears: boolean;
  /** On what it hangs; empty where it is certain. */
  readonly dependsOn: string;
  /** The shortest way that leads to it. */
  readonly fact: Fact;
  /** In the words of an organisation's file; what holds on every way. */
  readonly needs: readonly string[];
}

export function writesOf(graph: Graph, reach: Reach): readonly Write[] {
  return graph.nodes.flatMap(({ op }, node) =>
    op.op === 'save' && isKept(graph, node) ? distinct(savesAt(graph, reach, node, op), graph) : [],
  );
}

function savesAt(graph: Graph, reach: Reach, node: number, op: SaveOp): readonly Write[] {
  return reach.at(node).flatMap((fact) =>
    op.what.flatMap((source): readonly Write[] => {
      const needs = [...op.needs, ...needsAbout(op, fact)];
      const write = (value: Value): readonly Write[] => {
        const does = doneBy(value, op);
        return does ? [{ node, op, ...does, dependsOn: does.dependsOn || op.doubt, fact, needs }] : [];
      };
      if (source.from === 'value') return fact.slot === null ? write(source.value) : [];
      if (fact.slot !== source.slot) return [];
      return write(taken(source, fact.value, graph.nameOf(source.slot)));
    }),
  );
}

type Done = Pick<Write, 'ticks' | 'clears' | 'dependsOn'>;

/** What saving a value does; null where it writes nothing. */
function doneBy(value: Value, { creates }: SaveOp): Done | null {
  switch (value.is) {
    case 'blank':
      return null;
    case 'own':
      // A record that is saved as it was loaded changes nothing; as a new one it does.
      if (!creates) return null;
      return value.given === null
        ? { ticks: true, clears: true, dependsOn: 'what the record that was copied held' }
        : { ticks: value.given, clears: !value.given, dependsOn: '' };
    case 'constant': {
      const ticks = value.value === true;
      const dependsOn = value.value === null ? 'whether an empty value clears the field' : value.doubt;
      return { ticks, clears: !ticks, dependsOn };
    }
    case 'unknown':
      return { ticks: true, clears: true, dependsOn: value.why };
  }
}

/** What was asked of the record that is saved; a new one was never asked. */
function needsAbout({ about, creates }: SaveOp, { needs }: Fact): readonly string[] {
  if (about === null || creates) return [];
  const prefix = `${about}|`;
  return [...needs].flatMap((need) => (need.startsWith(prefix) ? [need.slice(prefix.length)] : []));
}

/** One for each thing that is done: the first way, and the conditions that all ways share. */
function distinct(writes: readonly Write[], graph: Graph): readonly Write[] {
  const groups = new Map<string, Write[]>();
  for (const write of writes) {
    const origin = write.op.label === '' ? (originOf(write.fact, graph.nodes)?.node ?? '') : '';
    const key = `${write.ticks} ${write.clears} ${write.dependsOn !== ''} ${origin}`;
    groups.set(key, [...(groups.get(key) ?? []), write]);
  }
  const joined = [...groups.values()].map(([first, ...others]): Write => {
    const write = first as Write;
    return { ...write, needs: write.needs.filter((need) => others.every(({ needs }) => needs.includes(need))) };
  });
  return joined.filter((write) => write.op.label === '' || !joined.some((other) => saysAsMuch(other, write)));
}

/** Whether a doubtful write needs no word beside another: that one is certain, or may do more, and asks for nothing besides. */
const saysAsMuch = (other: Write, { ticks, clears, dependsOn, needs }: Write): boolean =>
  dependsOn !== '' &&
  (other.dependsOn === ''
    ? other.ticks === ticks && other.clears === clears
    : other.ticks && other.clears && !(ticks && clears)) &&
  other.needs.every((need) => needs.includes(need));

/** Whether some way from a save comes to an end, or to a pause, without everything being taken back. */
function isKept({ nodes }: Graph, save: number): boolean {
  const seen = new Set<number>([save]);
  const waiting = [save];
  let isTakenBack = false;
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const { next, op } = nodes[at] as Node;
    if (op.op === 'rollback') {
      isTakenBack = true;
      continue;
    }
    if (next.length === 0) return true;
    for (const { to, pause } of next) {
      if (pause) return true;
      if (seen.has(to)) continue;
      seen.add(to);
      waiting.push(to);
    }
  }
  // What goes in circles for ever comes to no end either, and is no rollback.
  return !isTakenBack;
}
