/** An edition's mutants, each with its trial: made once, read by the test and by the report. */
import { EDITIONS, type Edition, type PropertyId, type Story } from '../../src/simulation/index.ts';
import { whyEquivalent } from './equivalence.ts';
import { Terrain } from './grounds.ts';
import { type Mutant, mutantsOfEdition } from './mutant.ts';
import { type Foundation, foundationsOf } from './rests-on.ts';
import { storiesOf } from './told.ts';
import { type Trial, tryMutant } from './trial.ts';

export interface Survivor extends Trial {
  /** Why nothing can tell it from the machine; null where that is not known. */
  readonly reason: string | null;
}

/** Everything that was tried on one edition, and what came of it. */
export interface Assay {
  readonly terrain: Terrain;
  readonly mutants: readonly Mutant[];
  readonly trials: readonly Trial[];
  readonly survivors: readonly Survivor[];
  readonly foundations: readonly Foundation[];
  /** The properties that have a meaning in some configuration. */
  readonly properties: readonly PropertyId[];
  readonly stories: readonly Story[];
}

function assay(edition: Edition): Assay {
  const terrain = new Terrain(edition);
  const mutants = mutantsOfEdition(edition);
  const trials = mutants.map((mutant) => tryMutant(terrain, mutant));
  const survivors = trials
    .filter(({ killers }) => killers.length === 0)
    .map((trial) => ({ ...trial, reason: whyEquivalent(terrain, trial) }));
  const properties = edition.properties
    .filter(({ appliesTo }) => terrain.grounds.some(({ settings }) => appliesTo(settings)))
    .map(({ id }) => id);
  const foundations = foundationsOf(terrain, trials);
  return { terrain, mutants, trials, survivors, foundations, properties, stories: storiesOf(edition) };
}

/** One for each edition. */
export const ASSAYS: readonly Assay[] = EDITIONS.map(assay);

/** How many mutants a check kills. */
export const killsBy = ({ trials }: Assay, id: string): number =>
  trials.filter(({ killers }) => killers.includes(id)).length;
