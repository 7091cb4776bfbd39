/** The same acts in both editions: at which step do the two part? */
import { capital, completeSettings, type EventName, playCompiled, simulationOf } from '../../../simulation/index.ts';
import { mindsOf } from '../../misconceptions/mind.ts';
import type { DrillKind, Option } from '../draft.ts';
import { FOUR_BEHAVIOURS, WITHOUT_SYNC } from '../organisations.ts';
import { drawEvents, type Scene } from '../scene.ts';
import { type View, viewIn, viewOf } from '../view.ts';
import { reasonOf, rulesAmong, told } from '../words.ts';

export const EDITIONS_PART: DrillKind = {
  id: 'editions',
  title: 'Where the editions part',
  shows: 'statuses',
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
    const right = parting(ours, before, events) ?? 0;
    const believed = believersOf(scene, before, events, right);
    const { steps } = playCompiled(simulation, events);
    const classicSteps = playCompiled(before.simulation, events).steps;
    const whyOf = (step: number): string => {
      const [today, then] = [steps[step - 1], classicSteps[step - 1]];
      return `Today: ${today?.why.join(' ') ?? ''} Before Winter ’22: ${then?.why.join(' ') ?? ''}`;
    };
    const option = (step: number): Option => {
      const by = believed.get(step) ?? [];
      return {
        text:
          step === 0
            ? 'They never part.'
            : `Step ${step}: ${capital(told(simulation.edition, events[step - 1] as EventName, person))}.`,
        reason: reasonOf(by, step === 0 ? 'They do part on the way.' : whyOf(step)),
        by,
        means: { kind: 'step', step },
      };
    };
    const wrong = random
      .shuffled([0, ...steps.map(({ number }) => number)])
      .filter((step) => step !== right)
      .map(option);
    const why =
      right === 0 ? 'Every step does the same to the two boxes, and to whether mail goes, in both.' : whyOf(right);
    return {
      events,
      question:
        'The same acts in today’s edition and in the classic one: at which step do Prospect Opted Out, Do Not Email or whether marketing mail goes differ for the first time?',
      right: { ...option(right), reason: why },
      wrong: [...wrong.filter(({ by }) => by.length > 0), ...wrong.filter(({ by }) => by.length === 0)],
      why,
      rules: rulesAmong(['U10', 'U1', ...(steps[right - 1]?.rules ?? [])]),
    };
  },
};

/** The same account before Winter ’22. */
const classicOf = ({ settings: { crm, assigned, resubscribe } }: Scene): View =>
  viewOf(simulationOf(completeSettings({ edition: 'classic', crm, assigned, resubscribe })));

/** The first step after which two boxes, or whether mail goes, differ; 0 for none, null where one of the two knows no such step. */
function parting(today: View, classic: View, events: readonly EventName[]): number | null {
  const seen = ({ after, verdict }: View, length: number): string | null => {
    const state = after(events.slice(0, length));
    if (state === null) return null;
    const { optedOut, doNotEmail, mailable } = verdict(state);
    return `${optedOut} ${doNotEmail} ${mailable}`;
  };
  for (let step = 1; step <= events.length; step++) {
    const [one, other] = [seen(today, step), seen(classic, step)];
    if (one === null || other === null) return null;
    if (one !== other) return step;
  }
  return 0;
}

/** Whoever is wrong about one of the editions, by the step at which the two part for them. */
function believersOf(
  { ours, minds }: Scene,
  classic: View,
  events: readonly EventName[],
  right: number,
): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  const note = (mind: View, step: number | null) => {
    if (step === null || step === right || mind.mind === null) return;
    found.set(step, [...(found.get(step) ?? []), mind.mind.misconception.id]);
  };
  for (const mind of minds) note(mind, parting(mind, classic, events));
  for (const mind of mindsOf(classic.simulation.settings).map(viewIn)) note(mind, parting(ours, mind, events));
  return found;
}
