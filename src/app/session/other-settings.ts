/** The configuration that is worth comparing a run with, where nobody has chosen one. Pure. */
import {
  configurationsOf,
  type EventName,
  play,
  type Settings,
  simulationOf,
  standingOf,
} from '../../simulation/index.ts';
import { type ComparedRun, compareRuns } from './comparison.ts';

/** Runs longer than this are not tried under every configuration. */
const TRIED = 60;

/** The configuration of this edition that differs in the fewest settings and ends otherwise; else differs anywhere. */
export function otherSettings(settings: Settings, events: readonly EventName[]): Settings {
  const distance = (other: Settings) =>
    Object.entries(other).filter(([name, value]) => settings[name as keyof Settings] !== value).length;
  const others = configurationsOf(settings.edition)
    .filter((other) => distance(other) > 0)
    .sort((a, b) => distance(a) - distance(b));
  const run = { title: '', simulation: simulationOf(settings), events };
  const ends = ({ simulation }: ComparedRun) => standingOf(play(simulation, events)).look;
  const tried = others.map((other) => ({ ...run, simulation: simulationOf(other) }));
  const found =
    events.length > TRIED
      ? undefined
      : (tried.find((other) => ends(other) !== ends(run)) ??
        tried.find((other) => compareRuns(run, other).firstDifference !== null));
  return found?.simulation.settings ?? others[0] ?? settings;
}
