/**
 * How everything on the chart stands at one moment of a run: which states are active, which transitions fired, would
 * fire, or are looked at. Plain data from a run and its effects; it decides nothing itself.
 */
import {
  drawnId,
  type Effect,
  type EventName,
  type FieldName,
  type Run,
  runAt,
  type Status,
  standingOf,
  type TransitionInfo,
  wouldMailAgainstTheirWish,
} from '../../simulation/index.ts';
import { chipSentence } from './chip-sentence.ts';
import { foldedWords } from './folded-words.ts';
import type { ChartLayout, StateLayout, StatusBox, TransitionLayout, WayLayout } from './layouts.ts';

export interface StateStatus {
  readonly active: boolean;
  /** Whether the event that is looked at would lead here. */
  readonly previewed: boolean;
  /** Whether the step just made led here. */
  readonly entered: boolean;
  /** How far it has counted, "2 of 5"; empty where it does not count. */
  readonly count: string;
}

export interface TransitionStatus {
  readonly event: EventName;
  /** Whether it would fire now. */
  readonly ready: boolean;
  /** Whether it fired in the step just made. */
  readonly fired: boolean;
  /** Whether it would fire with the event that is looked at. */
  readonly previewed: boolean;
  /** What a screen reader says. */
  readonly sentence: string;
}

/** One of the edition's statuses: not a state of the machine, but worked out from some of them. */
export interface StandingStatus {
  readonly active: boolean;
  /** Whether somebody is mailed against their wish, which is never a calm answer. */
  readonly danger: boolean;
  /** Whether that is a question: they told the CRM alone. */
  readonly open: boolean;
  readonly previewed: boolean;
  readonly entered: boolean;
}

/** What a region that decides the status has to do with it. */
export interface WayStatus {
  /** Whether its field blocks mail now. */
  readonly blocks: boolean;
  /** Whether the step just made changed the status here. */
  readonly fired: boolean;
  /** Whether the event that is looked at would. */
  readonly previewed: boolean;
}

export interface ChartStatus {
  /** Whether the event that is looked at would have somebody mailed against their wish, so that looking ahead is no calm blue. */
  readonly threatens: boolean;
  /** What is folded away, in words. */
  readonly folded: string;
  readonly statuses: ReadonlyMap<Status, StandingStatus>;
  /** By region. */
  readonly ways: ReadonlyMap<string, WayStatus>;
  readonly states: ReadonlyMap<string, StateStatus>;
  readonly transitions: ReadonlyMap<string, TransitionStatus>;
}

export interface Moment {
  readonly run: Run;
  /** What each event would do now. */
  readonly effects: readonly Effect[];
  /** The ids of the transitions that fired in the step just made. */
  readonly fired: readonly string[];
  readonly previewed: EventName | null;
  /** False where there is no verdict: a link's run could not be opened, and the record stands for nobody. */
  readonly judged?: boolean | undefined;
}

/** The status of everything that a layout draws. */
export function chartStatus(
  layout: ChartLayout,
  { run, effects, fired, previewed, judged = true }: Moment,
): ChartStatus {
  const active = new Set(run.active);
  const ready = new Set(effects.flatMap((effect) => effect.fired.map(({ id }) => drawnId(id))));
  const lookedAt = effects.find(({ event }) => event === previewed);
  const looked = lookedAt?.fired ?? [];
  const ahead = new Set(looked.map(({ id }) => drawnId(id)));
  const justFired = new Set(fired.map(drawnId));
  const reached = ends(looked);
  const entered = ends(layout.transitions.filter(({ id }) => justFired.has(id)));
  const state = ({ id }: StateLayout): StateStatus => ({
    active: active.has(id),
    previewed: reached.has(id),
    entered: entered.has(id) && active.has(id),
    count: active.has(id) ? countOf(run, id) : '',
  });
  const transition = (drawn: TransitionLayout): TransitionStatus => {
    const effect = effects.find(({ event }) => drawn.id.startsWith(`${drawn.source}:${event}:`));
    if (!effect) throw new Error(`${drawn.id} is drawn, so it has an event, and every event has an effect.`);
    return {
      event: effect.event,
      ready: ready.has(drawn.id),
      fired: justFired.has(drawn.id),
      previewed: ahead.has(drawn.id),
      sentence: chipSentence(run.simulation, drawn, effect),
    };
  };
  return {
    threatens: lookedAt !== undefined && wouldMailAgainstTheirWish(run, lookedAt),
    folded: foldedWords(run.simulation, layout),
    ...standing(layout, run, lookedAt, judged),
    states: new Map(layout.states.map((each) => [each.id, state(each)])),
    transitions: new Map(layout.transitions.map((each) => [each.id, transition(each)])),
  };
}

/** The status, and what the last step and the event that is looked at have to do with it. */
function standing(
  layout: ChartLayout,
  run: Run,
  ahead: Effect | undefined,
  judged: boolean,
): Pick<ChartStatus, 'statuses' | 'ways'> {
  const { record, last, simulation } = run;
  const { edition } = simulation;
  const { look } = standingOf(run);
  const before = last && runAt(run, last.number - 1);
  const made = before && look !== standingOf(before).look ? last : undefined;
  const threat = ahead && wouldMailAgainstTheirWish(run, ahead);
  const wouldMake = ahead && (threat || ahead.verdict.status !== record.status) ? ahead : undefined;
  const changes = (effect: Effect | undefined, field: FieldName | undefined): boolean =>
    effect?.changes.some((change) => change.field === field) ?? false;
  const status = ({ status: its }: StatusBox): StandingStatus => {
    const active = judged && its === record.status;
    return {
      active,
      danger: active && look === 'danger',
      open: active && look === 'danger' && !record.againstTheirWish,
      previewed: its === wouldMake?.verdict.status,
      entered: active && made !== undefined,
    };
  };
  const way = ({ region }: WayLayout): WayStatus => {
    const field = edition.regions[region]?.field;
    return {
      blocks: field !== undefined && edition.blocks(field, record),
      fired: changes(made, field),
      previewed: changes(wouldMake, field),
    };
  };
  return {
    statuses: new Map(layout.status.statuses.map((each) => [each.status, status(each)])),
    ways: new Map(layout.status.ways.map((each) => [each.region, way(each)])),
  };
}

const ends = (transitions: readonly Pick<TransitionInfo, 'source' | 'target'>[]): ReadonlySet<string> =>
  new Set(transitions.map(({ source, target }) => target ?? source));

function countOf({ record, simulation }: Run, state: string): string {
  const count = simulation.edition.states[state]?.count;
  return count ? `${record[count.field]} of ${count.of}` : '';
}
