/**
 * Carries the chart's status past React Flow to each node and edge: one that has not changed is not drawn again.
 * It also knows which chip of each region the Tab key stops at.
 */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { EventName } from '../../simulation/index.ts';
import type { ChartStatus, StateStatus, TransitionStatus } from './chart-status.ts';

/** What nodes and edges may ask of the chart around them. */
export interface ChartActions {
  readonly fire: (event: EventName) => void;
  readonly preview: (event: EventName, isPointed: boolean) => void;
  /** A chip has the focus now, and should be brought into sight or not. */
  readonly focused: (transition: string, reveal: boolean) => void;
}

export interface StatusStore {
  readonly get: () => ChartStatus;
  /** Parts that say the same as before stay the same objects. */
  readonly set: (status: ChartStatus) => void;
  /** The transition whose chip is the region's tab stop; the first one until another has had the focus. */
  readonly tabStop: (region: string) => string | undefined;
  readonly setTabStop: (region: string, transition: string) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStatusStore(initial: ChartStatus): StatusStore {
  let status = initial;
  const tabStops = new Map<string, string>();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    get: () => status,
    set: (next) => {
      status = {
        quiet: next.quiet,
        states: keepingEqual(status.states, next.states),
        transitions: keepingEqual(status.transitions, next.transitions),
      };
      tell();
    },
    tabStop: (region) => tabStops.get(region),
    setTabStop: (region, transition) => {
      if (tabStops.get(region) === transition) return;
      tabStops.set(region, transition);
      tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function keepingEqual<T extends object>(
  old: ReadonlyMap<string, T>,
  next: ReadonlyMap<string, T>,
): ReadonlyMap<string, T> {
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

export function useQuiet(region: string): boolean {
  const { store } = useInside();
  return useSyncExternalStore(store.subscribe, () => store.get().quiet.has(region));
}

export function useStateStatus(id: string): StateStatus | undefined {
  const { store } = useInside();
  return useSyncExternalStore(store.subscribe, () => store.get().states.get(id));
}

export function useTransitionStatus(id: string): TransitionStatus | undefined {
  const { store } = useInside();
  return useSyncExternalStore(store.subscribe, () => store.get().transitions.get(id));
}

export function useIsTabStop(region: string, transition: string): boolean {
  const { store } = useInside();
  return useSyncExternalStore(store.subscribe, () => store.tabStop(region) === transition);
}
