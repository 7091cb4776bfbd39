/**
 * A machine's contexts as numbers, and what its guards and actions make of each: the tables of a Promela model. Every
 * answer is XState's own, asked of a machine that has one state and nothing but the guard or the actions in question.
 */
import {
  type AnyStateMachine,
  type AnyTransitionDefinition,
  createMachine,
  initialTransition,
  type MachineContext,
  transition,
} from 'xstate';
import { selectedTransitions } from './xstate-internals.ts';

export class Contexts {
  readonly all: readonly MachineContext[];
  readonly #machine: AnyStateMachine;
  readonly #numbers: ReadonlyMap<string, number>;
  /** What each guard said under each event, since many transitions share a guard. */
  readonly #answers = new Map<string, readonly number[]>();

  /** @param contexts those that can be reached, repeats allowed; the first is number 0. */
  constructor(machine: AnyStateMachine, contexts: readonly unknown[]) {
    const byText = new Map(contexts.map((context) => [JSON.stringify(context), context]));
    this.all = [...byText.values()] as MachineContext[];
    this.#machine = machine;
    this.#numbers = new Map([...byText.keys()].map((text, number) => [text, number]));
  }

  /** The numbers of the contexts in which a guard says yes, under any of these events. */
  allowedBy(guard: string, events: readonly string[]): readonly number[] {
    return this.#same(`guard ${guard}`, events, (event) => {
      const key = JSON.stringify([guard, event]);
      const known = this.#answers.get(key) ?? this.#ask(guard, event);
      this.#answers.set(key, known);
      return known;
    });
  }

  /** By each context's number that of the context which the transition's actions leave; -1 where it is not listed. */
  after({ actions }: AnyTransitionDefinition, events: readonly string[]): readonly number[] {
    for (const action of actions) this.#refuseUnlessAssign(action);
    return this.#same('action', events, (event) =>
      [...this.all.keys()].map((number) => {
        const [probe, snapshot] = this.#probe(number, event, { actions });
        const [{ context }] = transition(probe, snapshot, { type: event });
        return this.#numbers.get(JSON.stringify(context)) ?? -1;
      }),
    );
  }

  /** An eventless transition has no event of its own: whatever event came before it, the answer has to be one. */
  #same(what: string, events: readonly string[], ask: (event: string) => readonly number[]): readonly number[] {
    const answers = new Map(events.map((event) => ask(event)).map((answer) => [answer.join(), answer]));
    const [answer, another] = [...answers.values()];
    if (another) refuse(this.#machine, `an eventless transition has a ${what} that depends on the event`);
    return answer ?? [];
  }

  #ask(guard: string, event: string): readonly number[] {
    return [...this.all.keys()].filter((number) => {
      const [probe, snapshot] = this.#probe(number, event, { guard });
      return selectedTransitions(probe, snapshot, event).length > 0;
    });
  }

  #probe(number: number, event: string, only: object) {
    const plain: AnyStateMachine = createMachine({
      context: this.all[number] as MachineContext,
      on: { [event]: only },
    });
    const probe = plain.provide(this.#machine.implementations);
    const [snapshot] = initialTransition(probe);
    return [probe, snapshot] as const;
  }

  #refuseUnlessAssign(action: unknown): void {
    const implementation: unknown = typeof action === 'string' ? this.#machine.implementations.actions[action] : action;
    if (typeof implementation !== 'function' || !('assignment' in implementation))
      refuse(this.#machine, `the action ${JSON.stringify(action)} is not an assign`);
  }
}

/** @throws always: what has no translation is refused by name, never approximated. */
export function refuse(machine: AnyStateMachine, why: string): never {
  throw new Error(`The machine "${machine.id}" cannot be written as Promela: ${why}.`);
}
