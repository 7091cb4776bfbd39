/**
 * Edits of a machine told as data: what somebody believes who has a rule wrong. It writes them into the machine's own
 * definition, one after the other; what the edited machine then answers is found by running it, and is not said here.
 */
import { type AnyStateMachine, type AnyStateNode, and } from 'xstate';
import { addTransition, editTransition, type TransitionConfig } from './edit-config.ts';
import { guardOf } from './guard-algebra.ts';
import type { GuardExpression } from './guard-expression.ts';
import { topologyOf } from './topology.ts';

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
  /** An event no longer moves a state, or no longer to one target. */
  | { readonly kind: 'drops'; readonly event: string; readonly from: string; readonly to?: string }
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
 * @throws where an edit names a state that the machine does not have, or would change nothing: it is written in the code.
 */
export const editMachine = (machine: AnyStateMachine, edits: readonly MachineEdit[]): AnyStateMachine =>
  edits.reduce(edited, machine);

function edited(machine: AnyStateMachine, edit: MachineEdit): AnyStateMachine {
  switch (edit.kind) {
    case 'adds':
      return addTransition(machine, edit.from.split('.'), edit.event, {
        target: targetOf(machine, edit.to),
        ...(edit.when ? { guard: and(edit.when.map(clause) as Guards) } : {}),
      });
    case 'drops':
      return changed(machine, edit, () => null);
    case 'narrows':
      return changed(machine, edit, (transition) => ({
        ...transition,
        guard: and([...[transition['guard'] ?? []].flat(), ...edit.when.map(clause)] as unknown as Guards),
      }));
    case 'frees':
      return changed(machine, edit, ({ guard: _, ...transition }) => transition);
    case 'copies':
      return copied(machine, edit);
    case 'answers': {
      if (!(edit.guard in machine.implementations.guards)) throw new Error(`No guard is called ${edit.guard}.`);
      const always = () => edit.yes;
      return machine.provide({ guards: { [edit.guard]: always } } as Parameters<typeof machine.provide>[0]);
    }
  }
}

type Guards = Parameters<typeof and>[0];

/** Changes each transition of an event that leaves a state, from the last branch on, so that places stay as they were. */
function changed(
  machine: AnyStateMachine,
  { event, from, to }: { readonly event: string; readonly from: string; readonly to?: string },
  edit: (transition: TransitionConfig) => TransitionConfig | null,
): AnyStateMachine {
  const own = topologyOf(machine).transitions.filter(
    (each) => each.event === event && each.source === from && (to === undefined || each.target === to),
  );
  if (own.length === 0) throw new Error(`${from} does not hear ${event}, so there is nothing to edit.`);
  return own
    .toReversed()
    .reduce((now, { branch }) => editTransition(now, { path: from.split('.'), event, branch }, edit), machine);
}

/** What a region did of itself for the event goes first, unless it is kept. */
function copied(
  machine: AnyStateMachine,
  { event, as, beside }: Extract<MachineEdit, { kind: 'copies' }>,
): AnyStateMachine {
  const ofRegions = topologyOf(machine).transitions.filter(({ source }) => source !== '');
  const before = beside
    ? []
    : [...new Set(ofRegions.filter((each) => each.event === event).map((each) => each.source))];
  const bare = before.reduce((now, from) => changed(now, { event, from }, () => null), machine);
  const models = ofRegions.filter((each) => each.event === as);
  if (models.length === 0) throw new Error(`No region hears ${as}, so there is nothing to copy.`);
  return models.reduce(
    (now, { source, branch }) => addTransition(now, source.split('.'), event, configOf(machine, source, as, branch)),
    bare,
  );
}

/** A transition as the definition holds it. */
function configOf(machine: AnyStateMachine, source: string, event: string, branch: number): TransitionConfig {
  let found: TransitionConfig = {};
  editTransition(machine, { path: source.split('.'), event, branch }, (transition) => {
    found = transition;
    return transition;
  });
  return found;
}

function clause(text: ClauseText): unknown {
  const isNot = text.startsWith('not ');
  const named: GuardExpression = { kind: 'named', name: isNot ? text.slice('not '.length) : text, of: null };
  return guardOf(isNot ? { kind: 'not', of: named } : named);
}

function targetOf(machine: AnyStateMachine, state: string): string {
  let node: AnyStateNode | undefined = machine.root;
  for (const key of state.split('.')) node = node?.states[key];
  if (!node) throw new Error(`The machine has no state ${state}.`);
  return `#${node.id}`;
}
