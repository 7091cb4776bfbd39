/**
 * A transition system: a machine with its states numbered, which is all that a search needs to know.
 * `interpret` lets XState make every step and is the reference; `compile` (in its own file) is the fast one.
 */
import { type AnyMachineSnapshot, type AnyStateMachine, transition } from 'xstate';
import { type MachineState, start } from './step.ts';

/** A machine as integers: states and events are numbers, and a step is one call. */
export interface System {
  /** Event names; an event's number is its place. The order ranks equally short runs. */
  readonly events: readonly string[];
  readonly initial: number;
  /** Where it is known: no state has this number or a larger one. A search then need not guess how much room it needs. */
  readonly size?: number;
  /** The state after an event; the same number where nothing changes. */
  readonly next: (state: number, event: number) => number;
  /** What a number stands for. */
  readonly stateOf: (state: number) => MachineState;
}

/** Numbers the states as they are met and lets XState make each step. Two states are one when value and context agree. */
export function interpret(machine: AnyStateMachine, input: unknown, events: readonly string[]): System {
  const snapshots: AnyMachineSnapshot[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (snapshot: AnyMachineSnapshot): number => {
    const key = stateKey(snapshot);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, snapshots.length);
    return snapshots.push(snapshot) - 1;
  };
  const at = (state: number): AnyMachineSnapshot => {
    const snapshot = snapshots[state];
    if (!snapshot) throw new Error(`State ${state} was never met.`);
    return snapshot;
  };
  return {
    events,
    initial: numberOf(start(machine, input)),
    next: (state, event) => numberOf(transition(machine, at(state), { type: events[event] ?? '' })[0]),
    stateOf: (state) => ({ value: at(state).value, context: at(state).context }),
  };
}

/** A text that is the same for two states exactly when they are the same state. */
export const stateKey = (state: MachineState): string => JSON.stringify([state.value, state.context]);
