/**
 * Why a mutant that nothing kills is the same machine in other words. Each reason is counted out over every reachable
 * state of all its edition's configurations; a survivor for which none is found has no excuse.
 */
import type { AnyStateMachine } from 'xstate';
import { candidatesFor, topologyOf } from '../../src/engine/index.ts';
import type { Terrain } from './grounds.ts';
import type { Mutant, MutantKind } from './mutant.ts';
import { type Situation, situationsTouched } from './situations.ts';
import type { Trial } from './trial.ts';

/** The reason as a sentence; null where there is none. */
export const whyEquivalent = (terrain: Terrain, trial: Trial): string | null =>
  leadsBack(terrain, trial) ?? answersAlike(terrain, trial);

/** The state that it leads to instead is left again at once, for the one where the machine goes. */
function leadsBack(terrain: Terrain, { mutant }: Trial): string | null {
  const [transition] = mutant.transitions;
  if (mutant.kind !== 'transition retargeted' || !transition) return null;
  const { transitions } = topologyOf(mutant.edition().machine);
  const place = transitions.find(({ id }) => id === transition.id)?.target;
  const onward = transitions.find(({ source, event }) => source === place && event === '');
  if (!onward || onward.target !== transition.target) return null;
  let fired = 0;
  for (const situation of situationsTouchedAnywhere(terrain, mutant))
    if (
      askedIn(terrain.edition.machine, situation).some(
        ({ transition: { id }, fate }) => id === transition.id && fate === 'fired',
      )
    )
      fired += situation.indexes.length;
  return `${place} leads on to ${onward.target} by itself, so wherever this fires (${fired} reachable states) it ends in the same place.`;
}

const ABOUT_GUARDS: readonly MutantKind[] = ['guard dropped', 'guard negated', 'clause dropped', 'limit moved'];

/** Wherever it is asked, the guard that was changed answers as it did. */
function answersAlike(terrain: Terrain, { mutant }: Trial): string | null {
  // An eventless transition is asked between states, where nobody has counted.
  const isEventless = mutant.touches.some(({ event }) => event === '');
  if (!ABOUT_GUARDS.includes(mutant.kind) || isEventless) return null;
  const ids = new Set(mutant.transitions.map(({ id }) => id));
  const { machine } = mutant.edition();
  let asked = 0;
  for (const situation of situationsTouchedAnywhere(terrain, mutant)) {
    const before = askedIn(terrain.edition.machine, situation).filter(({ transition }) => ids.has(transition.id));
    if (before.length === 0) continue;
    const after = new Map(askedIn(machine, situation).map(({ transition, guard }) => [transition.id, guard?.answer]));
    if (before.some(({ transition, guard }) => after.get(transition.id) !== guard?.answer)) return null;
    asked += situation.indexes.length;
  }
  return `In all ${asked} reachable states in which it is asked, every guard that depends on it answers the same with this change and without.`;
}

/** The situations, in all configurations, in which an event arrives that the mutant is about. */
const situationsTouchedAnywhere = ({ grounds }: Terrain, mutant: Mutant): readonly Situation[] =>
  grounds.flatMap((ground) => situationsTouched(mutant, ground));

const askedIn = (machine: AnyStateMachine, { event, state }: Situation) =>
  candidatesFor(machine, machine.resolveState({ value: state.value, context: state.context }), event);
