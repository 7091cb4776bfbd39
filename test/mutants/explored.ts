/** A machine in one configuration, the edition's own or a changed one, explored and read: what mutants are compared by. */
import type { Graph, MachineState } from '../../src/engine/index.ts';
import type { Edition, EventName, PropertyId, PropertyResult, Settings, Verdict } from '../../src/simulation/index.ts';

/** A machine in one configuration, explored as far as it is worth it. */
export interface Explored {
  readonly settings: Settings;
  readonly graph: Graph;
  /** The record of each state, by the graph's index, and its number: the same for two records that are the same. */
  readonly verdicts: readonly Verdict[];
  readonly records: Int32Array;
}

/** The machine itself in one configuration. */
export interface Ground extends Explored {
  readonly edition: Edition;
  readonly events: readonly EventName[];
  readonly states: readonly MachineState[];
  readonly results: ReadonlyMap<PropertyId, PropertyResult>;
  /** The index of a state by the number that the compiled machine gives it, and of a record by its number. */
  readonly byState: ReadonlyMap<number, number>;
  readonly byRecord: ReadonlyMap<number, number>;
}

/** Whether two machines go through the same records by the same steps, as far as their graphs show it. */
export const areAlike = (one: Explored, other: Explored): boolean =>
  one.graph.count === other.graph.count &&
  one.graph.next.every((after, place) => after === other.graph.next[place]) &&
  one.records.every((record, index) => record === other.records[index]);

export const sameText = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
