/**
 * One organisation's machine, ready to be run and searched: an edition and settings brought together.
 * Everything in this room starts from here; the graph is explored at first use and kept.
 */
import { EDITIONS, type Edition, type EventName, type Settings, type Verdict } from '../../../machines/index.ts';
import {
  compile,
  compiler,
  explore,
  type Graph,
  type MachineState,
  type System,
  stateKey,
  withhold,
} from '../../engine/index.ts';

export interface Simulation {
  readonly edition: Edition;
  readonly settings: Settings;
  readonly events: readonly EventName[];
  /** What people cannot do in this organisation, although the rules would let them: it is refused. */
  readonly cannot: ReadonlySet<EventName>;
  /** The compiled machine. */
  readonly system: () => System;
  /** Every reachable state. */
  readonly graph: () => Graph;
  /** The record of each state of the graph, by index. */
  readonly verdicts: () => readonly Verdict[];
  /** The graph's index of a state that a run is in. */
  readonly indexOf: (state: MachineState) => number;
}

/** Makes the compiled machine of settings; many settings of one machine may share it. */
export type Compiled = (input: { readonly settings: Settings }) => System;

/** Compiles an edition's machine for whatever settings: once, for whoever makes many simulations of a machine of their own. */
export const compiledEdition = ({ machine, events }: Pick<Edition, 'machine' | 'events'>): Compiled =>
  compiler(
    machine,
    events.map(({ id }) => id),
  );

/**
 * @param edition as it is, or changed by somebody who wants to see what would come of it.
 * @param compiled what `compiledEdition` made of it before; without it the machine is compiled for these settings alone.
 */
export function createSimulation(
  edition: Edition,
  settings: Settings,
  cannot: ReadonlySet<EventName> = NOTHING,
  compiled?: () => Compiled,
): Simulation {
  const events = edition.events.map((event) => event.id);
  const system = once(() =>
    withhold(compiled?.()({ settings }) ?? compile(edition.machine, { settings }, events), cannot),
  );
  const graph = once(() => explore(system()));
  const states = once(() => Array.from(graph().states, (state) => system().stateOf(state)));
  const indexes = once(() => new Map(states().map((state, index) => [stateKey(state), index])));
  return {
    edition,
    settings,
    events,
    cannot,
    system,
    graph,
    verdicts: once(() => states().map(edition.verdict)),
    indexOf: ({ value, context }) => {
      const index = indexes().get(stateKey({ value, context }));
      if (index === undefined) throw new Error('A run is in a state that exploration never met: the two disagree.');
      return index;
    },
  };
}

const NOTHING: ReadonlySet<EventName> = new Set();

const simulations = new Map<string, Simulation>();

/**
 * The simulation of an organisation; the same one each time.
 * @param cannot what people cannot do there.
 */
export function simulationOf(settings: Settings, cannot: readonly EventName[] = []): Simulation {
  const key = JSON.stringify([settings, cannot.toSorted()]);
  const known = simulations.get(key);
  if (known) return known;
  const simulation = createSimulation(editionOf(settings), settings, new Set(cannot));
  simulations.set(key, simulation);
  return simulation;
}

/** The edition of settings. */
export function editionOf({ edition }: Pick<Settings, 'edition'>): Edition {
  const known = EDITIONS.find(({ id }) => id === edition);
  if (!known) throw new Error(`No edition is called ${edition}; the type forbids it.`);
  return known;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
