/**
 * What a property that holds rests on: the rules whose breaking breaks it. A mutant breaks a property by some run; where
 * that run first leaves what the machine would have done, the rules that the machine follows there are the broken ones.
 */
import type { AnyStateMachine } from 'xstate';
import type { MachineState } from '../../src/engine/index.ts';
import type { MutantKind } from '../../src/engine/mutants.ts';
import {
  ASSUMPTIONS,
  type Citation,
  type PropertyId,
  type PropertyResult,
  RULES,
  type Verdict,
} from '../../src/simulation/index.ts';
import { classic, EVENTS, GROUPS, type Group, sameRecord } from './grounds.ts';
import { areTakenAlike, rulesOf, type Taken, takenBy } from './situations.ts';
import { type Broken, losesAWay, situationsTouched, type Trial } from './trial.ts';

/** The rules under each property that holds, or is possible, in one group of configurations. */
export interface Foundation {
  readonly group: Group;
  /** With resubscribe off, and with it on. */
  readonly off: Rests;
  readonly on: Rests;
}

export type Rests = ReadonlyMap<PropertyId, ReadonlySet<string>>;

/** One for each group of configurations. */
export function foundationsOf(trials: readonly Trial[]): readonly Foundation[] {
  const breaking = trials.filter(breaksOneRule);
  return GROUPS.map((group) => {
    const off = restsIn(breaking, ({ ground }) => ground === group.off);
    // Most mutants are tried with resubscribe off alone; with it on they break the same properties by the same runs.
    const on = restsIn(breaking, (each) => each.ground === group.on || (each.ground === group.off && !losesAWay(each)));
    return { group, off, on: new Map([...on].filter(([id]) => isGood(group.on.results.get(id)))) };
  });
}

function restsIn(trials: readonly Trial[], isMeant: (broken: Broken) => boolean): Rests {
  return united(
    trials.flatMap((trial) =>
      trial.broken
        .filter((each) => isGood(each.before) && isMeant(each))
        .map((each) => [each.before.id, brokenRules(trial, each)] as const),
    ),
  );
}

/** Every rule that a property rests on in some of several places. */
export function united(parts: Iterable<readonly [PropertyId, Iterable<string>]>): Rests {
  const rests = new Map<PropertyId, Set<string>>();
  for (const [id, rules] of parts) rests.set(id, new Set([...(rests.get(id) ?? []), ...rules]));
  return rests;
}

/**
 * A rule is broken by being left out in one place, or by an event that lifts a block which it should leave alone. A
 * mutant that does something else instead, or in many places, breaks more than one rule, and is not asked here.
 */
const breaksOneRule = ({ mutant }: Trial): boolean => LEFT_OUT[mutant.kind] && mutant.touches.length === 1;

const LEFT_OUT: Readonly<Record<MutantKind, boolean>> = {
  'transition dropped': true,
  'transition retargeted': false,
  'guard dropped': true,
  'guard negated': false,
  'clause dropped': true,
  'action dropped': true,
  'limit moved': true,
  'event heard': true,
};

const isGood = (result: PropertyResult | undefined): boolean =>
  result?.verdict === 'holds' || result?.verdict === 'possible';

const CITABLE: readonly Citation[] = [...RULES, ...ASSUMPTIONS].map(({ id }) => id);

/** In the order of the rulebook. Procedures are what people do by the rules; nothing rests on them. */
export const inOrder = (rules: ReadonlySet<string> | undefined): string =>
  CITABLE.filter((id) => rules?.has(id) && !id.startsWith('K')).join(' ');

const numbers: ReadonlyMap<string, number> = new Map(EVENTS.map((event, place) => [event, place]));

/** The rules that the machine follows where the mutant first does something else, on the run that breaks the property. */
function brokenRules({ mutant, machine }: Trial, { ground, explored, before, after }: Broken): readonly string[] {
  // What is no longer possible is shown by the run by which it was.
  const run = after.counterexample ?? before.witness ?? [];
  let place = 0;
  let index = 0;
  for (const event of sameRecord(ground.verdicts[0], explored.verdicts[0]) ? run : []) {
    const number = numbers.get(event) as number;
    const next = ground.graph.next[place * EVENTS.length + number] as number;
    const mutated = explored.graph.next[index * EVENTS.length + number] as number;
    const expected = ground.verdicts[next] as Verdict;
    const found = explored.verdicts[mutated] as Verdict;
    if (!sameRecord(expected, found))
      return mutant.kind === 'event heard' && !lifts(expected, found)
        ? []
        : rulesLost(machine, ground.states[place] as MachineState, event);
    [place, index] = [next, mutated];
  }
  // Nothing on the run goes another way: what is wrong is what can be done, or no longer be done, after it.
  return mutant.kind === 'event heard'
    ? []
    : situationsTouched(mutant, ground).flatMap(({ state, event }) => rulesLost(machine, state, event));
}

/** Whether a field that blocks is ticked as it should be, and blank in the mutant. */
const lifts = (expected: Verdict, found: Verdict): boolean =>
  classic.blockers.some((field) => expected[field] === true && found[field] === false);

/** The rules of the transitions that the machine takes and the mutant does not; else of those that it takes besides. */
function rulesLost(mutant: AnyStateMachine, state: MachineState, event: string): readonly string[] {
  const expected = takenBy(classic.machine, state, event);
  const found = takenBy(mutant, state, event);
  const lost = rulesAmong(expected, found);
  if (lost.length > 0 || expected.length === found.length) return lost;
  const added = rulesAmong(found, expected);
  // Where the mutant only does more, and cites nothing for it, what the machine does is all that should happen.
  return added.length > 0 ? added : rulesAmong(expected, []);
}

const rulesAmong = (taken: Taken, but: Taken): readonly string[] =>
  taken.filter((each) => !but.some((other) => areTakenAlike([each], [other]))).flatMap(({ meta }) => rulesOf(meta));
