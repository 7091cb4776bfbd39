/** The explorer for React: one actor above all pages, and what the panels read of it. Every derived value is derived here. */
import { createActorContext } from '@xstate/react';
import { createContext, type ReactNode, useContext, useDeferredValue, useEffect, useMemo } from 'react';
import {
  type Effect,
  prepareWays,
  type Run,
  type RunStep,
  type Settings,
  type Simulation,
  type Story,
  simulationOf,
  type VerdictWords,
  verdictWords,
} from '../../simulation/index.ts';
import { type ExplorerContext, type ExplorerEvent, explorerMachine } from './explorer-machine.ts';
import { effectsOf, runAtMoment } from './runs.ts';
import type { Timeline } from './timeline.ts';

const Explorer = createActorContext(explorerMachine);

export interface ExplorerView {
  readonly settings: Settings;
  readonly simulation: Simulation;
  readonly person: string;
  readonly timeline: Timeline;
  readonly story: Story | null;
  readonly notice: string | null;
  /** Whether a link was to be opened here and could not be. */
  readonly unopened: boolean;
  /** Whether a run has been set aside that can be brought back. */
  readonly setAside: boolean;
  /** How many events of a way that is being played are still to come. */
  readonly ahead: number;
  /** The run up to where one stands. */
  readonly run: Run;
  /** Whether somebody let it happen just now, and it was not played, opened or looked back at. */
  readonly byHand: boolean;
  /** The step that led here; null at the beginning. */
  readonly step: RunStep | null;
  /** The run before that step; null at the beginning. */
  readonly before: Run | null;
  /** What every event would do now, in canonical order. */
  readonly effects: readonly Effect[];
  readonly verdict: VerdictWords;
}

const View = createContext<ExplorerView | null>(null);

/** Holds the explorer above all pages and derives, once for everybody, what the panels read. */
export function ExplorerProvider({ input, children }: { input: Partial<ExplorerContext>; children: ReactNode }) {
  return (
    <Explorer.Provider options={{ input }}>
      <ViewProvider>{children}</ViewProvider>
    </Explorer.Provider>
  );
}

function ViewProvider({ children }: { children: ReactNode }) {
  const { settings, person, timeline, story, notice, unopened, ahead, byHand, setAside } = Explorer.useSelector(
    (snapshot) => snapshot.context,
  );
  const simulation = simulationOf(settings);
  const run = runAtMoment(simulation, timeline.at);
  const before = timeline.at.previous && runAtMoment(simulation, timeline.at.previous);
  const verdict = useMemo(() => verdictWords(run, person), [run, person]);
  useEffect(() => prepareWhenIdle(simulation), [simulation]);
  const view = useMemo(
    () => ({
      settings,
      simulation,
      person,
      timeline,
      story,
      notice,
      unopened,
      setAside: setAside !== null,
      ahead: ahead.length,
      run,
      byHand,
      step: run.last,
      before,
      // Asked for only where somebody looks: it is the dearest part of a step.
      get effects() {
        return effectsOf(run);
      },
      verdict,
    }),
    [settings, simulation, person, timeline, story, notice, unopened, setAside, ahead, run, byHand, before, verdict],
  );
  return <View value={view}>{children}</View>;
}

/** Gets ready for the first search for ways back while the page has nothing else to do. @returns how to stop it. */
function prepareWhenIdle(simulation: Simulation): () => void {
  const steps = prepareWays(simulation);
  let stopped = false;
  const next = () => {
    if (!stopped && !steps.next().done) whenIdle(next);
  };
  const timer = setTimeout(next, PATIENCE);
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

/** In milliseconds: the chart comes first, on a slow machine too. A search that is wanted sooner does the same work itself. */
const PATIENCE = 2500;

/** Not every browser says when it is idle; there a pause between two steps lets a click come between. */
const whenIdle = (work: () => void): unknown =>
  'requestIdleCallback' in window ? requestIdleCallback(work) : setTimeout(work, 60);

interface LaterProps {
  readonly children: ReactNode;
  /** A word that must never lag behind: where it differs, what is inside follows at once. */
  readonly unless?: (view: ExplorerView) => string;
}

/**
 * Lets what is inside follow a step a moment later, so that the verdict and the record are painted first.
 * What is inside must not depend on its parents' other state.
 */
export function Later({ children, unless = NEVER }: LaterProps) {
  const now = useExplorer();
  const soon = useDeferredValue(now);
  return <View value={unless(soon) === unless(now) ? soon : now}>{children}</View>;
}

const NEVER = () => '';

/** What the panels read. Changes identity only when something in it changed. */
export function useExplorer(): ExplorerView {
  const view = useContext(View);
  if (!view) throw new Error('useExplorer belongs inside ExplorerProvider.');
  return view;
}

/** Sends an event to the explorer. */
export function useSend(): (event: ExplorerEvent) => void {
  return Explorer.useActorRef().send;
}
