/**
 * Mutants: copies of a machine with one thing wrong in each, made from its own definition. Checks that cannot tell a
 * mutant from the machine have not looked there. Nothing here runs or judges a mutant.
 */
import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { addTransition, editTransition, type TransitionConfig } from './edit-config.ts';
import { guardOf, mentions, withoutAClause, wordsOf } from './guard-algebra.ts';
import { type GuardExpression, guardExpression } from './guard-expression.ts';
import { start } from './step.ts';
import { type TransitionInfo, topologyOf } from './topology.ts';

export type MutantKind =
  | 'transition dropped'
  | 'transition retargeted'
  | 'guard dropped'
  | 'guard negated'
  | 'clause dropped'
  | 'action dropped'
  | 'limit moved'
  | 'event heard';

export interface Mutant {
  /** Says the kind and the place; unique among a machine's mutants. */
  readonly id: string;
  readonly kind: MutantKind;
  /** What is wrong with it, as a sentence. */
  readonly description: string;
  /** The machine's own transitions that it makes behave differently; none where it adds one. */
  readonly transitions: readonly TransitionInfo[];
  /** It can differ from the machine only where one of these states is active (the root's is empty) and hears this event. */
  readonly touches: readonly { readonly state: string; readonly event: string }[];
  /** Builds the mutant. Its regions, states and context are laid out as the machine's are. */
  readonly machine: () => AnyStateMachine;
}

export interface MutantOptions {
  /** An input that the machine accepts: its first context shows which members are numbers, whose limits can be moved. */
  readonly input?: unknown;
  /** Regions in which an event that only the root explains there is made to move something, state by state. */
  readonly hearing?: readonly string[];
}

/** Every mutant of a machine, in the order of its definition. */
export function mutantsOf(machine: AnyStateMachine, { input, hearing = [] }: MutantOptions = {}): readonly Mutant[] {
  return [
    ...topologyOf(machine).transitions.flatMap((transition) => ofTransition(machine, transition)),
    ...Object.keys(machine.implementations.guards).flatMap((name) => ofNamedGuard(machine, name, input)),
    ...hearing.flatMap((region) => ofDeafness(machine, region)),
  ];
}

/** What is wrong with a transition: that it is not there, leads elsewhere, asks something else or does less. */
function ofTransition(machine: AnyStateMachine, transition: TransitionInfo): readonly Mutant[] {
  const { id, event, branch, description } = transition;
  const path = pathOf(transition.source);
  const says = description ?? id;
  const mutant = (
    kind: MutantKind,
    detail: string,
    what: string,
    edit: (transition: TransitionConfig) => TransitionConfig | null,
  ): Mutant => ({
    id: `${kind}: ${id}${detail && ` ${detail}`}`,
    kind,
    description: what,
    transitions: [transition],
    touches: [{ state: transition.source, event }],
    machine: () => editTransition(machine, { path, event, branch }, edit),
  });
  const { guard } = transition;
  const withGuard = (expression: GuardExpression) => (given: TransitionConfig) => ({
    ...given,
    guard: guardOf(expression),
  });
  return [
    mutant('transition dropped', '', `This is gone: “${says}”`, () => null),
    ...othersThan(machine, transition).map((state) =>
      mutant('transition retargeted', `to ${state}`, `“${says}” leads to ${state} instead.`, (given) => ({
        ...given,
        target: `#${nodeOf(machine, pathOf(state)).id}`,
      })),
    ),
    ...(guard
      ? [
          mutant('guard dropped', '', `“${says}” no longer asks whether ${wordsOf(guard)}.`, (given) => without(given)),
          mutant(
            'guard negated',
            '',
            `“${says}” asks the opposite of whether ${wordsOf(guard)}.`,
            withGuard({ kind: 'not', of: guard }),
          ),
          ...withoutAClause(guard).map(([clause, rest]) =>
            mutant(
              'clause dropped',
              `without ${wordsOf(clause)}`,
              `“${says}” no longer asks for ${wordsOf(clause)}.`,
              withGuard(rest),
            ),
          ),
        ]
      : []),
    ...transition.actions.map((action, place) =>
      mutant('action dropped', action, `“${says}” no longer does ${action}.`, (given) => ({
        ...given,
        actions: [given['actions']].flat().filter((_, other) => other !== place),
      })),
    ),
  ];
}

const without = ({ guard: _, ...rest }: TransitionConfig): TransitionConfig => rest;

