/** Gets ready for drills in small steps, so that none of them has to wait: machines are edited and compiled beforehand. */
import { prepareWays, type Settings, simulationOf } from '../../simulation/index.ts';
import { isAboutAutomation, mindsOf } from '../misconceptions/mind.ts';
import { prepareImpossible } from './kinds/impossible.ts';
import { CLASSIC, TODAY } from './organisations.ts';
import { lossIn, OWN_AUTOMATIONS, threatIn } from './own-automations.ts';

const ACCOUNTS = [...TODAY, ...CLASSIC];

/**
 * Each call of `next` is one step of a few milliseconds, for whoever has idle moments to spend. Without it the drills are the
 * same, and the first of each account takes longer.
 */
export function* prepareDrills(): Generator<void, void, void> {
  for (const settings of ACCOUNTS) {
    simulationOf(settings).system();
    yield;
    for (const { simulation } of mindsOf(settings)) {
      simulation.system();
      yield;
    }
  }
  for (const settings of ACCOUNTS) yield* prepareWays(simulationOf(settings));
  for (const settings of TODAY) yield* prepareProofs(settings);
  yield* prepareImpossible();
}

/** What an account's own automations come to, as the machine has it and as each sees it who may see it otherwise. */
function* prepareProofs(settings: Settings): Generator<void, void, void> {
  const minds = mindsOf(settings).filter(({ misconception }) => isAboutAutomation(misconception));
  const usable = OWN_AUTOMATIONS.filter(({ needsCrm }) => !needsCrm || settings.crm !== 'none');
  for (const simulation of [simulationOf(settings), ...minds.map((mind) => mind.simulation)]) {
    simulation.graph();
    yield;
    simulation.verdicts();
    yield;
    for (const own of usable) {
      threatIn(simulation, own);
      yield;
    }
  }
  for (const own of usable)
    for (const other of usable) {
      if (own === other) continue;
      lossIn(simulationOf(settings), [own, other]);
      yield;
    }
}
