/**
 * Decides properties over an explored graph. Every answer carries its own reproduction: a violated property its shortest
 * run, a possibility its shortest witness. Where the graph was cut short, what was not found is `undecided`, and so is what
 * would have to be looked for beyond its edge.
 */
import { type Graph, runTo } from './explore.ts';

/** A step as a property sees it, good until the property answers; `View` is whatever the caller makes of a state. */
export interface ViewedStep<View, Event extends string = string> {
  readonly before: View;
  readonly event: Event;
  readonly after: View;
}

/** The view after these events from where one stands. */
export type LookAhead<View, Event extends string = string> = (...events: readonly Event[]) => View;

/** Where a monitor stands after a step, or that what it watches for has happened. */
export type Watch<View, Event extends string = string> = (
  place: number,
  step: ViewedStep<View, Event>,
) => number | 'hit';

/** A claim about every state, every step or every run of a graph, or about what is possible in it. */
export type Check<View, Event extends string = string> =
  | { readonly kind: 'state'; readonly holds: (state: View, ahead: LookAhead<View, Event>) => boolean }
  | {
      readonly kind: 'step';
      /** The events it speaks of, where not of all: it holds of every other step. */
      readonly of?: (event: Event) => boolean;
      /** It holds of every step that leaves the state as it is. */
      readonly ofMovesAlone?: boolean;
      readonly holds: (step: ViewedStep<View, Event>, ahead: LookAhead<View, Event>) => boolean;
    }
  | { readonly kind: 'never' | 'possible'; readonly size: number; readonly watch: Watch<View, Event> }
  | {
      readonly kind: 'recoverable';
      readonly allowed: (step: ViewedStep<View, Event>) => boolean;
      readonly goal: (state: View, ahead: LookAhead<View, Event>) => boolean;
    };

type StepCheck<View, Event extends string> = Extract<Check<View, Event>, { kind: 'step' }>;

/** What became of a claim, with a run that shows it; `undecided` where the search was cut short. */
export type CheckResult =
  | { readonly verdict: 'holds' }
  | { readonly verdict: 'violated'; readonly counterexample: readonly string[] }
  | { readonly verdict: 'possible'; readonly witness: readonly string[] }
  | { readonly verdict: 'impossible' }
  | { readonly verdict: 'undecided' };

/**
 * @param views the view of each state, by index.
 * @param property speaks of the graph's own events by name.
 */
export function check<View, Event extends string>(
  graph: Graph,
  views: readonly View[],
  property: Check<View, Event>,
): CheckResult {
  const search = new Search<View, Event>(graph, views);
  switch (property.kind) {
    case 'state': {
      const at = search.firstState((view, ahead) => !property.holds(view, ahead));
      return verdict(graph, at === null ? null : runTo(graph, at));
    }
    case 'step':
      return verdict(
        graph,
        search.firstStep((step, ahead) => !property.holds(step, ahead), property),
      );
    case 'never':
      return verdict(graph, search.firstHit(property.size, property.watch));
    case 'possible': {
      const witness = search.firstHit(property.size, property.watch);
      if (witness) return { verdict: 'possible', witness };
      return { verdict: graph.complete ? 'impossible' : 'undecided' };
    }
    case 'recoverable': {
      // A state from which no way back was found may have one in the part that was not explored.
      if (!graph.complete) return { verdict: 'undecided' };
      const at = search.firstWithoutWay(property.allowed, property.goal);
      return verdict(graph, at === null ? null : runTo(graph, at));
    }
  }
}

function verdict(graph: Graph, counterexample: readonly string[] | null): CheckResult {
  if (counterexample) return { verdict: 'violated', counterexample };
  return { verdict: graph.complete ? 'holds' : 'undecided' };
}

/** The searches over one graph, each answering with the first of the shortest. */
class Search<View, Event extends string> {
  readonly #graph: Graph;
  readonly #views: readonly View[];
  readonly #width: number;
  readonly #numberOf: ReadonlyMap<string, number>;
  /** One step, written anew for each edge: an object for every edge would cost more than asking about it. */
  readonly #step: { before: View; event: Event; after: View };
  /** Where `#ahead` looks from. */
  #from = 0;
  /** Whether it has looked past the edge of a graph that was cut short since: then the property's answer means nothing. */
  #isPastEdge = false;

  constructor(graph: Graph, views: readonly View[]) {
    this.#graph = graph;
    this.#views = views;
    this.#width = graph.system.events.length;
    this.#numberOf = new Map(graph.system.events.map((event, number) => [event, number]));
    const first = views[0] as View;
    this.#step = { before: first, event: graph.system.events[0] as Event, after: first };
  }

