/**
 * Which setting explains this run: of the four sync behaviours, the only one under which the record came out so. No choice shows
 * a misconception: under those of the catalogue what one sees is explained by no behaviour, or by ours among others.
 */
import { playCompiled, type Settings, simulationOf, valueLabel } from '../../../simulation/index.ts';
import type { DrillKind, Option } from '../draft.ts';
import { FOUR_BEHAVIOURS } from '../organisations.ts';
import { drawEvents } from '../scene.ts';
import { viewOf } from '../view.ts';
import { boxesWords, rulesAmong, toldRun } from '../words.ts';

export const SETTING: DrillKind = {
  id: 'setting',
  title: 'Which setting explains this',
  shows: 'nothing',
  accounts: FOUR_BEHAVIOURS,
  draft: (scene) => {
    const { settings, simulation, person } = scene;
    const events = [...drawEvents(scene, 2, 4), 'connector.synced' as const];
    const ends = FOUR_BEHAVIOURS.map((account) => ({ account, seen: seenAfter(account, events) }));
    const ours = ends.find(({ account }) => account.optedOutSync === settings.optedOutSync);
    if (!ours || ends.filter(({ seen }) => seen === ours.seen).length > 1) return null;
    const option = ({ account, seen }: (typeof ends)[number]): Option => ({
      text: `${valueLabel('optedOutSync', account.optedOutSync)}.`,
      reason: `Then the record would show: ${seen}.`,
      by: [],
      means: { kind: 'settings', settings: account, events },
    });
    const { steps } = playCompiled(simulation, events);
    const syncs = steps.filter(({ event }) => event === 'connector.synced');
    const why = [...new Set(syncs.flatMap((step) => step.why))].join(' ');
    return {
      // What happened is in the question: the run itself would give the setting away.
      events: [],
      question: `${toldRun(simulation.edition, events, person)}. Now the record shows: ${ours.seen}. Which Opted Out sync behaviour is set?`,
      right: { ...option(ours), reason: why },
      wrong: ends.filter((end) => end !== ours).map(option),
      closed: true,
      why,
      rules: rulesAmong(['U7', ...syncs.flatMap(({ rules }) => rules)]),
    };
  },
};

/** What one sees of a record that the behaviour can decide. */
function seenAfter(account: Settings, events: Parameters<ReturnType<typeof viewOf>['after']>[0]): string {
  const { after, verdict } = viewOf(simulationOf(account));
  const state = after(events);
  return state === null ? '' : boxesWords(verdict(state));
}
