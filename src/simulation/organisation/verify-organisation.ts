/**
 * Decides the properties for one organisation: its settings, and only the automation that it has. A violation names the
 * automations by their own names, and says what would mend it.
 */
import {
  completeSettings,
  type EventName,
  type OptedOutSync,
  type Property,
  type PropertyId,
  settingInfo,
  type Verdict,
} from '../../../machines/index.ts';
import { check, type ExploreOptions, explore, type Graph, restrict } from '../../engine/index.ts';
import { type Simulation, simulationOf } from '../simulation.ts';
import { fails, type PropertyResult, type Verification } from '../verify.ts';
import { meets } from './need.ts';
import { type Automation, isOwnAutomation, type Organisation } from './organisation.ts';

/** A step of a counterexample, with the automations that could have taken it. */
export interface NamedStep {
  readonly event: EventName;
  /** Empty where it is no automation of the organisation's own. */
  readonly by: readonly string[];
}

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

/** How many smallest sets are listed at most, and how many are tried for them. */
const MOST_REMOVALS = 6;
const PATIENCE = 300;

/** @param wanted the properties to decide, all of the edition's where null. */
export function verifyOrganisation(
  organisation: Organisation,
  wanted: readonly PropertyId[] | null = null,
  limit: ExploreOptions = {},
): OrganisationVerification {
  const { settings, automations } = organisation;
  const simulation = simulationOf(settings);
  const inUse = new Practice(simulation, automations, limit);
  const properties = simulation.edition.properties.filter(({ id }) => wanted === null || wanted.includes(id));
  return {
    schemaVersion: 1,
    settings,
    ...(automations === null ? {} : { automations: automations.map(({ name }) => name) }),
    states: inUse.graph.count,
    transitions: inUse.graph.count * simulation.events.length,
    complete: inUse.graph.complete,
    properties: properties.map((property) => decide(organisation, inUse, property)),
  };
}

function decide(organisation: Organisation, inUse: Practice, property: Property): OrganisationResult {
  const result = inUse.check(property);
  const run = result.counterexample ?? result.witness;
  if (!run) return result;
  const steps = inUse.name(run);
  if (!fails(result)) return { ...result, steps };
  return {
    ...result,
    steps,
    removals: smallestRemovals(organisation, inUse, property),
    syncBehaviours: mendingBehaviours(organisation, inUse, property),
  };
}

/**
 * The smallest sets of automations without which the property holds, fewest first: to spoil a counterexample, one of
 * its automatic steps must lose everybody who could have taken it.
 */
function smallestRemovals(
  { automations }: Organisation,
  inUse: Practice,
  property: Property,
): readonly (readonly string[])[] {
  if (automations === null) return [];
  const found: (readonly string[])[] = [];
  const seen = new Set<string>();
  const waiting: (readonly string[])[] = [[]];
  for (let tries = 0; tries < PATIENCE; tries++) {
    const removed = waiting.shift();
    const fewest = found[0]?.length ?? Number.POSITIVE_INFINITY;
    if (removed === undefined || removed.length > fewest || found.length === MOST_REMOVALS) break;
    const practice = inUse.without(removed);
    const { counterexample } = practice.check(property);
    if (!counterexample) {
      found.push(removed);
      continue;
    }
    for (const { by } of practice.name(counterexample)) {
      const next = [...removed, ...by].toSorted();
      const key = next.join('\n');
      if (by.length === 0 || seen.has(key)) continue;
      seen.add(key);
      waiting.push(next);
    }
    waiting.sort((a, b) => a.length - b.length);
  }
  return found;
}

function mendingBehaviours({ settings }: Organisation, inUse: Practice, property: Property): readonly OptedOutSync[] {
  if (settings.optedOutSync === null) return [];
  const others = settingInfo('optedOutSync').values.map(({ value }) => value as OptedOutSync);
  return others.filter((optedOutSync) => {
    if (optedOutSync === settings.optedOutSync) return false;
    return !fails(inUse.under(optedOutSync).check(property));
  });
}

/** What can happen in an organisation with these automations, and no others. */
class Practice {
  readonly graph: Graph;
  readonly #simulation: Simulation;
  readonly #automations: readonly Automation[] | null;
  readonly #verdicts: readonly Verdict[];
  readonly #variants = new Map<string, Practice>();

  constructor(simulation: Simulation, automations: readonly Automation[] | null, limit: ExploreOptions = {}) {
    this.#simulation = simulation;
    this.#automations = automations;
    const whole = simulation.graph();
    const all = simulation.verdicts();
    if (automations === null) {
      this.graph = whole;
      this.#verdicts = all;
      return;
    }
    const needs = simulation.events.map((event) => (isOwnAutomation(event) ? needsOf(automations, event) : null));
    this.graph = explore(
      restrict(whole, (index, event) => {
        const sets = needs[event];
        return !sets || sets.some((set) => meets(all[index] as Verdict, set));
      }),
      limit,
    );
    this.#verdicts = Array.from(this.graph.states, (index) => all[index] as Verdict);
  }

  /** The same without these automations. Several properties ask for the same, so what was worked out is kept. */
  without(removed: readonly string[]): Practice {
    if (removed.length === 0) return this;
    const gone = new Set(removed);
    const left = this.#automations?.filter(({ name }) => !gone.has(name)) ?? null;
    return this.#kept(removed.join('\n'), () => new Practice(this.#simulation, left));
  }

  /** The same under another sync behaviour. */
  under(optedOutSync: OptedOutSync): Practice {
    const settings = completeSettings({ ...this.#simulation.settings, optedOutSync });
    return this.#kept(optedOutSync, () => new Practice(simulationOf(settings), this.#automations));
  }

  #kept(key: string, make: () => Practice): Practice {
    const known = this.#variants.get(key) ?? make();
    this.#variants.set(key, known);
    return known;
  }

  check(property: Property): PropertyResult {
    const { settings } = this.#simulation;
    if (!property.appliesTo(settings)) return { id: property.id, verdict: 'not-applicable' };
    return { id: property.id, ...check(this.graph, this.#verdicts, property.check(settings)) } as PropertyResult;
  }

  /** Who could have taken each step of a run. */
  name(run: readonly EventName[]): readonly NamedStep[] {
    const { events } = this.#simulation;
    let index = 0;
    return run.map((event) => {
      const record = this.#verdicts[index] as Verdict;
      index = this.graph.next[index * events.length + events.indexOf(event)] as number;
      if (!isOwnAutomation(event) || this.#automations === null) return { event, by: [] };
      const able = this.#automations.filter(({ does, need }) => does.includes(event) && meets(record, need));
      return { event, by: able.map(({ name }) => name) };
    });
  }
}

/** The different sets of conditions under which somebody does this; one empty set where somebody does it at any time. */
function needsOf(automations: readonly Automation[], event: EventName): readonly (readonly string[])[] {
  const sets = new Map<string, readonly string[]>();
  for (const { does, need } of automations)
    if (does.includes(event)) {
      if (need.length === 0) return [[]];
      sets.set(need.toSorted().join('\n'), need);
    }
  return [...sets.values()];
}
