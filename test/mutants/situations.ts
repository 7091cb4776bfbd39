/**
 * The situations in which an event can find the machine, as far as its guards can tell them apart, and how the machine
 * explains what comes of it there. One state stands for all that are in the same situation, so that looking at the
 * explanations of every reachable state and event costs a few steps.
 */
import { type AnyMachineSnapshot, type AnyStateMachine, type AnyTransitionDefinition, matchesState } from 'xstate';
import { type GuardExpression, type MachineState, topologyOf } from '../../src/engine/index.ts';
import { type EventName, isCitable } from '../../src/simulation/index.ts';
import type { Ground } from './explored.ts';
import type { Mutant } from './mutant.ts';

export interface Situation {
  readonly ground: Ground;
  readonly event: EventName;
  /** The states that are in it, by index; any of them can speak for the others. */
  readonly indexes: readonly number[];
  readonly index: number;
  readonly state: MachineState;
  /** The transitions that the machine itself takes there. */
  readonly taken: Taken;
}

export type Taken = readonly AnyTransitionDefinition[];

/** What people are told beside the record. */
export interface Explanation {
  readonly refused: boolean;
  readonly rules: readonly string[];
  readonly why: readonly string[];
}

const situations = new Map<Ground, Map<EventName, readonly Situation[]>>();

/** The situations of an event in a configuration. */
function situationsOf(ground: Ground, event: EventName): readonly Situation[] {
  const ofGround = situations.get(ground) ?? new Map<EventName, readonly Situation[]>();
  situations.set(ground, ofGround);
  const found = ofGround.get(event) ?? findSituations(ground, event);
  ofGround.set(event, found);
  return found;
}

/**
 * Two states are in the same situation when the same states that hear the event are active in both, and every clause of
 * every guard that is asked about it answers the same. No mutant that only rearranges these can tell the two apart.
 */
function findSituations(ground: Ground, event: EventName): readonly Situation[] {
  const { machine } = ground.edition;
  const about = topologyOf(machine).transitions.filter((transition) => transition.event === event);
  const sources = about.map(({ source }) => source).filter((source) => source !== '');
  const clauses = about.flatMap(({ guard }) => (guard ? clausesOf(guard) : []));
  const columns = [
    ...new Set([
      ...sources.map((source) => columnOf(ground, source, ({ value }) => matchesState(source, value))),
      ...clauses.map((clause) => columnOf(ground, JSON.stringify(clause), (state) => answer(machine, clause, state))),
    ]),
  ];
  const members = new Map<string, number[]>();
  for (const index of ground.states.keys()) {
    const key = columns.map((column) => (column[index] ? 1 : 0)).join('');
    members.set(key, [...(members.get(key) ?? []), index]);
  }
  return [...members.values()].map((indexes) => {
    const [index] = indexes as [number, ...number[]];
    const state = ground.states[index] as MachineState;
    return { ground, event, indexes, index, state, taken: takenBy(machine, state, event) };
  });
}

const columns = new Map<Ground, Map<string, readonly boolean[]>>();

/** What every reachable state answers to a question; asked once. */
function columnOf(ground: Ground, question: string, ask: (state: MachineState) => boolean): readonly boolean[] {
  const ofGround = columns.get(ground) ?? new Map<string, readonly boolean[]>();
  columns.set(ground, ofGround);
  const column = ofGround.get(question) ?? ground.states.map(ask);
  ofGround.set(question, column);
  return column;
}

/** The clauses of a guard that are made of no others. */
function clausesOf(guard: GuardExpression): readonly GuardExpression[] {
  switch (guard.kind) {
    case 'named':
      return guard.of ? clausesOf(guard.of) : [guard];
    case 'in':
      return [guard];
    case 'not':
      return clausesOf(guard.of);
    case 'all':
    case 'any':
      return guard.of.flatMap(clausesOf);
  }
}

/** The machines' guards ask about states and context alone, so the event need not be told. */
function answer(machine: AnyStateMachine, clause: GuardExpression, { value, context }: MachineState): boolean {
  if (clause.kind === 'in') return matchesState(clause.value, value);
  if (clause.kind !== 'named') throw new Error('A clause that is made of no others has a name or asks for a state.');
  const guard = machine.implementations.guards[clause.name] as (args: object) => boolean;
  return guard({ context });
}

/** The situations in which an event that the mutant is about can arrive. */
export function situationsTouched({ touches }: Mutant, ground: Ground): readonly Situation[] {
  const events = ground.events.filter((name) => touches.some(({ event }) => event === name));
  return events.flatMap((event) => situationsOf(ground, event));
}

const snapshots = new WeakMap<MachineState, AnyMachineSnapshot>();

/**
 * The transitions that a machine, or a mutant, takes; no step is made. XState reads the state's value and context, and
 * which machine's guards to ask; a snapshot is costly to make, so all mutants share the one of a state but for the last.
 */
export function takenBy(machine: AnyStateMachine, state: MachineState, type: string): Taken {
  const known = snapshots.get(state) ?? machine.resolveState({ value: state.value, context: state.context });
  snapshots.set(state, known);
  return machine.getTransitionData({ ...known, machine } as AnyMachineSnapshot, { type });
}

/** Whether a mutant takes the transitions that the machine does, and says the same of them. */
export const areTakenAlike = (one: Taken, other: Taken): boolean =>
  one.length === other.length && one.every((transition, place) => isAlike(transition, other[place]));

function isAlike(one: AnyTransitionDefinition, other: AnyTransitionDefinition | undefined): boolean {
  return (
    other !== undefined &&
    one.source.id === other.source.id &&
    one.target?.[0]?.id === other.target?.[0]?.id &&
    one.actions.length === other.actions.length &&
    one.actions.every((action, place) => action === other.actions[place]) &&
    one.description === other.description &&
    // An edit copies what it changes and nothing else.
    one.meta === other.meta
  );
}

export const explain = (taken: Taken): Explanation => ({
  refused: taken.some(({ meta }) => meta?.['refused'] === true),
  rules: [...new Set(taken.flatMap(({ meta }) => rulesOf(meta)))],
  why: [...new Set(taken.map(({ description }) => description ?? ''))],
});

/** The rules and assumptions that a transition cites. */
export function rulesOf(meta: Readonly<Record<string, unknown>> | undefined): readonly string[] {
  const rules = meta?.['rules'];
  return Array.isArray(rules) ? rules.filter((id): id is string => typeof id === 'string' && isCitable(id)) : [];
}
