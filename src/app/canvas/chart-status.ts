/**
 * How everything on the chart stands at one moment of a run: which states are active, which transitions fired, would
 * fire, or are looked at. Plain data from a run and its effects; it decides nothing itself.
 */
import { drawnId, type Effect, type EventName, type Run, type TransitionInfo } from '../../simulation/index.ts';
import { chipSentence } from './chip-sentence.ts';
import type { ChartLayout, RegionLayout, StateLayout, TransitionLayout } from './layouts.ts';

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
  /** Null for an eventless transition. */
  readonly event: EventName | null;
  /** Whether it would fire now. */
  readonly ready: boolean;
  /** Whether it fired in the step just made. */
  readonly fired: boolean;
  /** Whether it would fire with the event that is looked at. */
  readonly previewed: boolean;
  /** What a screen reader says. */
  readonly sentence: string;
}

export interface ChartStatus {
  /** The regions in which nothing can happen with these settings. */
  readonly quiet: ReadonlySet<string>;
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
}

/** The status of everything that a layout draws. */
export function chartStatus(layout: ChartLayout, { run, effects, fired, previewed }: Moment): ChartStatus {
  const active = new Set(run.active);
  const ready = new Set(effects.flatMap((effect) => effect.fired.map(({ id }) => drawnId(id))));
  const looked = effects.find(({ event }) => event === previewed)?.fired ?? [];
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
    return {
      event: effect?.event ?? null,
      ready: ready.has(drawn.id),
      fired: justFired.has(drawn.id),
      previewed: ahead.has(drawn.id),
      sentence: effect ? chipSentence(run.simulation, drawn, effect) : '',
    };
  };
  const quiet = ({ id }: RegionLayout) => layout.states.some((s) => s.parent === id && s.prelude && active.has(s.id));
  return {
    quiet: new Set(layout.regions.filter(quiet).map(({ id }) => id)),
    states: new Map(layout.states.map((each) => [each.id, state(each)])),
    transitions: new Map(layout.transitions.map((each) => [each.id, transition(each)])),
  };
}

const ends = (transitions: readonly Pick<TransitionInfo, 'source' | 'target'>[]): ReadonlySet<string> =>
  new Set(transitions.map(({ source, target }) => target ?? source));

function countOf({ record, simulation }: Run, state: string): string {
  const count = simulation.edition.states[state]?.count;
  return count ? `${record[count.field]} of ${count.of}` : '';
}
