/**
 * Changes one place of a machine's definition and leaves the rest, guards and actions included, as it is: the knife that
 * mutants are made with. It copies on the way down, so the machine that was given is never touched.
 */
import { type AnyStateMachine, createMachine } from 'xstate';

/** One transition as a definition holds it, once a bare target has been written out. */
export type TransitionConfig = Readonly<Record<string, unknown>>;

/** Where a transition stands: the state that owns it by its path, its event (empty for `always`), its branch. */
export interface TransitionPlace {
  readonly path: readonly string[];
  readonly event: string;
  readonly branch: number;
}

/** The machine with one transition changed, or dropped where the edit answers null. */
export function editTransition(
  machine: AnyStateMachine,
  { path, event, branch }: TransitionPlace,
  edit: (transition: TransitionConfig) => TransitionConfig | null,
): AnyStateMachine {
  const editList = (given: unknown) =>
    listOf(given).flatMap((transition, place) => (place === branch ? (edit(transition) ?? []) : [transition]));
  return rebuilt(machine, path, (node) =>
    event === ''
      ? { ...node, always: editList(node.always) }
      : { ...node, on: { ...node.on, [event]: editList(node.on?.[event]) } },
  );
}

/** The machine with one more transition, after those that the state has for the event. */
export function addTransition(
  machine: AnyStateMachine,
  path: readonly string[],
  event: string,
  transition: TransitionConfig,
): AnyStateMachine {
  return rebuilt(machine, path, (node) => ({
    ...node,
    on: { ...node.on, [event]: [...listOf(node.on?.[event]), transition] },
  }));
}

/** As much of a state's definition as is edited here. */
interface NodeConfig {
  readonly on?: Readonly<Record<string, unknown>> | undefined;
  readonly always?: unknown;
  readonly states?: Readonly<Record<string, NodeConfig>> | undefined;
}

function rebuilt(
  machine: AnyStateMachine,
  path: readonly string[],
  edit: (node: NodeConfig) => NodeConfig,
): AnyStateMachine {
  // The definition was one that XState accepted; an edit keeps its shape, which is more than the types can follow.
  const make = createMachine as unknown as (config: NodeConfig, implementations: unknown) => AnyStateMachine;
  return make(editNode(machine.config as NodeConfig, path, edit), machine.implementations);
}

function editNode(config: NodeConfig, path: readonly string[], edit: (node: NodeConfig) => NodeConfig): NodeConfig {
  const [key, ...rest] = path;
  if (key === undefined) return edit(config);
  const child = config.states?.[key];
  if (!child) throw new Error(`The definition has no state "${key}"; the path was read off the machine made of it.`);
  return { ...config, states: { ...config.states, [key]: editNode(child, rest, edit) } };
}

/** One transition, several or none, each perhaps a bare target. */
function listOf(given: unknown): readonly TransitionConfig[] {
  if (given === undefined) return [];
  const list: readonly unknown[] = Array.isArray(given) ? given : [given];
  return list.map((each) => (typeof each === 'string' ? { target: each } : (each as TransitionConfig)));
}
