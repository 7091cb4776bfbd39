/** Gets ready for drills in small steps, so that none of them has to wait: machines are edited and compiled beforehand. */
import { prepareWays, simulationOf } from '../../simulation/index.ts';
import { MISCONCEPTIONS } from '../misconceptions/catalogue.ts';
import { mindOf } from '../misconceptions/mind.ts';
import { CLASSIC, TODAY } from './organisations.ts';
import { OWN_AUTOMATIONS, proofOf } from './own-automations.ts';

const ACCOUNTS = [...TODAY, ...CLASSIC];

/**
 * Each call of `next` is one step of a few milliseconds, for whoever has idle moments to spend. Without it the drills are the
 * same, and the first of each account takes longer.
 */
export function* prepareDrills(): Generator<void, void, void> {
  for (const settings of ACCOUNTS) {
    simulationOf(settings).system();
    yield;
    for (const misconception of MISCONCEPTIONS) {
      const mind = mindOf(misconception, settings);
      if (mind === null) continue;
      mind.simulation.system();
      yield;
    }
  }
  for (const settings of ACCOUNTS) yield* prepareWays(simulationOf(settings));
  for (const settings of TODAY)
    for (const own of OWN_AUTOMATIONS.filter(({ needsCrm }) => !needsCrm || settings.crm !== 'none')) {
      proofOf({ settings, automations: [own], cannot: [], accept: {} });
      yield;
    }
}
