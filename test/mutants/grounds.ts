/**
 * Where mutants are tried: the configurations of an edition, those in which the machine behaves alike taken together. The
 * machine's own graphs are kept here, for mutants to be compared with; nothing here knows of mutants.
 */
import { check, compile, explore, type Graph, restrict, runTo, type System, stateKey } from '../../src/engine/index.ts';
import {
  configurationsOf,
  type Edition,
  type EventName,
  FIELDS,
  isOwnAutomation,
  neverClearing,
  type Property,
  type PropertyId,
  type PropertyResult,
  type Settings,
  type Verdict,
} from '../../src/simulation/index.ts';
import { areAlike, type Explored, type Ground, sameText } from './explored.ts';
import { type Difference, isSeenToHold } from './induction.ts';

/** Configurations in which the machine reaches the same records by the same steps. */
export interface Group {
  /** One of them, with resubscribe off and on. */
  readonly off: Ground;
  readonly on: Ground;
  /** All of them, with resubscribe off. */
  readonly configurations: readonly Settings[];
}

/** Records as numbers: two that agree in every field, and in what follows from them, have one number. */
class Records {
  readonly #numbers = new Map<string, number>();

  numberOf(verdict: Verdict): number {
    let key = '';
    for (const member of MEMBERS) key += `${verdict[member]} `;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

const MEMBERS = ['mailable', 'status', ...FIELDS.map(({ name }) => name)] as const;

/** An edition, and everywhere that its mutants are tried. */
export class Terrain {
  readonly edition: Edition;
  readonly events: readonly EventName[];
  /**
   * The properties that the machine violates wherever they apply while automation may do everything. They would notice
   * nothing there, so they are decided where automations never clear a field.
   */
  readonly restrained: readonly PropertyId[];
  /** All configurations. */
  readonly grounds: readonly Ground[];
  /** The configurations by what the machine does in them; each with resubscribe off, beside the same with it on. */
  readonly groups: readonly Group[];
  readonly #records = new Records();
  /** Which events can happen, by number. */
  readonly #everything: readonly boolean[];
  readonly #neverClearing: readonly boolean[];

  constructor(edition: Edition) {
    this.edition = edition;
    this.events = edition.events.map(({ id }) => id);
    this.#everything = this.events.map(() => true);
    const harmless = neverClearing(edition.id);
    this.#neverClearing = this.events.map((event) => !isOwnAutomation(event) || harmless.includes(event));
    const explored = configurationsOf(edition.id).map((settings) => this.#exploreMachine(settings));
    const isViolated = (property: Property) => {
      const meant = explored.filter(({ settings }) => property.appliesTo(settings));
      const decided = meant.map(({ settings, graph, verdicts }) => decide(property, settings, graph, verdicts));
      return decided.length > 0 && decided.every(({ verdict }) => verdict === 'violated');
    };
    this.restrained = edition.properties.filter(isViolated).map(({ id }) => id);
    this.grounds = explored.map((each) => ({
      ...each,
      edition,
      events: this.events,
      states: Array.from(each.graph.states, (state) => each.graph.system.stateOf(state)),
      results: new Map(this.decide(each).map((result) => [result.id, result])),
      byState: indexed(each.graph.states),
      byRecord: indexed(each.records),
    }));
    this.groups = grouped(this.grounds);
  }

  #exploreMachine(settings: Settings): Explored {
    const graph = explore(compile(this.edition.machine, { settings }, this.events));
    return { settings, graph, ...this.#read(this.edition, graph) };
  }

  /**
   * Explores a changed edition where the machine itself goes. It may count without end, so the search stops where there
   * are many more states than the machine itself has.
   * @param events those that may do something else than in the machine itself.
   */
  explore(edition: Edition, ground: Ground, events: ReadonlySet<string>): Explored {
    const { settings } = ground;
    const system = compile(edition.machine, { settings }, this.events);
    const isAlike = isNumberedAlike(ground, system);
    const quicker = isAlike && !events.has('') ? followingWhere(ground, system, (event) => !events.has(event)) : system;
    const graph = explore(quicker, { maxStates: 2 * ground.graph.count });
    return { settings, graph, ...this.#read(edition, graph, isAlike ? ground : null) };
  }

  /** @param known where the same numbers stand for the same states, so that their records need not be made again. */
  #read({ verdict }: Edition, graph: Graph, known: Ground | null = null): Pick<Explored, 'verdicts' | 'records'> {
    const verdicts: Verdict[] = [];
    const isKnown = known !== null && verdict === this.edition.verdict;
    const records = graph.states.map((state, index) => {
      const place = isKnown ? known.byState.get(state) : undefined;
      if (known === null || place === undefined) {
        const made = verdict(graph.system.stateOf(state));
        verdicts[index] = made;
        return this.#records.numberOf(made);
      }
      verdicts[index] = known.verdicts[place] as Verdict;
      return known.records[place] as number;
    });
    return { verdicts, records };
  }

  /**
   * Every property's verdict, each where it can be good.
   * @param difference from the machine, where there is one: mostly it shows without a search that a property is kept.
   */
  decide(explored: Explored, difference?: Difference): readonly PropertyResult[] {
    const { settings, graph, verdicts } = explored;
    let fewer: Graph | null = null;
    return this.edition.properties.map((property) => {
      const { id } = property;
      const isRestrained = this.restrained.includes(id);
      const happens = isRestrained ? this.#neverClearing : this.#everything;
      const before = difference?.ground.results.get(id);
      if (difference && before && isSeenToHold(property, happens, explored, difference)) return before;
      if (!isRestrained) return decide(property, settings, graph, verdicts);
      fewer ??= this.#withoutClearing(graph);
      const left = Array.from(fewer.states, (index) => verdicts[index] as Verdict);
      return decide(property, settings, fewer, left);
    });
  }

  /** What is left of a graph in an organisation whose automations never clear a field. */
  #withoutClearing(graph: Graph): Graph {
    const leadsOn = (index: number, event: number) => (graph.next[index * this.events.length + event] as number) >= 0;
    const allowed = (index: number, event: number) => this.#neverClearing[event] === true && leadsOn(index, event);
    return { ...explore(restrict(graph, allowed)), complete: graph.complete };
  }
}

function decide(property: Property, settings: Settings, graph: Graph, verdicts: readonly Verdict[]): PropertyResult {
  if (!property.appliesTo(settings)) return { id: property.id, verdict: 'not-applicable' };
  return { id: property.id, ...check(graph, verdicts, property.check(settings)) } as PropertyResult;
}

const indexed = (numbers: Int32Array): ReadonlyMap<number, number> =>
  new Map(Array.from(numbers, (number, index) => [number, index]));

/**
 * Whether a number stands for the same state in both machines. They have the same regions, so what can differ is how the
 * contexts are numbered: the changed one is led to a state of each context, as the machine itself first met it.
 */
function isNumberedAlike({ graph, states }: Ground, system: System): boolean {
  const seen = new Set<unknown>();
  return states.every((state, index) => {
    if (seen.has(state.context)) return true;
    seen.add(state.context);
    const numbers = runTo(graph, index).map((event) => system.events.indexOf(event));
    const reached = numbers.reduce(system.next, system.initial);
    return reached === graph.states[index] && stateKey(system.stateOf(reached)) === stateKey(state);
  });
}

/** A system that looks up, rather than works out, the steps that it shares with the machine itself. */
function followingWhere({ graph, byState }: Ground, system: System, isShared: (event: string) => boolean): System {
  const shared = system.events.map(isShared);
  const width = shared.length;
  // A search asks for all events of one state in a row.
  let [state, place] = [-1, -1];
  return {
    ...system,
    next: (from, event) => {
      if (!shared[event]) return system.next(from, event);
      if (from !== state) [state, place] = [from, byState.get(from) ?? -1];
      if (place < 0) return system.next(from, event);
      return graph.states[graph.next[place * width + event] as number] as number;
    },
  };
}

function grouped(grounds: readonly Ground[]): readonly Group[] {
  const groups: Group[] = [];
  for (const off of grounds.filter(({ settings }) => !settings.resubscribe)) {
    const place = groups.findIndex((group) => areAlike(group.off, off));
    const known = groups[place];
    if (known) {
      groups[place] = { ...known, configurations: [...known.configurations, off.settings] };
      continue;
    }
    const on = grounds.find(({ settings }) => sameText(settings, { ...off.settings, resubscribe: true }));
    if (!on) throw new Error('Every configuration can be had with resubscribe on.');
    groups.push({ off, on, configurations: [off.settings] });
  }
  return groups;
}
