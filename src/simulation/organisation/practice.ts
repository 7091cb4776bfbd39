/**
 * What can happen in an organisation: its machine, restricted to what its own automations do and to when they do it.
 * Says who could have taken a step; what would mend a violation is asked elsewhere.
 */
import {
  completeSettings,
  type EventName,
  type OptedOutSync,
  type Property,
  type Settings,
  type Verdict,
} from '../../../machines/index.ts';
import { along, check, type ExploreOptions, explore, type Graph, restrict } from '../../engine/index.ts';
import { type Simulation, simulationOf } from '../simulation.ts';
import type { PropertyResult } from '../verify.ts';
import { meets, metBy, type Needs, needsOf } from './need.ts';
import { type Automation, isOwnAutomation } from './organisation.ts';

/** A step of a counterexample, with the automations that could have taken it. */
export interface NamedStep {
  readonly event: EventName;
  /** Empty where it is no automation of the organisation's own. */
  readonly by: readonly string[];
}

/** Somebody who does something, and the conditions under which they do. */
interface Actor {
  readonly name: string;
  readonly needs: Needs;
}

type Actors = ReadonlyMap<EventName, readonly Actor[]>;

/** Everything that can come about, with the record of each state by index. */
interface Reach {
  readonly graph: Graph;
  readonly verdicts: readonly Verdict[];
}

export class Practice {
  readonly graph: Graph;
  readonly #simulation: Simulation;
  readonly #automations: readonly Automation[] | null;
  readonly #actors: Actors;
  readonly #verdicts: readonly Verdict[];
  readonly #known: Map<string, Reach>;

  /**
   * @param automations null where nothing is known of them: then all that automation could do may happen.
   * @param known what was worked out for others like it. Where the same things can happen under the same conditions,
   *   the same states are reached, whatever the automations are called and however many they are.
   */
  constructor(
    settings: Settings,
    automations: readonly Automation[] | null,
    limit: ExploreOptions = {},
    known = new Map<string, Reach>(),
  ) {
    this.#simulation = simulationOf(settings);
    this.#automations = automations;
    this.#actors = actorsOf(automations ?? []);
    this.#known = known;
    const reach = automations === null ? reachOf(this.#simulation) : this.#restricted(limit);
    this.graph = reach.graph;
    this.#verdicts = reach.verdicts;
  }

  /** The same without these automations. */
  without(removed: readonly string[]): Practice {
    if (removed.length === 0 || this.#automations === null) return this;
    const gone = new Set(removed);
    const left = this.#automations.filter(({ name }) => !gone.has(name));
    return new Practice(this.#simulation.settings, left, {}, this.#known);
  }

  /** The same under another sync behaviour. */
  under(optedOutSync: OptedOutSync): Practice {
    const settings = completeSettings({ ...this.#simulation.settings, optedOutSync });
    return new Practice(settings, this.#automations, {}, this.#known);
  }

  check(property: Property): PropertyResult {
    const { settings } = this.#simulation;
    if (!property.appliesTo(settings)) return { id: property.id, verdict: 'not-applicable' };
    return { id: property.id, ...check(this.graph, this.#verdicts, property.check(settings)) } as PropertyResult;
  }

  /** The shortest run that violates the property, and who could have taken its steps; null where there is none. */
  hole(property: Property): readonly NamedStep[] | null {
    const { counterexample } = this.check(property);
    return counterexample ? this.name(counterexample) : null;
  }

  /** Whether this run by itself shows that the property is violated. */
  refutes(property: Property, run: readonly EventName[]): boolean {
    const { settings } = this.#simulation;
    const path = along(this.graph, run);
    const verdicts = Array.from(path.states, (index) => this.#verdicts[index] as Verdict);
    return check(path, verdicts, property.check(settings)).verdict === 'violated';
  }

  /** Who could have taken each step of a run. */
  name(run: readonly EventName[]): readonly NamedStep[] {
    const { events } = this.#simulation;
    let index = 0;
    return run.map((event) => {
      const met = metBy(this.#verdicts[index] as Verdict);
      index = this.graph.next[index * events.length + events.indexOf(event)] as number;
      const able = this.#actors.get(event)?.filter(({ needs }) => meets(met, needs)) ?? [];
      return { event, by: able.map(({ name }) => name) };
    });
  }

  #restricted(limit: ExploreOptions): Reach {
    const { events, settings } = this.#simulation;
    const conditions = events.map((event) => (isOwnAutomation(event) ? weakest(this.#actors.get(event) ?? []) : null));
    const key = JSON.stringify([settings, conditions, limit]);
    const known = this.#known.get(key) ?? restrictedReach(this.#simulation, conditions, limit);
    this.#known.set(key, known);
    return known;
  }
}

const reachOf = (simulation: Simulation): Reach => ({ graph: simulation.graph(), verdicts: simulation.verdicts() });

const metKnown = new WeakMap<Simulation, Uint16Array>();

/** The conditions that each state of the whole graph meets, by index. */
function metOf(simulation: Simulation): Uint16Array {
  const known = metKnown.get(simulation) ?? Uint16Array.from(simulation.verdicts(), metBy);
  metKnown.set(simulation, known);
  return known;
}

/** @param conditions for each event by its number, the sets of which one must be met; null where it can always happen. */
function restrictedReach(
  simulation: Simulation,
  conditions: readonly (readonly Needs[] | null)[],
  limit: ExploreOptions,
): Reach {
  const whole = reachOf(simulation);
  const met = metOf(simulation);
  const allowed = (index: number, event: number): boolean => {
    const sets = conditions[event];
    return !sets || sets.some((set) => meets(met[index] as Needs, set));
  };
  const graph = explore(restrict(whole.graph, allowed), limit);
  return { graph, verdicts: Array.from(graph.states, (index) => whole.verdicts[index] as Verdict) };
}

/** The sets of conditions that none of the others makes needless, in order: one empty set where somebody acts at any time. */
function weakest(actors: readonly Actor[]): readonly Needs[] {
  const sets = [...new Set(actors.map(({ needs }) => needs))].toSorted((a, b) => a - b);
  return sets.filter((set) => !sets.some((other) => other !== set && meets(set, other)));
}

function actorsOf(automations: readonly Automation[]): Actors {
  const actors = new Map<EventName, Actor[]>();
  for (const { name, does, need } of automations) {
    const actor = { name, needs: needsOf(need) };
    for (const event of new Set(does)) {
      const others = actors.get(event);
      if (others) others.push(actor);
      else actors.set(event, [actor]);
    }
  }
  return actors;
}
