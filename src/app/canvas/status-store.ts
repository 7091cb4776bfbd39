/**
 * Carries the chart's status past React Flow to each node and edge: one that has not changed is not drawn again.
 * It also knows which chip of each region the Tab key stops at.
 */
import { createContext, useContext } from 'react';
import type { EventName, Status } from '../../simulation/index.ts';
import { createStore, type Store, useStore } from '../ui/store.ts';
import type { ChartStatus, StandingStatus, StateStatus, TransitionStatus, WayStatus } from './chart-status.ts';

/** What nodes and edges may ask of the chart around them. */
export interface ChartActions {
  readonly fire: (event: EventName) => void;
  readonly preview: (event: EventName, isPointed: boolean) => void;
  /** A chip has the focus now, and should be brought into sight or not. */
  readonly focused: (transition: string, reveal: boolean) => void;
}

interface Shown {
  readonly status: ChartStatus;
  /** By region, the transition whose chip is its tab stop. */
  readonly tabStops: ReadonlyMap<string, string>;
}

export type StatusStore = Store<Shown>;

/** @param tabStops where the Tab key stops until a chip has had the focus. */
export const createStatusStore = (status: ChartStatus, tabStops: ReadonlyMap<string, string>): StatusStore =>
  createStore(() => ({ status, tabStops }));

/** Parts that say the same as before stay the same objects. */
export function setStatus({ get, set }: StatusStore, next: ChartStatus): void {
  const { status, tabStops } = get();
  const kept = {
    threatens: next.threatens,
    folded: next.folded,
    statuses: keepingEqual(status.statuses, next.statuses),
    ways: keepingEqual(status.ways, next.ways),
    states: keepingEqual(status.states, next.states),
    transitions: keepingEqual(status.transitions, next.transitions),
  };
  set({ status: kept, tabStops });
}

/** From now on the Tab key stops at this transition's chip in its region. */
export function setTabStop({ get, set }: StatusStore, region: string, transition: string): void {
  const { status, tabStops } = get();
  if (tabStops.get(region) !== transition) set({ status, tabStops: new Map(tabStops).set(region, transition) });
}

function keepingEqual<Id extends string, T extends object>(
  old: ReadonlyMap<Id, T>,
  next: ReadonlyMap<Id, T>,
): ReadonlyMap<Id, T> {
  return new Map(
    [...next].map(([id, now]) => {
      const before = old.get(id);
      return [id, before && sameValues(before, now) ? before : now];
    }),
  );
}

function sameValues<T extends object>(a: T, b: T): boolean {
  return (Object.keys(a) as (keyof T)[]).every((key) => a[key] === b[key]);
}

interface ChartInside {
  readonly store: StatusStore;
  readonly actions: ChartActions;
}

export const ChartContext = createContext<ChartInside | null>(null);

function useInside(): ChartInside {
  const inside = useContext(ChartContext);
  if (!inside) throw new Error('Nodes and edges stand inside a chart only.');
  return inside;
}

export const useActions = (): ChartActions => useInside().actions;

export const useFolded = (): string => useStore(useInside().store, ({ status }) => status.folded);

export const useStanding = (): ReadonlyMap<Status, StandingStatus> =>
  useStore(useInside().store, ({ status }) => status.statuses);

export const useWayStatus = (region: string): WayStatus | undefined =>
  useStore(useInside().store, ({ status }) => status.ways.get(region));

export const useStateStatus = (id: string): StateStatus | undefined =>
  useStore(useInside().store, ({ status }) => status.states.get(id));

export const useTransitionStatus = (id: string): TransitionStatus | undefined =>
  useStore(useInside().store, ({ status }) => status.transitions.get(id));

export const useIsTabStop = (region: string, transition: string): boolean =>
  useStore(useInside().store, ({ tabStops }) => tabStops.get(region) === transition);
