/**
 * The race of the old guides (K2, classic): the box in the CRM, the Opt In link, and a sync that runs by the clock. Which
 * plan leaves the prospect mailable tomorrow?
 */
import { capital, completeSettings, type EventName, playCompiled } from '../../../simulation/index.ts';
import { answersOf, type DrillKind, type Option } from '../draft.ts';
import type { View } from '../view.ts';
import { doing, reasonOf, rulesAmong } from '../words.ts';

const SYNC = 'connector.synced' as const;
const CLEAR = 'crmUser.untickedOptOut' as const;
const OPT_IN = 'admin.clickedOptIn' as const;
const PAUSE = 'admin.unverifiedConnector' as const;
const RESUME = 'admin.verifiedConnector' as const;

/** What has happened when the plans are made. */
const BEFORE: readonly EventName[] = ['prospect.unsubscribed', SYNC, 'prospect.askedToOptIn'];

/** The orders in which people try it; the sync falls where the clock says. */
const PLANS: readonly (readonly EventName[])[] = [
  [CLEAR, OPT_IN],
  [OPT_IN, CLEAR],
  [OPT_IN],
  [CLEAR],
  [PAUSE, CLEAR, OPT_IN, RESUME],
  [PAUSE, OPT_IN, CLEAR, RESUME],
  [PAUSE, OPT_IN, RESUME],
  [PAUSE, CLEAR, RESUME, OPT_IN],
  ['admin.untickedDoNotEmail', CLEAR],
  [CLEAR, 'marketer.clickedOptIn'],
];

interface Plan {
  readonly text: string;
  readonly events: readonly EventName[];
}

export const RACE: DrillKind = {
  id: 'race',
  title: 'The race with the sync',
  shows: 'statuses',
  accounts: [
    completeSettings({ edition: 'classic', crm: 'salesforce' }),
    completeSettings({ edition: 'classic', crm: 'dynamics' }),
    completeSettings({ edition: 'classic', crm: 'sugarcrm' }),
    completeSettings({ edition: 'classic', crm: 'salesforce', overwriteOptedOut: true }),
  ],
  draft: (scene) => {
    const { simulation, random, person, ours } = scene;
    const every = random.pick([10, 15, 20]);
    const plans = random
      .shuffled(PLANS)
      .slice(0, 6)
      .map((acts): Plan => {
        // Minutes after the hour at which each act is done; the sync comes on its own.
        let minutes = 1 + random.below(every - 1);
        const timed = acts.map((event) => {
          const at = minutes;
          minutes += 2 + random.below(every - 2);
          return { at, event };
        });
        return planOf(timed, every, (event) => doing(simulation.edition, event, person));
      });
    const works = (view: View, { events }: Plan) => lasts(view, events);
    const good = plans.filter((plan) => works(ours, plan));
    const bad = plans.filter((plan) => !works(ours, plan));
    const [right] = good;
    if (!right || bad.length < 3) return null;
    const ask = (plan: Plan) =>
      answersOf(scene, (view: View) => (works(view, plan) ? 'works' : 'fails'), String).find(
        ({ answer }) => answer === 'works',
      )?.by ?? [];
    const option = (plan: Plan, by: readonly string[]): Option => ({
      text: plan.text,
      reason: reasonOf(by, whyNot(scene.simulation, plan, person)),
      by,
      means: { kind: 'events', events: plan.events },
    });
    const steps = playCompiled(simulation, [...BEFORE, ...right.events]).steps.slice(BEFORE.length);
    const why = [...new Set(steps.flatMap((step) => step.why))].join(' ');
    return {
      events: BEFORE,
      question: `The connector syncs every ${every} minutes, at full hours first, as long as it is verified, and after what is done in the same minute. ${person} has asked to come back. Which plan leaves ${person} mailable tomorrow?`,
      right: { ...option(right, []), reason: why },
      wrong: bad.map((plan) => option(plan, ask(plan))).toSorted((one, other) => other.by.length - one.by.length),
      why,
      rules: rulesAmong(['C34', ...steps.flatMap(({ rules }) => rules)]),
    };
  },
};

/** The plan with the syncs that fall into it, and one more when everybody has gone home. */
function planOf(
  timed: readonly { readonly at: number; readonly event: EventName }[],
  every: number,
  said: (event: EventName) => string,
): Plan {
  const end = Math.ceil(((timed.at(-1)?.at ?? 0) + 1) / every) * every;
  const syncs = Array.from({ length: end / every }, (_, round) => ({ at: (round + 1) * every, event: SYNC }));
  const events = [...timed, ...syncs].toSorted((one, other) => one.at - other.at).map(({ event }) => event);
  const text = timed.map(
    ({ at, event }) => `${9 + Math.floor(at / 60)}:${String(at % 60).padStart(2, '0')} ${said(event)}`,
  );
  return { text: `${capital(text.join(', '))}.`, events };
}

const lasts = ({ after, next, verdict }: View, events: readonly EventName[]): boolean => {
  const end = after([...BEFORE, ...events]);
  const later = end === null ? null : next(end, SYNC);
  return later !== null && verdict(later).mailable;
};

function whyNot(simulation: Parameters<typeof playCompiled>[0], { events }: Plan, person: string): string {
  const { steps } = playCompiled(simulation, [...BEFORE, ...events, SYNC]);
  const spoilt = steps
    .slice(BEFORE.length)
    .findLast(({ changes }) => changes.some(({ field, after }) => field === 'doNotEmail' && after === true));
  return spoilt ? spoilt.why.join(' ') : `${person} is never opted in: ${steps.at(-1)?.why.join(' ') ?? ''}`;
}
