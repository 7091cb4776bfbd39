/**
 * A machine's regions as fields of bits in one integer: which leaves each has, where its bits lie, and the way between a
 * state's number and its value. What moves them is not known here.
 */
import type { AnyStateMachine, AnyStateNode, StateValue } from 'xstate';
import type { MachineState } from '../step.ts';
import { stateId } from '../topology.ts';
import { refuse } from './refuse.ts';

/** A state is one integer: a field of bits for each region's leaf, and above them the context's number. */
export interface Region {
  readonly key: string;
  readonly leaves: readonly AnyStateNode[];
  /** The region's value in each leaf, by the leaf's place. */
  readonly values: readonly StateValue[];
  readonly shift: number;
  readonly mask: number;
}

/** Contexts above the region bits share a signed 32-bit integer with them. */
export const STATE_BITS = 31;

/** @throws where the machine is none that can be compiled. */
export function layOutRegions(machine: AnyStateMachine): { regions: readonly Region[]; bits: number } {
  if (machine.root.type !== 'parallel') refuse(machine, 'its root is not parallel');
  let shift = 0;
  const regions = Object.values(machine.root.states).map((node) => {
    const leaves = leavesOf(machine, node);
    const width = Math.ceil(Math.log2(leaves.length));
    const region = { key: node.key, leaves, values: leaves.map(leafValue), shift, mask: (1 << width) - 1 };
    shift += width;
    return region;
  });
  if (shift >= STATE_BITS) refuse(machine, `its regions need ${shift} bits, and there are ${STATE_BITS - 1}`);
  return { regions, bits: shift };
}

function leavesOf(machine: AnyStateMachine, node: AnyStateNode): readonly AnyStateNode[] {
  const { config } = node;
  for (const event of Object.keys(config.on ?? {}))
    if (event.includes('*')) refuse(machine, `${stateId(node)} listens to "${event}"`);
  for (const feature of ['entry', 'exit', 'invoke', 'after', 'onDone'] as const)
    if (config[feature] !== undefined) refuse(machine, `${stateId(node)} has "${feature}"`);
  if (node.type === 'atomic') return [node];
  if (node.type !== 'compound') refuse(machine, `${stateId(node)} is ${node.type}`);
  return Object.values(node.states).flatMap((child) => leavesOf(machine, child));
}

/** The value of a region in which this leaf is active: `ticked`, or `{ kept: 'crm' }` further down. */
function leafValue(leaf: AnyStateNode): StateValue {
  const [, ...path] = leaf.path;
  const last = path.pop();
  return last === undefined ? {} : path.reduceRight<StateValue>((value, key) => ({ [key]: value }), last);
}

/** The leaf in which a state begins that is entered. */
export function leafIn(node: AnyStateNode): AnyStateNode {
  let leaf = node;
  while (leaf.type === 'compound') leaf = leaf.initial.target[0] as AnyStateNode;
  return leaf;
}

/** The bits of the state in which every region begins. */
export const firstBits = ({ root }: AnyStateMachine, regions: readonly Region[]): number =>
  regions.reduce(
    (bits, { key, leaves, shift }) => bits | (leaves.indexOf(leafIn(root.states[key] as AnyStateNode)) << shift),
    0,
  );

export function decode(regions: readonly Region[], context: unknown, state: number): MachineState {
  // A loop that writes one property after another: every decoded state then has one shape, and is quick to read.
  const value: Record<string, StateValue> = {};
  for (const { key, values, shift, mask } of regions) value[key] = values[(state >>> shift) & mask] as StateValue;
  return { value, context };
}
