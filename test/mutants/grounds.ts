/**
 * Where mutants are tried: the classic configurations, those in which the machine behaves alike taken together. The
 * machine's own graphs are kept here, for mutants to be compared with; nothing here knows of mutants.
 */
import type { AnyStateMachine } from 'xstate';
import { CLASSIC_EVENTS, type ClassicEventName } from '../../machines/vocabulary/events.ts';
import { compile, explore, type Graph, type MachineState } from '../../src/engine/index.ts';
import {
  configurationsOf,
  createSimulation,
  EDITIONS,
  type Edition,
  FIELDS,
  type PropertyId,
  type PropertyResult,
  type Settings,
  type Simulation,
  type Verdict,
  verifySimulation,
} from '../../src/simulation/index.ts';

const edition = EDITIONS.find(({ id }) => id === 'classic');
if (!edition) throw new Error('There is no classic edition to make mutants of.');
export const classic: Edition = edition;
export const EVENTS: readonly ClassicEventName[] = CLASSIC_EVENTS.map(({ id }) => id);

/** A machine in one configuration, explored as far as it is worth it. */
export interface Explored {
  readonly simulation: Simulation;
  readonly graph: Graph;
  /** The record of each state, by the graph's index. */
  readonly verdicts: readonly Verdict[];
}

/** The machine itself in one configuration. */
export interface Ground extends Explored {
  readonly settings: Settings;
  readonly states: readonly MachineState[];
  readonly results: ReadonlyMap<PropertyId, PropertyResult>;
}

/** Configurations in which the machine reaches the same records by the same steps. */
export interface Group {
  /** One of them, with resubscribe off and on. */
  readonly off: Ground;
  readonly on: Ground;
  /** All of them, with resubscribe off. */
  readonly configurations: readonly Settings[];
}

/**
 * Explores a machine in a configuration. A mutant may count without end, so the search stops where there are many
 * more states than the machine itself has.
 */
export function exploreIn(machine: AnyStateMachine, settings: Settings, maxStates: number): Explored {
  const changed = machine === classic.machine ? classic : { ...classic, machine };
  const graph = explore(compile(machine, { settings }, EVENTS), { maxStates });
  const verdicts = Array.from(graph.states, (state) => classic.verdict(graph.system.stateOf(state)));
  const simulation = { ...createSimulation(changed, settings), graph: () => graph, verdicts: () => verdicts };
  return { simulation, graph, verdicts };
}

/** Whether two machines go through the same records by the same steps, as far as their graphs show it. */
export const areAlike = (one: Explored, other: Explored): boolean =>
  one.graph.count === other.graph.count &&
  one.graph.next.every((after, place) => after === other.graph.next[place]) &&
  one.verdicts.every((verdict, index) => sameRecord(verdict, other.verdicts[index]));

const MEMBERS = ['mailable', 'status', ...FIELDS.map(({ name }) => name)] as const;

/** Whether two records agree in every field and in what follows from them. */
export const sameRecord = (one: Verdict | undefined, other: Verdict | undefined): boolean =>
  MEMBERS.every((name) => one?.[name] === other?.[name]);

export const sameText = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function groundOf(settings: Settings): Ground {
  const explored = exploreIn(classic.machine, settings, Number.POSITIVE_INFINITY);
  const states = Array.from(explored.graph.states, (state) => explored.graph.system.stateOf(state));
  const results = new Map(verifySimulation(explored.simulation).properties.map((result) => [result.id, result]));
  return { ...explored, settings, states, results };
}

/** All 22 configurations. */
export const GROUNDS: readonly Ground[] = configurationsOf('classic').map(groundOf);

/** The configurations by what the machine does in them; each with resubscribe off, beside the same with it on. */
export const GROUPS: readonly Group[] = grouped();

function grouped(): readonly Group[] {
  const groups: Group[] = [];
  for (const off of GROUNDS.filter(({ settings }) => !settings.resubscribe)) {
    const place = groups.findIndex((group) => areAlike(group.off, off));
    const known = groups[place];
    if (known) {
      groups[place] = { ...known, configurations: [...known.configurations, off.settings] };
      continue;
    }
    const on = GROUNDS.find(({ settings }) => sameText(settings, { ...off.settings, resubscribe: true }));
    if (!on) throw new Error('Every configuration can be had with resubscribe on.');
    groups.push({ off, on, configurations: [off.settings] });
  }
  return groups;
}
