/** A whole run: the fold of `step` over a list of events. */
import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import { type Step, start, step } from './step.ts';

/** A run as the engine plays it, without anybody's words. */
export interface Run {
  readonly initial: AnyMachineSnapshot;
  readonly steps: readonly Step[];
}

/** Plays events from the machine's beginning. */
export function replay(machine: AnyStateMachine, input: unknown, events: readonly string[]): Run {
  const initial = start(machine, input);
  const steps: Step[] = [];
  for (const event of events) steps.push(step(machine, endOf({ initial, steps }), event));
  return { initial, steps };
}

/** Where a run stands after its last step. */
export const endOf = (run: Run): AnyMachineSnapshot => run.steps.at(-1)?.after ?? run.initial;
