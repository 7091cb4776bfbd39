/** The classic edition's mutants, each with its trial: made once, read by the test and by the report. */
import { type Mutant, mutantsOf } from '../../src/engine/mutants.ts';
import { completeSettings } from '../../src/simulation/index.ts';
import { whyEquivalent } from './equivalence.ts';
import { classic } from './grounds.ts';
import { type Trial, tryMutant } from './trial.ts';

/** The regions of the fields that block: there, an event that should move nothing is made to move something. */
const BLOCKING = Object.entries(classic.regions)
  .filter(([, { field }]) => classic.blockers.includes(field))
  .map(([region]) => region);

export const MUTANTS: readonly Mutant[] = mutantsOf(classic.machine, {
  input: { settings: completeSettings({ edition: classic.id }) },
  hearing: BLOCKING,
});

export const TRIALS: readonly Trial[] = MUTANTS.map(tryMutant);

export interface Survivor extends Trial {
  /** Why nothing can tell it from the machine; null where that is not known. */
  readonly reason: string | null;
}

export const SURVIVORS: readonly Survivor[] = TRIALS.filter(({ killers }) => killers.length === 0).map((trial) => ({
  ...trial,
  reason: whyEquivalent(trial),
}));

/** How many mutants each check kills. */
export const killsBy = (id: string): number => TRIALS.filter(({ killers }) => killers.includes(id)).length;
