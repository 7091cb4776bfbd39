/**
 * The situations in which an event can find the machine, as far as its guards can tell them apart, and how the machine
 * explains what comes of it there. One state stands for all that are in the same situation, so that looking at the
 * explanations of every reachable state and event costs a few steps.
 */
import { type AnyMachineSnapshot, type AnyStateMachine, matchesState } from 'xstate';
import type { ClassicEventName } from '../../machines/vocabulary/events.ts';
import { type GuardExpression, type MachineState, topologyOf } from '../../src/engine/index.ts';
import { isCitable } from '../../src/simulation/index.ts';
import { classic, type Ground } from './grounds.ts';

export interface Situation {
  readonly ground: Ground;
  readonly event: ClassicEventName;
  /** The states that are in it, by index; any of them can speak for the others. */
  readonly indexes: readonly number[];
  readonly index: number;
  /** What the machine itself says of the event there. */
  readonly explanation: Explanation;
}

/** What people are told beside the record. */
export interface Explanation {
  readonly refused: boolean;
  readonly rules: readonly string[];
  readonly why: readonly string[];
}

const { transitions } = topologyOf(classic.machine);
const situations = new Map<Ground, Map<ClassicEventName, readonly Situation[]>>();

/** The situations of an event in a configuration. */
export function situationsOf(ground: Ground, event: ClassicEventName): readonly Situation[] {
  const ofGround = situations.get(ground) ?? new Map<ClassicEventName, readonly Situation[]>();
  situations.set(ground, ofGround);
  const found = ofGround.get(event) ?? findSituations(ground, event);
  ofGround.set(event, found);
  return found;
}

/**
 * Two states are in the same situation when the same states that hear the event are active in both, and every clause of
 * every guard that is asked about it answers the same. No mutant that only rearranges these can tell the two apart.
 */
function findSituations(ground: Ground, event: ClassicEventName): readonly Situation[] {
  const about = transitions.filter((transition) => transition.event === event);
  const sources = about.map(({ source }) => source).filter((source) => source !== '');
  const clauses = about.flatMap(({ guard }) => (guard ? clausesOf(guard) : []));
  const columns = [
    ...new Set([
      ...sources.map((source) => columnOf(ground, source, ({ value }) => matchesState(source, value))),
      ...clauses.map((clause) => columnOf(ground, JSON.stringify(clause), (state) => answer(clause, state))),
    ]),
  ];
  const members = new Map<string, number[]>();
  for (const index of ground.states.keys()) {
    const key = columns.map((column) => (column[index] ? 1 : 0)).join('');
    members.set(key, [...(members.get(key) ?? []), index]);
  }
  return [...members.values()].map((indexes) => {
    const [index] = indexes as [number, ...number[]];
    return { ground, event, indexes, index, explanation: explain(classic.machine, ground, index, event) };
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

/** The guards of the classic machine ask about states and context alone, so the event need not be told. */
function answer(clause: GuardExpression, { value, context }: MachineState): boolean {
  if (clause.kind === 'in') return matchesState(clause.value, value);
  if (clause.kind !== 'named') throw new Error('A clause that is made of no others has a name or asks for a state.');
  const guard = classic.machine.implementations.guards[clause.name] as (args: object) => boolean;
  return guard({ context });
}

/** The snapshot of a machine, or of a mutant, in a state that the machine itself reaches. */
export function snapshotOf(machine: AnyStateMachine, ground: Ground, index: number): AnyMachineSnapshot {
  const { value, context } = ground.states[index] as MachineState;
  return machine.resolveState({ value, context });
}

/** What a machine, or a mutant, says of an event in a state. It is the selection that is asked; no step is made. */
export function explain(machine: AnyStateMachine, ground: Ground, index: number, type: ClassicEventName): Explanation {
  const fired = machine.getTransitionData(snapshotOf(machine, ground, index), { type });
  return {
    refused: fired.some(({ meta }) => meta?.['refused'] === true),
    rules: [...new Set(fired.flatMap(({ meta }) => rulesOf(meta)))],
    why: [...new Set(fired.map(({ description }) => description ?? ''))],
  };
}

/** The rules and assumptions that a transition cites. */
export function rulesOf(meta: Readonly<Record<string, unknown>> | undefined): readonly string[] {
  const rules = meta?.['rules'];
  return Array.isArray(rules) ? rules.filter((id): id is string => typeof id === 'string' && isCitable(id)) : [];
}
