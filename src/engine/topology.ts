/**
 * A machine as data: its states and transitions, in document order, with ids that chart, trace and tests share.
 * Drawn, listed and exported from here; nothing here runs anything.
 */
import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from 'xstate';
import { type GuardExpression, guardExpression } from './guard-expression.ts';
import { memoBy } from './memo-by.ts';

/** A state of a machine, as a chart or a diagram needs it. */
export interface StateInfo {
  /** The path below the machine's root, joined by dots: `doNotEmail.ticked`. */
  readonly id: string;
  readonly key: string;
  /** The containing state's id; null for a child of the root. */
  readonly parent: string | null;
  readonly type: 'atomic' | 'compound' | 'parallel' | 'final' | 'history';
  /** Whether its parent starts in it. */
  readonly initial: boolean;
  readonly description: string | null;
}

/** A transition of a machine, with its sentence and what it knows of itself. */
export interface TransitionInfo {
  /** `source:event:branch`, for instance `doNotEmail.blank:mail.softBounced:0`; the root's source is empty. */
  readonly id: string;
  /** The state that it leaves or that owns it; empty for the root. */
  readonly source: string;
  /** Where it goes; null where it stays put. */
  readonly target: string | null;
  /** Empty for an eventless transition (`always`). */
  readonly event: string;
  /** Its place among the branches for the same event in the same state. */
  readonly branch: number;
  readonly guard: GuardExpression | null;
  /** Names of its actions. */
  readonly actions: readonly string[];
  readonly description: string | null;
  readonly meta: Readonly<Record<string, unknown>>;
}

/** A machine's states and transitions as plain data. */
export interface Topology {
  readonly machine: string;
  readonly states: readonly StateInfo[];
  readonly transitions: readonly TransitionInfo[];
}

/** Whether a transition can change anything. The others only say why nothing happens. */
export const moves = (transition: TransitionInfo): boolean =>
  transition.target !== null || transition.actions.length > 0;

/** The id of a state node: its path below the root. */
export const stateId = (node: AnyStateNode): string => node.path.join('.');

/** The machine's states and transitions; worked out once for each machine. */
export const topologyOf: (machine: AnyStateMachine) => Topology = memoBy((machine) => {
  const nodes = descendants(machine.root);
  return {
    machine: machine.id,
    states: nodes.filter((node) => node !== machine.root).map(stateInfo),
    transitions: nodes.flatMap((node) => transitionsOf(machine, node).map(([, info]) => info)),
  };
});

type OwnTransition = readonly [AnyTransitionDefinition, TransitionInfo];

/** A node's own transitions, eventless ones last, each beside XState's definition of it. */
export const transitionsOf = (machine: AnyStateMachine, node: AnyStateNode): readonly OwnTransition[] =>
  ownTransitions(machine)(node);

const ownTransitions = memoBy((machine: AnyStateMachine) =>
  memoBy((node: AnyStateNode): readonly OwnTransition[] =>
    [...[...node.transitions.values()].flat(), ...(node.always ?? [])].map(
      (definition) => [definition, transitionInfo(machine, node, definition)] as const,
    ),
  ),
);

const descendants = (node: AnyStateNode): AnyStateNode[] => [node, ...Object.values(node.states).flatMap(descendants)];

function stateInfo(node: AnyStateNode): StateInfo {
  const parent = node.parent?.parent ? stateId(node.parent) : null;
  return {
    id: stateId(node),
    key: node.key,
    parent,
    type: node.type,
    initial: node.parent?.type === 'compound' && node.parent.initial.target?.[0] === node,
    description: node.description ?? null,
  };
}

function transitionInfo(
  machine: AnyStateMachine,
  node: AnyStateNode,
  definition: AnyTransitionDefinition,
): TransitionInfo {
  const branch = transitionBranch(node, definition);
  const target = definition.target?.[0];
  const source = stateId(node);
  return {
    id: `${source}:${definition.eventType}:${branch}`,
    source,
    target: target ? stateId(target) : null,
    event: definition.eventType,
    branch,
    guard: guardExpression(machine, definition.guard),
    actions: definition.actions.map(actionName),
    description: definition.description ?? null,
    meta: definition.meta ?? {},
  };
}

function transitionBranch(node: AnyStateNode, definition: AnyTransitionDefinition): number {
  const siblings =
    definition.eventType === '' ? (node.always ?? []) : (node.transitions.get(definition.eventType) ?? []);
  return siblings.indexOf(definition);
}

const actionName = (action: unknown): string =>
  typeof action === 'string' ? action : ((action as { readonly type?: string }).type ?? 'anonymous');
