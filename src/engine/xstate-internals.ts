/**
 * All that we use of XState beyond its documented interface, in one place. `test/engine/xstate-internals.test.ts` says by
 * name what an upgrade of XState has taken away. Nothing else in the project may reach for these.
 */
import {
  type AnyActorScope,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type AnyStateNode,
  type AnyTransitionDefinition,
  createActor,
} from 'xstate';
import { evaluateGuard } from 'xstate/guards';
import { memoBy } from './memo-by.ts';

/**
 * Where a transition takes place so that nothing comes of its actions, one for each machine. XState's `transition` does the
 * same, but makes a new actor for every step, and with it the machine's initial state: two thirds of the step's cost.
 */
const inertScope = memoBy((machine: AnyStateMachine): AnyActorScope => {
  const self = createActor(machine);
  const nothing = () => undefined;
  return {
    self,
    system: self.system,
    id: '',
    sessionId: '',
    defer: nothing,
    logger: nothing,
    stopChild: nothing,
    emit: nothing,
    actionExecutor: nothing,
  };
});

/** The snapshot in which a machine begins, without executing an action. */
export const initialSnapshot = (machine: AnyStateMachine, input: unknown): AnyMachineSnapshot =>
  machine.getInitialSnapshot(inertScope(machine), input);

/** The snapshot after an event, without executing an action. */
export const snapshotAfter = (machine: AnyStateMachine, before: AnyMachineSnapshot, type: string): AnyMachineSnapshot =>
  machine.transition(before, { type }, inertScope(machine));

/** The transitions that XState selects for an event, as it defined them. */
export const selectedTransitions = (
  machine: AnyStateMachine,
  snapshot: AnyMachineSnapshot,
  type: string,
): readonly AnyTransitionDefinition[] => machine.getTransitionData(snapshot, { type });

/** The nodes that are active in a snapshot, compound ones and the root included, in no promised order. */
export const activeNodes = (snapshot: AnyMachineSnapshot): readonly AnyStateNode[] => snapshot._nodes;

/** What a guard of the machine, named, says of a context; it may not look at the state. */
export const guardAllows = (machine: AnyStateMachine, name: string, context: object, type: string): boolean =>
  // The snapshot is asked for its machine alone: that is where the guard's name is looked up.
  evaluateGuard(name, context, { type }, { machine } as unknown as Parameters<typeof evaluateGuard>[3]);
