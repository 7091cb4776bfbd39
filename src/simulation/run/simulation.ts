/**
 * One organisation's machine, ready to be run and searched: an edition and settings brought together.
 * Everything in this room starts from here; the graph is explored at first use and kept.
 */
import { EDITIONS, type Edition, type EventName, type Settings, type Verdict } from '../../../machines/index.ts';
import {
  type CompiledSystem,
  compiler,
  explore,
  type Graph,
  type MachineState,
  memoBy,
  type System,
  stateKey,
  withhold,
} from '../../engine/index.ts';

/** An edition under settings: what can happen, and the machine that says what comes of it. */
export interface Simulation {
  readonly edition: Edition;
  readonly settings: Settings;
  readonly events: readonly EventName[];
  /** What people cannot do in this organisation, although the rules would let them: it is refused. */
  readonly cannot: ReadonlySet<EventName>;
  /** The compiled machine, in which everything may happen. */
  readonly compiled: () => CompiledSystem;
  /** The same without what people cannot do. */
  readonly system: () => System;
  /** Every reachable state. */
  readonly graph: () => Graph;
  /** The record of each state of the graph, by index. */
  readonly verdicts: () => readonly Verdict[];
  /** The graph's index of a state that a run is in. */
  readonly indexOf: (state: MachineState) => number;
}

/** Makes the compiled machine of settings; many settings of one machine may share it. */
export type Compiled = (input: { readonly settings: Settings }) => CompiledSystem;

/** Compiles an edition's machine for whatever settings: once, for whoever makes many simulations of a machine of their own. */
export const compiledEdition = ({ machine, events }: Pick<Edition, 'machine' | 'events'>): Compiled =>
  compiler(
    machine,
    events.map(({ id }) => id),
  );

/**
 * @param edition as it is, or changed by somebody who wants to see what would come of it.
 * @param machine what `compiledEdition` made of it before; without it the machine is compiled for these settings alone.
 */
export function createSimulation(
  edition: Edition,
  settings: Settings,
  cannot: ReadonlySet<EventName> = NOTHING,
  machine?: () => Compiled,
): Simulation {
  const events = edition.events.map((event) => event.id);
  const compiled = once(() => (machine ?? (() => compiledEdition(edition)))()({ settings }));
  const system = once(() => withhold(compiled(), cannot));
  const graph = once(() => explore(system()));
  // Read one after the other and let go of: states that are kept would cost the garbage collector more than reading them twice.
  const statesAs = <T>(read: (state: MachineState) => T): readonly T[] =>
    Array.from(graph().states, (state) => read(system().stateOf(state)));
  const indexes = once(() => new Map(statesAs(stateKey).map((key, index) => [key, index])));
  return {
    edition,
    settings,
    events,
    cannot,
    compiled,
    system,
    graph,
    verdicts: once(() => statesAs(edition.verdict)),
    indexOf: ({ value, context }) => {
      const index = indexes().get(stateKey({ value, context }));
      if (index === undefined) throw new Error('A run is in a state that exploration never met: the two disagree.');
      return index;
    },
  };
}

const NOTHING: ReadonlySet<EventName> = new Set();

const simulations = new Map<string, Simulation>();

/** Of each edition its machine, compiled once for all settings. */
const machineOf = memoBy(compiledEdition);

/**
 * The simulation of an organisation; the same one each time.
 * @param cannot what people cannot do there.
 */
export const simulationOf = (settings: Settings, cannot: readonly EventName[] = []): Simulation =>
  cannot.length === 0 ? everybodysIn(settings) : simulationWithout(settings, cannot);

/** Where everybody can do what the rules let them; found again without writing the settings out. */
const everybodysIn = memoBy((settings: Settings) => simulationWithout(settings, []));

function simulationWithout(settings: Settings, cannot: readonly EventName[]): Simulation {
  const key = JSON.stringify([settings, cannot.toSorted()]);
  const known = simulations.get(key);
  if (known) return known;
  const edition = editionOf(settings);
  const simulation = createSimulation(edition, settings, new Set(cannot), () => machineOf(edition));
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