/** The states beside a transition's target. An eventless one may not lead to where it starts: it would never settle. */
function othersThan(machine: AnyStateMachine, { source, target, event }: TransitionInfo): readonly string[] {
  const { states } = topologyOf(machine);
  const info = states.find(({ id }) => id === target);
  return states
    .filter(({ id, parent }) => info && parent === info.parent && id !== target && !(event === '' && id === source))
    .map(({ id }) => id);
}

/** What is wrong with a guard that has a name, wherever it is asked. */
function ofNamedGuard(machine: AnyStateMachine, name: string, input: unknown): readonly Mutant[] {
  const implementation: unknown = machine.implementations.guards[name];
  const transitions = topologyOf(machine).transitions.filter(({ guard }) => guard && mentions(guard, name));
  const mutant = (kind: MutantKind, detail: string, description: string, replacement: unknown): Mutant => ({
    id: `${kind}: ${name}${detail && ` ${detail}`}`,
    kind,
    description,
    transitions,
    touches: transitions.map(({ source, event }) => ({ state: source, event })),
    machine: () => machine.provide({ guards: { [name]: replacement } } as Parameters<typeof machine.provide>[0]),
  });
  const expression = guardExpression(machine, name);
  const composed = expression?.kind === 'named' ? expression.of : null;
  const plain = composed ? null : (implementation as PlainGuard);
  const opposite = composed ? guardOf({ kind: 'not', of: composed }) : negated(implementation as PlainGuard);
  return [
    mutant('guard dropped', '', `“${name}” always answers yes.`, () => true),
    mutant('guard negated', '', `“${name}” answers the opposite.`, opposite),
    ...(composed ? withoutAClause(composed) : []).map(([clause, rest]) =>
      mutant(
        'clause dropped',
        `without ${wordsOf(clause)}`,
        `“${name}” no longer asks for ${wordsOf(clause)}.`,
        guardOf(rest),
      ),
    ),
    ...(plain ? numbersReadBy(plain, start(machine, input).context) : []).flatMap((member) =>
      [1, -1].map((by) =>
        mutant(
          'limit moved',
          `${member} ${by > 0 ? '+' : '−'} 1`,
          `“${name}” answers as if ${member} were one ${by > 0 ? 'more' : 'less'} than it is.`,
          shifted(plain as PlainGuard, member, by),
        ),
      ),
    ),
  ];
}

/** What is wrong with a region that hears an event on which it never moves, where the root alone says what comes of it. */
function ofDeafness(machine: AnyStateMachine, region: string): readonly Mutant[] {
  const { states, transitions } = topologyOf(machine);
  const inRegion = (state: string) => state === region || state.startsWith(`${region}.`);
  const events = new Set(transitions.filter(({ source }) => source === '').map(({ event }) => event));
  for (const { source, event } of transitions) if (inRegion(source)) events.delete(event);
  return [...events].flatMap((event) =>
    states
      .filter(({ id, type }) => inRegion(id) && type === 'atomic')
      .flatMap((from) =>
        states
          .filter(({ id, parent }) => parent === from.parent && id !== from.id)
          .map(({ id: to }) => ({
            id: `event heard: ${from.id}:${event} to ${to}`,
            kind: 'event heard' as const,
            description: `${event} leads from ${from.id} to ${to}, though nothing says so.`,
            transitions: [],
            touches: [{ state: from.id, event }],
            machine: () =>
              addTransition(machine, pathOf(from.id), event, { target: `#${nodeOf(machine, pathOf(to)).id}` }),
          })),
      ),
  );
}

const pathOf = (state: string): readonly string[] => (state === '' ? [] : state.split('.'));

const nodeOf = (machine: AnyStateMachine, path: readonly string[]): AnyStateNode =>
  path.reduce<AnyStateNode>((node, key) => node.states[key] as AnyStateNode, machine.root);

type PlainGuard = (args: { readonly context: object }, params: unknown) => boolean;

const negated =
  (guard: PlainGuard): PlainGuard =>
  (args, params) =>
    !guard(args, params);

/** The guard as it would answer if a number of the context were larger, or smaller. */
const shifted =
  (guard: PlainGuard, member: string, by: number): PlainGuard =>
  ({ context, ...args }, params) => {
    const value: unknown = Reflect.get(context, member);
    return guard({ ...args, context: { ...context, [member]: (value as number) + by } }, params);
  };

/** Which numbers of a context a guard looks at: it is asked once, of a context that watches. */
function numbersReadBy(guard: PlainGuard, context: object): readonly string[] {
  const read = new Set<string>();
  const watched = new Proxy(context, {
    get: (target, member) => {
      const value: unknown = Reflect.get(target, member);
      if (typeof value === 'number') read.add(String(member));
      return value;
    },
  });
  guard({ context: watched }, undefined);
  return [...read];
}
