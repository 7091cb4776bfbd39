/**
 * One organisation's machine, ready to be run and searched: an edition and settings brought together.
 * Everything in this room starts from here; the graph is explored at first use and kept.
 */
import { EDITIONS, type Edition, type EventName, type Settings, type Verdict } from '../../../machines/index.ts';
import { compile, explore, type Graph, type MachineState, type System, stateKey } from '../../engine/index.ts';

export interface Simulation {
  readonly edition: Edition;
  readonly settings: Settings;
  readonly events: readonly EventName[];
  /** The compiled machine. */
  readonly system: () => System;
  /** Every reachable state. */
  readonly graph: () => Graph;
  /** The record of each state of the graph, by index. */
  readonly verdicts: () => readonly Verdict[];
  /** The graph's index of a state that a run is in. */
  readonly indexOf: (state: MachineState) => number;
}

/** @param edition as it is, or changed by a test that wants to see something fail. */
export function createSimulation(edition: Edition, settings: Settings): Simulation {
  const events = edition.events.map((event) => event.id);
  const system = once(() => compile(edition.machine, { settings }, events));
  const graph = once(() => explore(system()));
  const states = once(() => Array.from(graph().states, (state) => system().stateOf(state)));
  const indexes = once(() => new Map(states().map((state, index) => [stateKey(state), index])));
  return {
    edition,
    settings,
    events,
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

const simulations = new Map<string, Simulation>();

/** The simulation of an organisation; the same one each time. @throws where the edition is not modelled: ask `editionOf` first. */
export function simulationOf(settings: Settings): Simulation {
  const key = JSON.stringify(settings);
  const known = simulations.get(key);
  if (known) return known;
  const edition = editionOf(settings);
  if (!edition) throw new Error(`The ${settings.edition} edition is not modelled.`);
  const simulation = createSimulation(edition, settings);
  simulations.set(key, simulation);
  return simulation;
}

/** The edition that settings name, or null where this version does not model it. */
export const editionOf = ({ edition }: Pick<Settings, 'edition'>): Edition | null =>
  EDITIONS.find(({ id }) => id === edition) ?? null;

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
