/**
 * Decides the properties for one organisation: its settings, and only the automation that it has. A violation names the
 * automations by their own names, and says what would mend it.
 */
import type { OptedOutSync, Property, PropertyId } from '../../../machines/index.ts';
import type { ExploreOptions } from '../../engine/index.ts';
import { simulationOf } from '../run/simulation.ts';
import { fails, type PropertyResult, type Verification } from '../verify/verify.ts';
import { mendingBehaviours, smallestRemovals } from './mends.ts';
import type { Organisation } from './organisation.ts';
import { type Idle, type NamedStep, Practice } from './practice.ts';

export interface OrganisationResult extends PropertyResult {
  /** The counterexample or witness with names, where the automations were listed. */
  readonly steps?: readonly NamedStep[];
  /** Where violated by what was listed: the smallest sets of automations without which it holds, six at most. */
  readonly removals?: readonly (readonly string[])[];
  /** Where the search for them was given up: there may be others, and none listed does not mean that none helps. */
  readonly removalsGivenUp?: true;
  /** Where violated: the other sync behaviours under which it holds, with every automation as it is. */
  readonly syncBehaviours?: readonly OptedOutSync[];
}

export interface OrganisationVerification extends Omit<Verification, 'properties'> {
  /** The names of the automations that were reckoned with, and no others. */
  readonly automations?: readonly string[];
  /** What was listed and can never happen; left out where there is no such thing. */
  readonly idle?: readonly Idle[];
  readonly properties: readonly OrganisationResult[];
}

/** One organisation being examined: what was found out for one property serves the next. */
export interface Examination {
  /** @param wanted the properties to decide, all of the edition's where null. */
  readonly decide: (wanted?: readonly PropertyId[] | null) => OrganisationVerification;
}

/** Everything that can happen is worked out at once, and each property when it is asked for. */
export function examine(organisation: Organisation, limit: ExploreOptions = {}): Examination {
  const { settings, automations } = organisation;
  const { edition, events } = simulationOf(settings);
  const inUse = Practice.of(organisation, limit);
  const idle = inUse.idle();
  const runs: (readonly NamedStep[])[] = [];
  const decided = new Map<PropertyId, OrganisationResult>();
  const resultOf = (property: Property): OrganisationResult => {
    const result = decided.get(property.id) ?? decide(organisation, inUse, property, runs);
    decided.set(property.id, result);
    return result;
  };
  return {
    decide: (wanted = null) => ({
      schemaVersion: 1,
      settings,
      ...(automations === null ? {} : { automations: automations.map(({ name }) => name) }),
      ...(idle.length === 0 ? {} : { idle }),
      states: inUse.graph.count,
      transitions: inUse.graph.count * events.length,
      complete: inUse.graph.complete,
      properties: edition.properties.filter(({ id }) => wanted === null || wanted.includes(id)).map(resultOf),
    }),
  };
}

/** The same in one go. @param wanted the properties to decide, all of the edition's where null. */
export const verifyOrganisation = (
  organisation: Organisation,
  wanted: readonly PropertyId[] | null = null,
  limit: ExploreOptions = {},
): OrganisationVerification => examine(organisation, limit).decide(wanted);

function decide(
  organisation: Organisation,
  inUse: Practice,
  property: Property,
  runs: (readonly NamedStep[])[],
): OrganisationResult {
  const result = inUse.check(property);
  const run = result.counterexample ?? result.witness;
  if (!run) return result;
  const isKnown = organisation.automations !== null;
  const steps = inUse.name(run);
  const named = isKnown ? { ...result, steps } : result;
  if (!fails(result)) return named;
  runs.push(steps);
  const syncBehaviours = mendingBehaviours(organisation, inUse, property);
  if (!isKnown) return syncBehaviours.length > 0 ? { ...named, syncBehaviours } : named;
  const { sets, gaveUp } = smallestRemovals(inUse, property, runs);
  return { ...named, removals: sets, ...(gaveUp ? { removalsGivenUp: true } : {}), syncBehaviours };
}
