/** The same events under both editions, step by step, with what differs. Both are played on their own machines; nothing is decided here. */
import {
  completeSettings,
  EDITIONS,
  type EventName,
  type FieldName,
  play,
  type Run,
  type RunStep,
  refusedAtFirst,
  type Settings,
  simulationOf,
  type Verdict,
} from '../../../simulation/index.ts';

/** The editions, in the order in which they came. */
export const SIDES = ['classic', 'upgraded'] as const;
export type Side = (typeof SIDES)[number];

export type TwinCrm = 'none' | 'salesforce';

/** What a record shows of both editions. */
export const TWIN_FIELDS: readonly FieldName[] = ['optedOut', 'doNotEmail', 'hardBounced', 'softBounces', 'crmOptOut'];

export interface Difference {
  readonly fields: readonly FieldName[];
  /** Whether the status differs: with the same fields, they mean something else (U10). */
  readonly status: boolean;
}

export interface TwinStep {
  readonly event: EventName;
  readonly classic: RunStep;
  readonly upgraded: RunStep;
  /** Null where the two records say the same. */
  readonly difference: Difference | null;
}

export interface TwinRun {
  readonly settings: Readonly<Record<Side, Settings>>;
  readonly runs: Readonly<Record<Side, Run>>;
  readonly steps: readonly TwinStep[];
  /** The place of the first step after which they differ; -1 where none does. */
  readonly first: number;
}

/** One organisation in both editions, with resubscribe on; the sync at each edition's default. */
export const twinSettings = (crm: TwinCrm): Readonly<Record<Side, Settings>> => ({
  classic: completeSettings({ edition: 'classic', crm, resubscribe: true }),
  upgraded: completeSettings({ edition: 'upgraded', crm, resubscribe: true }),
});

/** The events that both editions know, in canonical order; what is refused for want of a CRM only where there is one. */
export function sharedEvents(crm: TwinCrm): readonly EventName[] {
  const [first, ...others] = EDITIONS.map(({ events }) => events.map(({ id }) => id));
  const shared = (first ?? []).filter((event) => others.every((events) => events.includes(event)));
  const here = twinSettings(crm);
  const synced = twinSettings('salesforce');
  const lacksCrm = (event: EventName) =>
    SIDES.every((side) => refusedAtFirst(here[side]).has(event) && !refusedAtFirst(synced[side]).has(event));
  return shared.filter((event) => !lacksCrm(event));
}

export function playTwins(crm: TwinCrm, events: readonly EventName[]): TwinRun {
  const settings = twinSettings(crm);
  const runs = {
    classic: play(simulationOf(settings.classic), events),
    upgraded: play(simulationOf(settings.upgraded), events),
  };
  const steps = events.map((event, place): TwinStep => {
    const classic = runs.classic.steps[place];
    const upgraded = runs.upgraded.steps[place];
    if (!classic || !upgraded) throw new Error('Both editions play each event, so each has as many steps.');
    return { event, classic, upgraded, difference: differenceOf(classic.record, upgraded.record) };
  });
  return { settings, runs, steps, first: steps.findIndex(({ difference }) => difference !== null) };
}

export function differenceOf(classic: Verdict, upgraded: Verdict): Difference | null {
  const fields = TWIN_FIELDS.filter((field) => classic[field] !== upgraded[field]);
  const status = classic.status !== upgraded.status;
  return fields.length > 0 || status ? { fields, status } : null;
}
