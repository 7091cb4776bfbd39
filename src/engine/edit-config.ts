/**
 * Changes one place of a machine's definition and leaves the rest, guards and actions included, as it is: the knife that
 * mutants and misconceptions are made with. It copies on the way down, so the machine that was given is never touched.
 */
import { type AnyStateMachine, createMachine } from 'xstate';

/** One transition as a definition holds it, once a bare target has been written out. */
export type TransitionConfig = Readonly<Record<string, unknown>>;

/** As much of a state's definition as is edited here. */
export interface NodeConfig {
  readonly on?: Readonly<Record<string, unknown>> | undefined;
  readonly always?: unknown;
  readonly states?: Readonly<Record<string, NodeConfig>> | undefined;
}

/** Where a transition stands: the state that owns it by its path, its event (empty for `always`), its branch. */
export interface TransitionPlace {
  readonly path: readonly string[];
  readonly event: string;
  readonly branch: number;
}

/** The machine with one transition changed, or dropped where the edit answers null. */
export const editTransition = (
  machine: AnyStateMachine,
  { path, event, branch }: TransitionPlace,
  edit: (transition: TransitionConfig) => TransitionConfig | null,
): AnyStateMachine =>
  rebuilt(
    machine,
    editTransitions(definitionOf(machine), { path, event }, (list) =>
      list.flatMap((each, place): readonly TransitionConfig[] =>
        place === branch ? [edit(each) ?? []].flat() : [each],
      ),
    ),
  );

/** The machine with one more transition, after those that the state has for the event. */
export const addTransition = (
  machine: AnyStateMachine,
  path: readonly string[],
  event: string,
  transition: TransitionConfig,
): AnyStateMachine =>
  rebuilt(
    machine,
    editTransitions(definitionOf(machine), { path, event }, (list) => [...list, transition]),
  );

/** A machine's definition, to be edited as often as needed before a machine is made of it again. */
export const definitionOf = (machine: AnyStateMachine): NodeConfig => machine.config as NodeConfig;

/** The machine of a definition that was edited, with the guards and actions of the one that it comes from. */
export function rebuilt(machine: AnyStateMachine, definition: NodeConfig): AnyStateMachine {
  // The definition was one that XState accepted; an edit keeps its shape, which is more than the types can follow.
  const make = createMachine as unknown as (config: NodeConfig, implementations: unknown) => AnyStateMachine;
  return make(definition, machine.implementations);
}

/** The definition with another list of what a state does about an event. */
export const editTransitions = (
  definition: NodeConfig,
  { path, event }: Omit<TransitionPlace, 'branch'>,
  edit: (list: readonly TransitionConfig[]) => readonly TransitionConfig[],
): NodeConfig =>
  editNode(definition, path, (node) =>
    event === ''
      ? { ...node, always: edit(transitionsIn(node, event)) }
      : { ...node, on: { ...node.on, [event]: edit(transitionsIn(node, event)) } },
  );

/** What a state does about an event: one transition, several or none, each perhaps a bare target. */
export function transitionsIn(node: NodeConfig, event: string): readonly TransitionConfig[] {
  const given = event === '' ? node.always : node.on?.[event];
  if (given === undefined) return [];
  const list: readonly unknown[] = Array.isArray(given) ? given : [given];
  return list.map((each) => (typeof each === 'string' ? { target: each } : (each as TransitionConfig)));
}

function editNode(config: NodeConfig, path: readonly string[], edit: (node: NodeConfig) => NodeConfig): NodeConfig {
  const [key, ...rest] = path;
  if (key === undefined) return edit(config);
  return { ...config, states: { ...config.states, [key]: editNode(childOf(config, key), rest, edit) } };
}

/** A state of a definition. @throws where there is none. */
export const nodeAt = (definition: NodeConfig, path: readonly string[]): NodeConfig => path.reduce(childOf, definition);

function childOf(config: NodeConfig, key: string): NodeConfig {
  const child = config.states?.[key];
  if (!child) throw new Error(`The definition has no state "${key}".`);
  return child;
}
