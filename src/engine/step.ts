/**
 * The one pure step: an event applied to a snapshot, with what XState did and why.
 * Replay, simulation and the screen are folds over it. It never executes an action.
 */
import type { AnyMachineSnapshot, AnyStateMachine, AnyStateNode, StateValue } from 'xstate';
import { answer, type GuardAnswer } from './guard-expression.ts';
import { stateId, type TransitionInfo, transitionsOf } from './topology.ts';
import { activeNodes, initialSnapshot, selectedTransitions, snapshotAfter } from './xstate-internals.ts';

/** A machine's state, without XState's apparatus. */
export interface MachineState {
  readonly value: StateValue;
  readonly context: unknown;
}

/** One transition that an event could have taken from an active state, and what its guard said. */
export interface Candidate {
  readonly transition: TransitionInfo;
  /** null for a transition without a guard. */
  readonly guard: GuardAnswer | null;
  /**
   * `fired`: XState took it. `blocked`: its guard said no. `passed-over`: it would have been allowed, but a branch before
   * it, or a state inside its own, came first.
   */
  readonly fate: 'fired' | 'blocked' | 'passed-over';
}

/** One event: where it led, what fired, and what was asked. */
export interface Step<Snapshot extends AnyMachineSnapshot = AnyMachineSnapshot> {
  readonly event: string;
  readonly before: Snapshot;
  readonly after: Snapshot;
  /** What fired, in document order; eventless transitions that followed are not among them. */
  readonly fired: readonly TransitionInfo[];
  /**
   * Every transition of every active state for this event: region by region, innermost states first, the root last.
   * Worked out when first read: asking every clause of every guard costs more than the step itself.
   */
  readonly candidates: readonly Candidate[];
}

/** The snapshot in which a run of this machine begins. */
export const start = (machine: AnyStateMachine, input: unknown): AnyMachineSnapshot => initialSnapshot(machine, input);

/** Applies one event. Pure: the same snapshot and event always give the same step. */
export function step(machine: AnyStateMachine, before: AnyMachineSnapshot, type: string): Step {
  const after = snapshotAfter(machine, before, type);
  let candidates: readonly Candidate[] | undefined;
  return {
    event: type,
    before,
    after,
    fired: firedBy(machine, before, type),
    get candidates() {
      candidates ??= candidatesFor(machine, before, type);
      return candidates;
    },
  };
}

/** The ids of the states that are active in a snapshot, compound ones included. */
export const activeStates = (snapshot: AnyMachineSnapshot): readonly string[] =>
  activeNodes(snapshot).flatMap((node) => (node.parent ? stateId(node) : []));

/** What XState selects for an event, in the order of the candidates. */
function firedBy(machine: AnyStateMachine, snapshot: AnyMachineSnapshot, type: string): readonly TransitionInfo[] {
  const selected = new Set(selectedTransitions(machine, snapshot, type));
  return [...new Set([...selected].map(({ source }) => source))]
    .sort(inReadingOrder(Object.keys(machine.root.states)))
    .flatMap((node) => transitionsOf(machine, node).flatMap(([own, info]) => (selected.has(own) ? info : [])));
}

/** What an event could do in a snapshot, without doing it. */
export function candidatesFor(
  machine: AnyStateMachine,
  snapshot: AnyMachineSnapshot,
  type: string,
): readonly Candidate[] {
  const event = { type };
  // The selection is XState's own; the candidates around it are what it chose from.
  const selected = new Set(selectedTransitions(machine, snapshot, type));
  const active = [...activeNodes(snapshot)].sort(inReadingOrder(Object.keys(machine.root.states)));
  return active.flatMap((node) =>
    transitionsOf(machine, node)
      .filter(([definition]) => definition.eventType === type)
      .map(([definition, info]) => {
        const guard = info.guard && answer(info.guard, machine, snapshot, event);
        const allowed = guard === null || guard.answer;
        const fate = selected.has(definition) ? 'fired' : allowed ? 'passed-over' : 'blocked';
        return { transition: info, guard, fate } as const;
      }),
  );
}

/** Region by region in document order, within each from the inside out, and the root at the very end. */
const inReadingOrder = (regions: readonly string[]) => (a: AnyStateNode, b: AnyStateNode) =>
  place(regions, a) - place(regions, b) || b.path.length - a.path.length;

const place = (regions: readonly string[], { path: [region] }: AnyStateNode): number =>
  region === undefined ? regions.length : regions.indexOf(region);
