/**
 * A parallel machine's regions as a Promela model sees them: each a variable whose values are the leaves of the region.
 * What has no place in such a model is refused by name.
 */
import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition, StateValue } from 'xstate';
import { refuse } from './promela-contexts.ts';
import type { Names } from './promela-names.ts';
import { stateId, type TransitionInfo, transitionsOf } from './topology.ts';

export interface Leaf {
  readonly node: AnyStateNode;
  readonly name: string;
}

export interface Region {
  readonly name: string;
  readonly key: string;
  readonly leaves: readonly Leaf[];
  readonly initial: Leaf;
}

/** XState's definition of a transition, and what is known of it as data. */
export type Branch = readonly [AnyTransitionDefinition, TransitionInfo];

/** @param value the state value in which the model begins. */
export function regionsOf(machine: AnyStateMachine, value: StateValue, names: Names): readonly Region[] {
  if (machine.root.type !== 'parallel') refuse(machine, 'its root is not parallel');
  for (const [{ target, actions }] of transitionsOf(machine, machine.root))
    if (target || actions.length > 0) refuse(machine, 'a transition of its root has a target or an action');
  return Object.values(machine.root.states).map((node) => {
    const name = names.of(`region ${node.key}`, node.key);
    const leaves = leavesOf(machine, node).map((leaf) => ({
      node: leaf,
      name: names.of(`state ${stateId(leaf)}`, `${name}__${leaf.path.slice(1).join('__') || 'only'}`),
    }));
    const path = pathsOf(value).find(([key]) => key === node.key) ?? [];
    const initial = leaves.find((leaf) => isUnder(path, leaf));
    return { name, key: node.key, leaves, initial: initial ?? refuse(machine, `${node.key} has no initial state`) };
  });
}

/** What XState would try in a leaf, in its order: the leaf's own branches, then outwards to the region. */
export function branchesFrom(machine: AnyStateMachine, leaf: Leaf, event: string): readonly Branch[] {
  const list: Branch[] = [];
  for (let node: AnyStateNode | undefined = leaf.node; node && node !== machine.root; node = node.parent)
    list.push(...transitionsOf(machine, node).filter(([{ eventType }]) => eventType === event));
  return list;
}

/** The leaf that a transition leads to; null where it stays put. */
export function targetOf(machine: AnyStateMachine, { source, target }: AnyTransitionDefinition, region: Region) {
  const [first, ...others] = target ?? [];
  if (!first) return null;
  if (others.length > 0) refuse(machine, `a transition of ${stateId(source)} has several targets`);
  let node = first;
  while (node.type === 'compound') node = node.initial.target[0] as AnyStateNode;
  const leaf = region.leaves.find((each) => each.node === node);
  return leaf ?? refuse(machine, `${stateId(source)} leads out of its region`);
}

/** A state value as the paths of what it names: `{ a: { b: 'c' } }` is the one path a, b, c. */
export function pathsOf(value: StateValue): readonly (readonly string[])[] {
  if (typeof value === 'string') return [[value]];
  return Object.entries(value).flatMap(([key, inside]) => {
    const below = inside === undefined ? [] : pathsOf(inside);
    return below.length === 0 ? [[key]] : below.map((path) => [key, ...path]);
  });
}

/** Whether a leaf is the state at a path, or inside it. */
export const isUnder = (path: readonly string[], { node }: Leaf): boolean =>
  path.every((key, depth) => node.path[depth] === key);

function leavesOf(machine: AnyStateMachine, node: AnyStateNode): readonly AnyStateNode[] {
  for (const feature of ['entry', 'exit', 'invoke', 'after', 'onDone'] as const)
    if (node.config[feature] !== undefined) refuse(machine, `${stateId(node)} has "${feature}"`);
  for (const [{ eventType }] of transitionsOf(machine, node))
    if (eventType.includes('*')) refuse(machine, `${stateId(node)} takes events by the wildcard "${eventType}"`);
  if (node.type === 'atomic') return [node];
  if (node.type !== 'compound') refuse(machine, `${stateId(node)} is ${node.type}`);
  return Object.values(node.states).flatMap((child) => leavesOf(machine, child));
}
