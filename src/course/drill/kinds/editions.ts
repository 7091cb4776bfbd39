/** The same acts in both editions: at which step do the two part? */
import { capital, completeSettings, type EventName, play, simulationOf } from '../../../simulation/index.ts';
import type { DrillKind, Option } from '../draft.ts';
import { FOUR_BEHAVIOURS, WITHOUT_SYNC } from '../organisations.ts';
import { drawEvents, type Scene } from '../scene.ts';
import { type View, viewOf } from '../view.ts';
import { rulesAmong, told } from '../words.ts';

export const EDITIONS_PART: DrillKind = {
  id: 'editions',
  title: 'Where the editions part',
  accounts: [
    ...WITHOUT_SYNC.filter(({ crm }) => crm === 'none'),
    ...FOUR_BEHAVIOURS.filter(({ optedOutSync }) => optedOutSync === 'account-engagement'),
  ],
  draft: (scene) => {
    const { simulation, person, random, ours } = scene;
    const events = drawEvents(scene, 3, 4);
    if (new Set(events).size < events.length) return null;
    const before = classicOf(scene);
    if (events.some((event) => !before.simulation.events.includes(event))) return null;
    const right = parting(ours, before, events);
    const { steps } = play(simulation, events);
    const classicSteps = play(before.simulation, events).steps;
    const whyOf = (step: number): string => {
      const [today, then] = [steps[step - 1], classicSteps[step - 1]];
      return `Today: ${today?.why.join(' ') ?? ''} Before Winter ’22: ${then?.why.join(' ') ?? ''}`;
    };
    const option = (step: number): Option => ({
      text:
        step === 0
          ? 'They never part.'
          : `Step ${step}: ${capital(told(simulation.edition, events[step - 1] as EventName, person))}.`,
      reason: step === 0 ? 'They do part on the way.' : whyOf(step),
      by: [],
      means: { kind: 'step', step },
    });
    const why =
      right === 0 ? 'Every step does the same to the two boxes, and to whether mail goes, in both.' : whyOf(right);
    return {
      events,
      question:
        'The same acts in today’s edition and in the classic one: at which step do Prospect Opted Out, Do Not Email or whether marketing mail goes differ for the first time?',
      right: { ...option(right), reason: why },
      wrong: random
        .shuffled([0, ...steps.map(({ number }) => number)])
        .filter((step) => step !== right)
        .map(option),
      why,
      rules: rulesAmong(['U10', 'U1', ...(steps[right - 1]?.rules ?? [])]),
    };
  },
};

/** The same account before Winter ’22. */
const classicOf = ({ settings: { crm, assigned, resubscribe } }: Scene): View =>
  viewOf(simulationOf(completeSettings({ edition: 'classic', crm, assigned, resubscribe })));

/** The first step after which two boxes, or whether mail goes, differ; 0 for none. */
function parting(today: View, classic: View, events: readonly EventName[]): number {
  for (let step = 1; step <= events.length; step++) {
    const [one, other] = [today, classic].map((view) => {
      const state = view.after(events.slice(0, step));
      if (state === null) throw new Error('Only events of both editions are asked about.');
      const { optedOut, doNotEmail, mailable } = view.verdict(state);
      return `${optedOut} ${doNotEmail} ${mailable}`;
    });
    if (one !== other) return step;
  }
  return 0;
}
