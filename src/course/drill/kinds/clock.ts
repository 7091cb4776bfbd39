/**
 * Today’s clock: somebody unsubscribes in the morning, the schedule syncs every so often, others do their work. What will
 * have undone the opt-out by tomorrow?
 */
import { capital, type EventName, playCompiled } from '../../../simulation/index.ts';
import { answersOf, type DrillKind, type Option } from '../draft.ts';
import { FOUR_BEHAVIOURS, WITH_CHECKBOX } from '../organisations.ts';
import type { Random } from '../random.ts';
import type { Scene } from '../scene.ts';
import type { View } from '../view.ts';
import { doing, reasonOf, rulesAmong } from '../words.ts';

/** What may happen on such a day beside the sync. */
const DURING_THE_DAY: readonly EventName[] = [
  'marketer.tickedDoNotEmail',
  'marketer.untickedDoNotEmail',
  'crmUser.tickedOptOut',
  'crmUser.untickedOptOut',
  'prospect.askedToOptIn',
  'automation.untickedOptedOut',
  'automation.tickedDoNotEmail',
  'mail.softBounced',
  'crmAutomation.untickedOptOut',
];

interface Moment {
  readonly minutes: number;
  readonly event: EventName;
}

/** A Monday of somebody’s: the unsubscribe first, two other acts, and a sync every so many minutes. */
function dayOf(random: Random): readonly Moment[] {
  const every = random.pick([10, 15, 20]);
  const at = 9 * 60 + 1 + random.below(every - 2);
  const acts = random.shuffled(DURING_THE_DAY).slice(0, 2);
  const moments: Moment[] = [
    { minutes: at, event: 'prospect.unsubscribed' },
    ...acts.map((event) => ({ minutes: at + 1 + random.below(every * 2), event })),
    ...[1, 2, 3].map((round) => ({ minutes: 9 * 60 + round * every, event: 'connector.synced' as const })),
  ];
  return moments.toSorted((one, other) => one.minutes - other.minutes);
}

const clock = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

export const CLOCK: DrillKind = {
  id: 'clock',
  title: 'What undoes it by tomorrow',
  shows: 'fields',
  accounts: [
    ...FOUR_BEHAVIOURS,
    ...FOUR_BEHAVIOURS.filter(({ optedOutSync }) => optedOutSync === 'salesforce'),
    ...WITH_CHECKBOX,
  ],
  draft: (scene: Scene) => {
    const { simulation, person, random } = scene;
    const day = dayOf(random);
    if (new Set(day.map(({ minutes }) => minutes)).size < day.length) return null;
    const events = day.map(({ event }) => event);
    const ask = (view: View) => undoneAt(view, events);
    const right = ask(scene.ours);
    if (right === null) return null;
    const clearings = playCompiled(simulation, events).steps.filter(({ changes }) =>
      changes.some(({ field, after }) => field === 'optedOut' && !after),
    );
    // What is undone and put back, or undone twice, has no one answer.
    if (clearings.length !== (right === 0 ? 0 : 1)) return null;
    const believed = answersOf(scene, ask, String);
    const at = (step: number): Moment => day[step - 1] as Moment;
    const said = (step: number): string =>
      `${clock(at(step).minutes)}: ${doing(simulation.edition, at(step).event, person)}`;
    const { steps } = playCompiled(simulation, events);
    const option = (step: number, by: readonly string[]): Option => ({
      text: step === 0 ? 'Nothing: the opt-out still stands.' : `${capital(said(step))}.`,
      reason: reasonOf(
        by,
        step === 0 ? 'Something clears Prospect Opted Out.' : (steps[step - 1]?.why.join(' ') ?? ''),
      ),
      by,
      means: { kind: 'step', step },
    });
    const others = random
      .shuffled([0, ...day.map((_, place) => place + 1)])
      .filter((step) => step !== right && at(Math.max(step, 1)).event !== (step === 0 ? null : 'prospect.unsubscribed'))
      .filter((step) => believed.every(({ answer }) => answer !== step));
    const deciding = right === 0 ? steps.filter(({ event }) => event === 'connector.synced') : [steps[right - 1]];
    const why = [...new Set(deciding.flatMap((step) => step?.why ?? []))].join(' ');
    return {
      events,
      question: `It is Monday. ${day.map((_, place) => `${capital(said(place + 1))}.`).join(' ')} Then everybody goes home. What undoes ${person}’s opt-out?`,
      right: { ...option(right, []), reason: why },
      wrong: [...believed.map(({ answer, by }) => option(answer, by)), ...others.map((step) => option(step, []))],
      why,
      rules: rulesAmong(['U7', ...deciding.flatMap((step) => step?.rules ?? [])]),
    };
  },
};

/** The step that clears Prospect Opted Out for the last time, if it is blank at the end; 0 where it is still ticked. */
function undoneAt({ simulation, next, verdict }: View, events: readonly EventName[]): number | null {
  let state: number | null = simulation.system().initial;
  let at = 0;
  let was = false;
  for (const [place, event] of events.entries()) {
    state = next(state, event);
    if (state === null) return null;
    const { optedOut } = verdict(state);
    if (was && !optedOut) at = place + 1;
    was = optedOut;
  }
  return was ? 0 : at;
}
