/**
 * Decides the properties for one organisation: its settings, and only the automation that it has. A violation names the
 * automations by their own names, and says what would fix it.
 */
import type { EventName, Property, PropertyId } from '../../../machines/index.ts';
import type { ExploreOptions } from '../../engine/index.ts';
import { type Simulation, simulationOf } from '../run/simulation.ts';
import { fails, type PropertyResult, type Verification } from '../verify/verify.ts';
import { type Fix, fixesFor, PROMISES } from './fixes.ts';
import type { Organisation } from './organisation.ts';
import { type Idle, type NamedStep, RestrictedModel, type Wiped } from './restricted-model.ts';

/** What became of a property in an organisation, with its automations by name. */
export interface OrganisationResult extends PropertyResult {
  /** The counterexample or witness with names, where the automations were listed. */
  readonly steps?: readonly NamedStep[];
  /** Where violated: the changes under which it holds, those that break no other promise first. */
  readonly fixes?: readonly Fix[];
  /** Where the search for automations to do without was given up: there may be other fixes. */
  readonly fixesGivenUp?: true;
}

/** A verification that reckons with an organisation's own automations and people. */
export interface OrganisationVerification extends Omit<Verification, 'properties'> {
  /** The names of the automations that were reckoned with, and no others. */
  readonly automations?: readonly string[];
  /** What people cannot do there; left out where they can do everything. */
  readonly cannot?: readonly EventName[];
  /** What was listed and can never happen; left out where there is no such thing. */
  readonly idle?: readonly Idle[];
  /** What was listed and is undone by the next sync, always; left out where there is no such thing. */
  readonly wiped?: readonly Wiped[];
  readonly properties: readonly OrganisationResult[];
}

export interface OrganisationOptions extends ExploreOptions {
  /** Properties whose violation is told without what would fix it: looking for that is most of the work. */
  readonly withoutFixes?: readonly PropertyId[];
}

/** One organisation being examined: what was found out for one property serves the next. */
export interface VerificationSession {
  /** @param wanted the properties to decide, all of the edition's where null. */
  readonly decide: (wanted?: readonly PropertyId[] | null) => OrganisationVerification;
}

/** Everything that can happen is worked out at once, and each property when it is asked for. */
export function openVerification(organisation: Organisation, options: OrganisationOptions = {}): VerificationSession {
  const { settings, automations, cannot } = organisation;
  const { edition, events } = simulationOf(settings, cannot);
  const model = RestrictedModel.of(organisation, options);
  const idle = model.idle();
  const wiped = model.wiped();
  const promises = edition.properties.filter(({ id }) => PROMISES.includes(id));
  const runs: (readonly NamedStep[])[] = [];
  const decided = new Map<PropertyId, OrganisationResult>();
  const resultOf = (property: Property): OrganisationResult => {
    const isBare = options.withoutFixes?.includes(property.id) === true;
    const result = decided.get(property.id) ?? decide(model, property, isBare ? null : promises, runs);
    decided.set(property.id, result);
    return result;
  };
  return {
    decide: (wanted = null) => ({
      schemaVersion: 1,
      settings,
      ...(automations === null ? {} : { automations: automations.map(({ name }) => name) }),
      ...(cannot.length === 0 ? {} : { cannot }),
      ...(idle.length === 0 ? {} : { idle }),
      ...(wiped.length === 0 ? {} : { wiped }),
      states: model.graph.count,
      transitions: model.graph.count * events.length,
      complete: model.graph.complete,
      properties: edition.properties.filter(({ id }) => wanted === null || wanted.includes(id)).map(resultOf),
    }),
  };
}

/** The same in one go. @param wanted the properties to decide, all of the edition's where null. */
export const verifyOrganisation = (
  organisation: Organisation,
  wanted: readonly PropertyId[] | null = null,
  options: OrganisationOptions = {},
): OrganisationVerification => openVerification(organisation, options).decide(wanted);

/**
 * Those of these properties that fail there, violated or undecided, in the order of the edition, each with a shortest run where
 * there is one; what would fix them is not asked, and nothing is named. For whoever compares organisations, and asks of many.
 * @param simulation the machine to ask, where it is another than the organisation's own.
 */
export function failuresIn(
  organisation: Organisation,
  wanted: readonly PropertyId[],
  simulation: Simulation = simulationOf(organisation.settings, organisation.cannot),
): readonly PropertyResult[] {
  const model = RestrictedModel.of(organisation, {}, simulation);
  return simulation.edition.properties
    .filter(({ id }) => wanted.includes(id))
    .map((property) => model.check(property))
    .filter(fails);
}

/** @param promises those that a fix must not break; null where no fix is asked for. */
function decide(
  model: RestrictedModel,
  property: Property,
  promises: readonly Property[] | null,
  runs: (readonly NamedStep[])[],
): OrganisationResult {
  const result = model.check(property);
  const run = result.counterexample ?? result.witness;
  if (!run) return result;
  const steps = model.name(run);
  const named = model.isListed ? { ...result, steps } : result;
  if (!fails(result) || promises === null) return named;
  runs.push(steps);
  const { fixes, gaveUp } = fixesFor(model, property, promises, runs);
  return { ...named, fixes, ...(gaveUp ? { fixesGivenUp: true } : {}) };
}
