/** Runs written briefly. */
import {
  completeSettings,
  type EventName,
  play,
  type Run,
  type Settings,
  simulationOf,
} from '../../src/simulation/index.ts';

/** The run of these events, under these settings and the usual ones. */
export const runOf = (settings: Partial<Settings>, ...events: readonly EventName[]): Run =>
  play(simulationOf(completeSettings(settings)), events);
