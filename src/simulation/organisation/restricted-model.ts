/**
 * The restricted model of an organisation: its machine, with what its own automations do, and when they do it. Says who
 * could have taken a step, who never can, and whose work no sync keeps; what would fix a violation is asked elsewhere.
 */
import {
  completeSettings,
  type EventName,
  FIELDS,
  type Property,
  type Settings,
  type Verdict,
} from '../../../machines/index.ts';
import { along, check, type ExploreOptions, explore, type Graph, restrict } from '../../engine/index.ts';
import { type Simulation, simulationOf } from '../run/simulation.ts';
import type { PropertyResult } from '../verify/verify.ts';
import { EVERY_KIND, type Kinds, kindsOf } from './kinds.ts';
import { type Need, type Needs, needsOf } from './need.ts';
import { isOwnAutomation, type Organisation } from './organisation.ts';

/** A step of a counterexample, with the automations that could have taken it. */
export interface NamedStep {
  readonly event: EventName;
  /** Empty where it is no automation of the organisation's own. */
  readonly by: readonly string[];
}

/** What an automation is listed with, and can never do: no state that the organisation can reach is changed by it. */
export interface Idle {
  readonly name: string;
  readonly does: readonly EventName[];
  /** Whether its conditions are met in some state, so that it only finds nothing to do there. */
  readonly conditionsMet: boolean;
  /** Whether there is nothing else that it does. */
  readonly entirely: boolean;
}

/** What an automation does only for the next sync to undo it, in every state that the organisation can reach. */
export interface Wiped {
  readonly name: string;
  readonly does: readonly EventName[];
}

/** Somebody who does something, by the events' numbers, and the conditions under which they do. */
interface Actor {
  readonly name: string;
  readonly does: readonly number[];
  readonly needs: Needs;
}

/** Everything that can come about, with the record and the kind of each state by index, and what was decided of it. */
interface Reach {
  readonly graph: Graph;
  readonly verdicts: readonly Verdict[];
  readonly kinds: Int32Array;
  readonly decided: Map<string, PropertyResult>;
}

export class RestrictedModel {
  readonly #simulation: Simulation;
  readonly #actors: readonly Actor[] | null;
  readonly #known: Map<string, Reach>;
  readonly #reach: Reach;

  /**
   * Of an organisation of whose automations nothing is known, all that automation could do may happen.
   * @param simulation its machine; another where somebody wants to see what would come of that.
   */
  static of(
    { settings, automations, cannot }: Organisation,
    limit: ExploreOptions = {},
    simulation: Simulation = simulationOf(settings, cannot),
  ): RestrictedModel {
    const actors = automations?.map(({ name, does, need }) => ({
      name,
      does: [...new Set(does)].map((event) => simulation.events.indexOf(event)),
      needs: needsOf(need),
    }));
    return new RestrictedModel(simulation, actors ?? null, new Map(), limit);
  }

