/** Decides an organisation's properties over every state that it can reach. The verdicts are computed, never copied. */
import type { EventName, Property, PropertyId, Settings } from '../../../machines/index.ts';
import { type CheckResult, check, explore } from '../../engine/index.ts';
import { type Simulation, simulationOf } from '../run/simulation.ts';

/** What became of a property in one configuration. */
export type PropertyVerdict = CheckResult['verdict'] | 'not-applicable';

/** A verdict with the run that shows it (section 9). */
export interface PropertyResult {
  readonly id: PropertyId;
  readonly verdict: PropertyVerdict;
  /** Where violated: a shortest run, the first among equals in the canonical order of events. */
  readonly counterexample?: readonly EventName[];
  /** Where possible: a shortest run that shows it. */
  readonly witness?: readonly EventName[];
}

/** What was decided of one configuration, in the shape of section 9. */
export interface Verification {
  readonly schemaVersion: 1;
  readonly settings: Settings;
  /** Distinct machine states that were reached. */
  readonly states: number;
  /** States times events. */
  readonly transitions: number;
  /** False where the search was cut short; then nothing `holds`. */
  readonly complete: boolean;
  readonly properties: readonly PropertyResult[];
}

/** Which properties are decided, and how long is searched. */
export interface VerifyOptions {
  /** Which properties, in this order; all of the edition's without it. */
  readonly properties?: readonly PropertyId[];
  /** Stop exploring after so many states. */
  readonly maxStates?: number;
}

/** Decides the properties of a configuration over every state that it can reach. */
export const verify = (settings: Settings, options: VerifyOptions = {}): Verification =>
  verifySimulation(simulationOf(settings), options);

/** The same for a simulation that is at hand, for instance one with a machine that a test has broken. */
export function verifySimulation(simulation: Simulation, options: VerifyOptions = {}): Verification {
  const { edition, settings, events } = simulation;
  const wanted = options.properties ?? edition.properties.map(({ id }) => id);
  const { maxStates } = options;
  const graph = maxStates === undefined ? simulation.graph() : explore(simulation.system(), { maxStates });
  const verdicts =
    maxStates === undefined
      ? simulation.verdicts()
      : Array.from(graph.states, (state) => edition.verdict(graph.system.stateOf(state)));
  const decide = (property: Property): PropertyResult => {
    if (!property.appliesTo(settings)) return { id: property.id, verdict: 'not-applicable' };
    const result = check(graph, verdicts, property.check(settings));
    return { id: property.id, ...result } as PropertyResult;
  };
  return {
    schemaVersion: 1,
    settings,
    states: graph.count,
    transitions: graph.count * events.length,
    complete: graph.complete,
    properties: wanted.flatMap((id) => edition.properties.filter((property) => property.id === id)).map(decide),
  };
}

/** Whether a verdict is bad news where the property counts (section 9). */
export const fails = ({ verdict }: PropertyResult): boolean => verdict === 'violated' || verdict === 'undecided';