  firstState(isWanted: (view: View, ahead: LookAhead<View, Event>) => boolean): number | null {
    for (let index = 0; index < this.#graph.count; index++)
      if (isWanted(this.#view(index), this.#lookFrom(index)) && !this.#isPastEdge) return index;
    return null;
  }

  firstStep(
    isWanted: (step: ViewedStep<View, Event>, ahead: LookAhead<View, Event>) => boolean,
    { of = () => true, ofMovesAlone = false }: Pick<StepCheck<View, Event>, 'of' | 'ofMovesAlone'>,
  ): string[] | null {
    const events = this.#graph.system.events.flatMap((event, number) => (of(event as Event) ? [number] : []));
    for (let index = 0; index < this.#graph.count; index++)
      for (const event of events) {
        const after = this.#after(index, event);
        if (after < 0 || (ofMovesAlone && after === index)) continue;
        if (isWanted(this.#stepBy(index, event, after), this.#lookFrom(after)) && !this.#isPastEdge)
          return [...runTo(this.#graph, index), this.#eventName(event)];
      }
    return null;
  }

  /** Breadth first over pairs of a state and a monitor's place. */
  firstHit(size: number, watch: Watch<View, Event>): string[] | null {
    const { count } = this.#graph;
    const parent = new Int32Array(count * size).fill(-2);
    const parentEvent = new Int32Array(count * size);
    const queue = new Int32Array(count * size);
    parent[0] = -1;
    let length = 1;
    for (let at = 0; at < length; at++) {
      const node = queue[at] as number;
      const index = node % count;
      const place = (node - index) / count;
      for (let event = 0; event < this.#width; event++) {
        const after = this.#after(index, event);
        if (after < 0) continue;
        const answer = watch(place, this.#stepBy(index, event, after));
        if (answer === 'hit') return [...this.#walkBack(parent, parentEvent, node), this.#eventName(event)];
        const reached = answer * count + after;
        if (parent[reached] !== -2) continue;
        parent[reached] = node;
        parentEvent[reached] = event;
        queue[length++] = reached;
      }
    }
    return null;
  }

  /** The first state from which no run of allowed steps leads to a goal: what is left when one walks back from the goals. */
  firstWithoutWay(
    allowed: (step: ViewedStep<View, Event>) => boolean,
    goal: (view: View, ahead: LookAhead<View, Event>) => boolean,
  ): number | null {
    const { count } = this.#graph;
    const comesFrom: number[][] = Array.from({ length: count }, () => []);
    const canReach = new Uint8Array(count);
    const queue: number[] = [];
    for (let index = 0; index < count; index++) {
      // The graph is whole here, so every look ahead is sound.
      if (goal(this.#view(index), this.#lookFrom(index))) {
        canReach[index] = 1;
        queue.push(index);
      }
      for (let event = 0; event < this.#width; event++) {
        const after = this.#after(index, event);
        if (after !== index && allowed(this.#stepBy(index, event, after))) comesFrom[after]?.push(index);
      }
    }
    for (const reached of queue)
      for (const before of comesFrom[reached] ?? [])
        if (canReach[before] === 0) {
          canReach[before] = 1;
          queue.push(before);
        }
    const lost = canReach.indexOf(0);
    return lost < 0 ? null : lost;
  }

  #view(index: number): View {
    return this.#views[index] as View;
  }

  #after(index: number, event: number): number {
    return this.#graph.next[index * this.#width + event] as number;
  }

  #eventName(event: number): Event {
    return this.#graph.system.events[event] as Event;
  }

  #stepBy(index: number, event: number, after: number): ViewedStep<View, Event> {
    this.#step.before = this.#view(index);
    this.#step.event = this.#eventName(event);
    this.#step.after = this.#view(after);
    return this.#step;
  }

  #lookFrom(index: number): LookAhead<View, Event> {
    this.#from = index;
    this.#isPastEdge = false;
    return this.#ahead;
  }

  /** Past the edge there is nothing to see: some view must be answered, and whoever asked is told not to rely on it. */
  readonly #ahead: LookAhead<View, Event> = (...events) => {
    let at = this.#from;
    for (const event of events) {
      const number = this.#numberOf.get(event);
      if (number === undefined) throw new Error(`A property looks ahead by "${event}", which is no event here.`);
      at = this.#after(at, number);
      if (at < 0) {
        this.#isPastEdge = true;
        return this.#view(this.#from);
      }
    }
    return this.#view(at);
  };

  #walkBack(parent: Int32Array, parentEvent: Int32Array, from: number): string[] {
    const events: string[] = [];
    for (let node = from; (parent[node] as number) >= 0; node = parent[node] as number)
      events.push(this.#eventName(parentEvent[node] as number));
    return events.reverse();
  }
}
