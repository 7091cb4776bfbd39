/**
 * Why a mutant that nothing kills is the same machine in other words. Each reason is counted out over every reachable
 * state of all 22 configurations; a survivor for which none is found has no excuse.
 */
import type { AnyStateMachine } from 'xstate';
import { candidatesFor, topologyOf } from '../../src/engine/index.ts';
import type { Mutant, MutantKind } from '../../src/engine/mutants.ts';
import { classic, GROUNDS } from './grounds.ts';
import { type Situation, snapshotOf } from './situations.ts';
import { situationsTouched, type Trial } from './trial.ts';

/** The reason as a sentence; null where there is none. */
export const whyEquivalent = (trial: Trial): string | null => leadsBack(trial) ?? answersAlike(trial);

/** The state that it leads to instead is left again at once, for the one where the machine goes. */
function leadsBack({ mutant, machine }: Trial): string | null {
  const [transition] = mutant.transitions;
  if (mutant.kind !== 'transition retargeted' || !transition) return null;
  const { transitions } = topologyOf(machine);
  const place = transitions.find(({ id }) => id === transition.id)?.target;
  const onward = transitions.find(({ source, event }) => source === place && event === '');
  if (!onward || onward.target !== transition.target) return null;
  let fired = 0;
  for (const situation of situationsTouchedAnywhere(mutant))
    if (askedIn(situation).some(({ transition: { id }, fate }) => id === transition.id && fate === 'fired'))
      fired += situation.indexes.length;
  return `${place} leads on to ${onward.target} by itself, so wherever this fires (${fired} reachable states) it ends in the same place.`;
}

const ABOUT_GUARDS: readonly MutantKind[] = ['guard dropped', 'guard negated', 'clause dropped', 'limit moved'];

/** Wherever it is asked, the guard that was changed answers as it did. */
function answersAlike({ mutant, machine }: Trial): string | null {
  // An eventless transition is asked between states, where nobody has counted.
  const isEventless = mutant.touches.some(({ event }) => event === '');
  if (!ABOUT_GUARDS.includes(mutant.kind) || isEventless) return null;
  const ids = new Set(mutant.transitions.map(({ id }) => id));
  let asked = 0;
  for (const situation of situationsTouchedAnywhere(mutant)) {
    const before = askedIn(situation).filter(({ transition }) => ids.has(transition.id));
    if (before.length === 0) continue;
    const after = new Map(askedIn(situation, machine).map(({ transition, guard }) => [transition.id, guard?.answer]));
    if (before.some(({ transition, guard }) => after.get(transition.id) !== guard?.answer)) return null;
    asked += situation.indexes.length;
  }
  return `In all ${asked} reachable states in which it is asked, every guard that depends on it answers the same with this change and without.`;
}

/** The situations, in all configurations, in which an event arrives that the mutant is about. */
const situationsTouchedAnywhere = (mutant: Mutant): readonly Situation[] =>
  GROUNDS.flatMap((ground) => situationsTouched(mutant, ground));

const askedIn = ({ event, state }: Situation, machine: AnyStateMachine = classic.machine) =>
  candidatesFor(machine, snapshotOf(machine, state), event);
