/**
 * Which rules a mutant breaks when it breaks a property: it does so by some run, and where that run first leaves what
 * the machine would have done, the rules that the machine follows there are the broken ones.
 */
import type { AnyStateMachine } from 'xstate';
import type { MachineState } from '../../src/engine/index.ts';
import type { PropertyResult, Verdict } from '../../src/simulation/index.ts';
import type { Explored, Ground } from './explored.ts';
import type { Mutant, MutantKind } from './mutant.ts';
import { areTakenAlike, rulesOf, situationsTouched, type Taken, takenBy } from './situations.ts';

/**
 * A rule is broken by being left out in one place, or by an event that lifts a block which it should leave alone. A
 * mutant that does something else instead, or in many places, breaks more than one rule, and is not asked.
 */
export const breaksOneRule = ({ kind, touches }: Mutant): boolean =>
  kind === 'field ignored' || (LEFT_OUT[kind] && touches.length === 1);

const LEFT_OUT: Readonly<Record<MutantKind, boolean>> = {
  'transition dropped': true,
  'transition retargeted': false,
  'guard dropped': true,
  'guard negated': false,
  'clause dropped': true,
  'action dropped': true,
  'limit moved': true,
  'event heard': true,
  'field ignored': true,
};

/** The rules that the machine follows where the mutant first does something else, on the run that breaks the property. */
export function brokenRules(
  mutant: Mutant,
  machine: AnyStateMachine,
  ground: Ground,
  explored: Explored,
  before: PropertyResult,
  after: PropertyResult,
): readonly string[] {
  if (mutant.breaks.length > 0) return mutant.breaks;
  const { events } = ground;
  // What is no longer possible is shown by the run by which it was.
  const run = after.counterexample ?? before.witness ?? [];
  let place = 0;
  let index = 0;
  for (const event of ground.records[0] === explored.records[0] ? run : []) {
    const number = events.indexOf(event);
    const next = ground.graph.next[place * events.length + number] as number;
    const mutated = explored.graph.next[index * events.length + number] as number;
    if (ground.records[next] !== explored.records[mutated]) {
      const isHarmless =
        mutant.kind === 'event heard' &&
        !lifts(ground, ground.verdicts[next] as Verdict, explored.verdicts[mutated] as Verdict);
      return isHarmless ? [] : rulesLost(ground, machine, ground.states[place] as MachineState, event);
    }
    [place, index] = [next, mutated];
  }
  // Nothing on the run goes another way: what is wrong is what can be done, or no longer be done, after it.
  return mutant.kind === 'event heard'
    ? []
    : situationsTouched(mutant, ground).flatMap(({ state, event }) => rulesLost(ground, machine, state, event));
}

/** Whether a field that should block does not in the mutant. */
const lifts = ({ edition }: Ground, expected: Verdict, found: Verdict): boolean =>
  edition.blockers.some((field) => edition.blocks(field, expected) && !edition.blocks(field, found));

/** The rules of the transitions that the machine takes and the mutant does not; else of those that it takes besides. */
function rulesLost(
  { edition }: Ground,
  mutant: AnyStateMachine,
  state: MachineState,
  event: string,
): readonly string[] {
  const expected = takenBy(edition.machine, state, event);
  const found = takenBy(mutant, state, event);
  const lost = rulesAmong(expected, found);
  if (lost.length > 0 || expected.length === found.length) return lost;
  const added = rulesAmong(found, expected);
  // Where the mutant only does more, and cites nothing for it, what the machine does is all that should happen.
  return added.length > 0 ? added : rulesAmong(expected, []);
}

const rulesAmong = (taken: Taken, but: Taken): readonly string[] =>
  taken.filter((each) => !but.some((other) => areTakenAlike([each], [other]))).flatMap(({ meta }) => rulesOf(meta));
