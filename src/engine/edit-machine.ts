/**
 * Edits of a machine told as data: what somebody believes who has a rule wrong. It writes them into the machine's own
 * definition, one after the other; what the edited machine then answers is found by running it, and is not said here.
 */
import { type AnyStateMachine, type AnyStateNode, and } from 'xstate';
import {
  definitionOf,
  editTransitions,
  type NodeConfig,
  nodeAt,
  rebuilt,
  type TransitionConfig,
  transitionsIn,
} from './edit-config.ts';
import { guardOf } from './guard-algebra.ts';
import type { GuardExpression } from './guard-expression.ts';

/** A clause that a transition asks for: a guard's name, or `not` and a guard's name. */
export type ClauseText = string;

/** One change. States are named by their path below the root: `doNotEmail.ticked`. */
export type MachineEdit =
  /** An event leads from one state of a region to another, where all the clauses say yes. */
  | {
      readonly kind: 'adds';
      readonly event: string;
      readonly from: string;
      readonly to: string;
      readonly when?: readonly ClauseText[];
    }
  /** An event no longer moves a state. */
  | { readonly kind: 'drops'; readonly event: string; readonly from: string }
  /** An event moves a state only where these clauses say yes as well. */
  | { readonly kind: 'narrows'; readonly event: string; readonly from: string; readonly when: readonly ClauseText[] }
  /** An event moves a state whatever its guard would say. */
  | { readonly kind: 'frees'; readonly event: string; readonly from: string }
  /** An event does in every region what another does, instead of what it did there, or beside it. */
  | { readonly kind: 'copies'; readonly event: string; readonly as: string; readonly beside?: true }
  /** A guard always gives the same answer, wherever it is asked. */
  | { readonly kind: 'answers'; readonly guard: string; readonly yes: boolean };

/**
 * The machine with all edits made, in their order. Its regions, states and context are laid out as they were.
 * XState reads the definition once, when all of them are made: that is what takes its time.
 * @throws where an edit names a state that the machine does not have, or would change nothing: it is written in the code.
 */
export function editMachine(machine: AnyStateMachine, edits: readonly MachineEdit[]): AnyStateMachine {
  const answers = edits.filter((edit) => edit.kind === 'answers');
  const moved = edits.filter((edit) => edit.kind !== 'answers');
  const definition = moved.reduce((now, edit) => edited(machine, now, edit), definitionOf(machine));
  const made = moved.length > 0 ? rebuilt(machine, definition) : machine;
  return answers.reduce(answering, made);
}

function answering(
  machine: AnyStateMachine,
  { guard, yes }: Extract<MachineEdit, { kind: 'answers' }>,
): AnyStateMachine {
  if (!(guard in machine.implementations.guards)) throw new Error(`No guard is called ${guard}.`);
  return machine.provide({ guards: { [guard]: () => yes } } as Parameters<typeof machine.provide>[0]);
}

/** @param machine whose states the definition has; it says where a transition leads. */
function edited(
  machine: AnyStateMachine,
  definition: NodeConfig,
  edit: Exclude<MachineEdit, { kind: 'answers' }>,
): NodeConfig {
  switch (edit.kind) {
    case 'adds':
      return added(definition, edit.from.split('.'), edit.event, [
        {
          target: `#${nodeOf(machine, edit.to.split('.')).id}`,
          ...(edit.when ? { guard: and(edit.when.map(clause) as Guards) } : {}),
        },
      ]);
    case 'drops':
      return changed(definition, edit, () => []);
    case 'narrows':
      return changed(definition, edit, ({ guard = [], ...transition }) => [
        { ...transition, guard: and([...[guard].flat(), ...edit.when.map(clause)] as unknown as Guards) },
      ]);
    case 'frees':
      return changed(definition, edit, ({ guard: _, ...transition }) => [transition]);
    case 'copies':
      return copied(definition, edit);
  }
}

type Guards = Parameters<typeof and>[0];

const added = (
  definition: NodeConfig,
  path: readonly string[],
  event: string,
  more: readonly TransitionConfig[],
): NodeConfig => editTransitions(definition, { path, event }, (list) => [...list, ...more]);

/** Changes each transition of an event that leaves a state. @throws where there is none. */
function changed(
  definition: NodeConfig,
  { event, from }: { readonly event: string; readonly from: string },
  edit: (transition: TransitionConfig) => readonly TransitionConfig[],
): NodeConfig {
  const path = from.split('.');
  if (transitionsIn(nodeAt(definition, path), event).length === 0)
    throw new Error(`${from} does not hear ${event}, so there is nothing to edit.`);
  return editTransitions(definition, { path, event }, (list) => list.flatMap(edit));
}

/** What a region did of itself for the event goes first, unless it is kept. */
function copied(definition: NodeConfig, { event, as, beside }: Extract<MachineEdit, { kind: 'copies' }>): NodeConfig {
  const inRegions = pathsBelow(definition, []);
  const models = inRegions.filter((path) => transitionsIn(nodeAt(definition, path), as).length > 0);
  if (models.length === 0) throw new Error(`No region hears ${as}, so there is nothing to copy.`);
  const bare = (beside ? [] : inRegions).reduce(
    (now, path) => (nodeAt(now, path).on?.[event] ? editTransitions(now, { path, event }, () => []) : now),
    definition,
  );
  return models.reduce((now, path) => added(now, path, event, transitionsIn(nodeAt(definition, path), as)), bare);
}

/** The states of a definition below its root, in its order. */
const pathsBelow = ({ states = {} }: NodeConfig, above: readonly string[]): readonly (readonly string[])[] =>
  Object.entries(states).flatMap(([key, node]) => [[...above, key], ...pathsBelow(node, [...above, key])]);

function clause(text: ClauseText): unknown {
  const isNot = text.startsWith('not ');
  const named: GuardExpression = { kind: 'named', name: isNot ? text.slice('not '.length) : text, of: null };
  return guardOf(isNot ? { kind: 'not', of: named } : named);
}

function nodeOf(machine: AnyStateMachine, path: readonly string[]): AnyStateNode {
  let node: AnyStateNode | undefined = machine.root;
  for (const key of path) node = node?.states[key];
  if (!node) throw new Error(`The machine has no state ${path.join('.')}.`);
  return node;
}
