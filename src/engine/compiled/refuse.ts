/** How the compiler says that it does not cover a machine: by name, and never by an approximation. */
import type { AnyStateMachine } from 'xstate';

/** @throws always: a machine of ours that cannot be compiled is a mistake in it, and its builder is told which. */
export function refuse(machine: AnyStateMachine, why: string): never {
  throw new Error(`The machine "${machine.id}" cannot be compiled: ${why}.`);
}