  /**
   * @param known what was worked out for others like it. Where the same things can happen in the same states, the same
   *   comes of it, whatever the automations are called and however many they are.
   */
  private constructor(
    simulation: Simulation,
    actors: readonly Actor[] | null,
    known: Map<string, Reach>,
    limit: ExploreOptions = {},
  ) {
    this.#simulation = simulation;
    this.#actors = actors;
    this.#known = known;
    const allowed = allowedBy(simulation, actors);
    const key = JSON.stringify([simulation.settings, [...simulation.cannot].toSorted(), allowed, limit]);
    this.#reach = known.get(key) ?? reachOf(simulation, allowed, limit);
    known.set(key, this.#reach);
  }

  get settings(): Settings {
    return this.#simulation.settings;
  }

  get events(): readonly EventName[] {
    return this.#simulation.events;
  }

  /** Whether the organisation's automations are known. */
  get isListed(): boolean {
    return this.#actors !== null;
  }

  get graph(): Graph {
    return this.#reach.graph;
  }

  /** The record of each state of the graph, by index. */
  get verdicts(): readonly Verdict[] {
    return this.#reach.verdicts;
  }

  /** The same without these automations. */
  without(removed: readonly string[]): RestrictedModel {
    if (removed.length === 0 || this.#actors === null) return this;
    const gone = new Set(removed);
    const left = this.#actors.filter(({ name }) => !gone.has(name));
    return new RestrictedModel(this.#simulation, left, this.#known);
  }

  /** The same with a condition more on these automations. */
  needing(names: readonly string[], need: Need): RestrictedModel {
    const changed = new Set(names);
    const actors = this.#actors?.map((actor) =>
      changed.has(actor.name) ? { ...actor, needs: actor.needs | needsOf([need]) } : actor,
    );
    return new RestrictedModel(this.#simulation, actors ?? null, this.#known);
  }

  /** The same with some settings changed. */
  under(change: Partial<Settings>): RestrictedModel {
    const { settings, cannot } = this.#simulation;
    const changed = simulationOf(completeSettings({ ...settings, ...change }), [...cannot]);
    return new RestrictedModel(changed, this.#actors, this.#known);
  }

  /** The same where people cannot do these things either. */
  withholding(events: readonly EventName[]): RestrictedModel {
    const { settings, cannot } = this.#simulation;
    const withheld = simulationOf(settings, [...new Set([...cannot, ...events])]);
    return new RestrictedModel(withheld, this.#actors, this.#known);
  }

  check(property: Property): PropertyResult {
    const { id } = property;
    const { graph, verdicts, decided } = this.#reach;
    const { settings } = this.#simulation;
    const before = decided.get(id);
    if (before) return before;
    const result = property.appliesTo(settings)
      ? ({ id, ...check(graph, verdicts, property.check(settings)) } as PropertyResult)
      : ({ id, verdict: 'not-applicable' } as const);
    decided.set(id, result);
    return result;
  }

  /** The shortest run that violates the property, and who could have taken its steps; null where there is none. */
  counterexample(property: Property): readonly NamedStep[] | null {
    const { counterexample } = this.check(property);
    return counterexample ? this.name(counterexample) : null;
  }

  /** Whether this run by itself shows that the property is violated. */
  refutes(property: Property, run: readonly EventName[]): boolean {
    const { settings } = this.#simulation;
    const path = along(this.graph, run);
    const verdicts = Array.from(path.states, (index) => this.#reach.verdicts[index] as Verdict);
    return check(path, verdicts, property.check(settings)).verdict === 'violated';
  }

  /** Who could have taken each step of a run. */
  name(run: readonly EventName[]): readonly NamedStep[] {
    const { events } = this.#simulation;
    let index = 0;
    return run.map((event) => {
      const number = events.indexOf(event);
      const by = this.byWhom(index, number) ?? [];
      index = this.graph.next[index * events.length + number] as number;
      return { event, by };
    });
  }

  /** The automations that can take a step where a state's index says; null where none is known, or it is not theirs. */
  byWhom(index: number, event: number): readonly string[] | null {
    if (!this.#actors || !isOwnAutomation(this.#simulation.events[event] as EventName)) return null;
    const { meeting } = kindsOf(this.#simulation);
    const kind = this.#reach.kinds[index] as Kinds;
    const able = this.#actors.filter(({ does, needs }) => does.includes(event) && (meeting(needs) & kind) !== 0);
    return able.map(({ name }) => name);
  }

  /** What the automations can never do. Of a search that was cut short nothing is said. */
  idle(): readonly Idle[] {
    const { graph, kinds } = this.#reach;
    if (!this.#actors || !graph.complete) return [];
    const { events } = this.#simulation;
    const { meeting } = kindsOf(this.#simulation);
    const reached = kinds.reduce((all, kind) => all | kind, 0);
    const moved = events.map((_, event) => movedBy(graph, kinds, event));
    return this.#actors.flatMap(({ name, does, needs }) => {
      const active = meeting(needs);
      const never = does.filter((event) => (active & (moved[event] as Kinds)) === 0);
      if (never.length === 0) return [];
      const conditionsMet = (active & reached) !== 0;
      const entirely = never.length === does.length;
      return [{ name, does: never.map((event) => events[event] as EventName), conditionsMet, entirely }];
    });
  }

  /** What the automations do only for the next sync to undo it. Of a search that was cut short nothing is said. */
  wiped(): readonly Wiped[] {
    const { graph, kinds, verdicts } = this.#reach;
    if (!this.#actors || !graph.complete) return [];
    const { events } = this.#simulation;
    const { meeting } = kindsOf(this.#simulation);
    const moved = memoOf((event) => movedBy(graph, kinds, event));
    const kept = memoOf((event) => keptBy(graph, verdicts, kinds, event));
    return this.#actors.flatMap(({ name, does, needs }) => {
      const active = meeting(needs);
      const lost = does.filter((event) => (active & moved(event)) !== 0 && (active & kept(event)) === 0);
      return lost.length > 0 ? [{ name, does: lost.map((event) => events[event] as EventName) }] : [];
    });
  }
}

/** The boxes that people see ticked. */
const BOXES = FIELDS.filter(({ side }) => side !== 'bookkeeping').map(({ name }) => name);

/**
 * The kinds of states in which an event leaves a trace in a box after a sync at once: that sync comes to something else than
 * it would have without the event. A sync that does not run wipes nothing, so where the connector is paused nothing is asked.
 */
function keptBy({ next, count, system }: Graph, verdicts: readonly Verdict[], kinds: Int32Array, event: number): Kinds {
  const width = system.events.length;
  const sync = system.events.indexOf('connector.synced');
  let kept = 0;
  for (let index = 0; index < count; index++) {
    const after = next[index * width + event] as number;
    const before = verdicts[index] as Verdict;
    if (after === index || before.connector !== 'verified') continue;
    const then = verdicts[next[after * width + sync] as number];
    const otherwise = verdicts[next[index * width + sync] as number];
    if (BOXES.some((box) => then?.[box] !== otherwise?.[box])) kept |= kinds[index] as Kinds;
  }
  return kept;
}

/** For each event, the kinds of states in which somebody may bring it about. */
function allowedBy(simulation: Simulation, actors: readonly Actor[] | null): readonly Kinds[] {
  const { meeting } = kindsOf(simulation);
  const allowed = simulation.events.map((event) => (actors && isOwnAutomation(event) ? 0 : EVERY_KIND));
  for (const { does, needs } of actors ?? [])
    for (const event of does) allowed[event] = (allowed[event] as Kinds) | meeting(needs);
  return allowed;
}

function reachOf(simulation: Simulation, allowed: readonly Kinds[], limit: ExploreOptions): Reach {
  const whole = simulation.graph();
  const verdicts = simulation.verdicts();
  const kinds = kindsOf(simulation).of;
  const isWhole = limit.maxStates === undefined && allowed.every((each) => each === EVERY_KIND);
  if (isWhole) return { graph: whole, verdicts, kinds, decided: new Map() };
  const isAllowed = (index: number, event: number) => ((allowed[event] as Kinds) & (kinds[index] as Kinds)) !== 0;
  const graph = explore(restrict(whole, isAllowed), limit);
  return {
    graph,
    verdicts: Array.from(graph.states, (index) => verdicts[index] as Verdict),
    kinds: graph.states.map((index) => kinds[index] as Kinds),
    decided: new Map(),
  };
}

/** The kinds of states that an event changes somewhere. */
function movedBy({ next, count, system }: Graph, kinds: Int32Array, event: number): Kinds {
  const width = system.events.length;
  let moved = 0;
  for (let index = 0; index < count; index++) if (next[index * width + event] !== index) moved |= kinds[index] as Kinds;
  return moved;
}

/** Remembers what was worked out for a small number. */
function memoOf(make: (number: number) => Kinds): (number: number) => Kinds {
  const known: Kinds[] = [];
  return (number) => {
    known[number] ??= make(number);
    return known[number];
  };
}
