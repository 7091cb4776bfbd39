/**
 * Decides the properties for one organisation: its settings, and only the automation that it has. A violation names the
 * automations by their own names, and says what would mend it.
 */
import type { OptedOutSync, Property, PropertyId } from '../../../machines/index.ts';
import type { ExploreOptions } from '../../engine/index.ts';
import { simulationOf } from '../simulation.ts';
import { fails, type PropertyResult, type Verification } from '../verify.ts';
import { mendingBehaviours, smallestRemovals } from './mends.ts';
import type { Organisation } from './organisation.ts';
import { type NamedStep, Practice } from './practice.ts';

export interface OrganisationResult extends PropertyResult {
  /** The counterexample or witness with names. */
  readonly steps?: readonly NamedStep[];
  /** Where violated: the smallest sets of automations without which it holds; empty where no removal helps. */
  readonly removals?: readonly (readonly string[])[];
  /** Where violated: the other sync behaviours under which it holds, with every automation as it is. */
  readonly syncBehaviours?: readonly OptedOutSync[];
}

export interface OrganisationVerification extends Omit<Verification, 'properties'> {
  /** The names of the automations that were reckoned with, and no others. */
  readonly automations?: readonly string[];
  readonly properties: readonly OrganisationResult[];
}

/** @param wanted the properties to decide, all of the edition's where null. */
export function verifyOrganisation(
  organisation: Organisation,
  wanted: readonly PropertyId[] | null = null,
  limit: ExploreOptions = {},
): OrganisationVerification {
  const { settings, automations } = organisation;
  const simulation = simulationOf(settings);
  const inUse = new Practice(settings, automations, limit);
  const runs: (readonly NamedStep[])[] = [];
  const properties = simulation.edition.properties.filter(({ id }) => wanted === null || wanted.includes(id));
  return {
    schemaVersion: 1,
    settings,
    ...(automations === null ? {} : { automations: automations.map(({ name }) => name) }),
    states: inUse.graph.count,
    transitions: inUse.graph.count * simulation.events.length,
    complete: inUse.graph.complete,
    properties: properties.map((property) => decide(organisation, inUse, property, runs)),
  };
}

function decide(
  organisation: Organisation,
  inUse: Practice,
  property: Property,
  runs: (readonly NamedStep[])[],
): OrganisationResult {
  const result = inUse.check(property);
  const run = result.counterexample ?? result.witness;
  if (!run) return result;
  const steps = inUse.name(run);
  if (!fails(result)) return { ...result, steps };
  runs.push(steps);
  return {
    ...result,
    steps,
    removals: smallestRemovals(organisation, inUse, property, runs),
    syncBehaviours: mendingBehaviours(organisation, inUse, property),
  };
}
