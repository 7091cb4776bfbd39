/**
 * The explorer's page: verdict, events, chart, record, step and timeline, in the order and the places that fit the
 * screen. What follows from a click is derived in `session/`; here is only where it stands.
 */
import { memo, type ReactNode, Suspense, useCallback, useDeferredValue, useState } from 'react';
import { drawnId, type EventName, type Run } from '../../../simulation/index.ts';
import { layoutFor } from '../../canvas/layouts.ts';
import { type ExplorerView, Later, useExplorer, useSend } from '../../session/explorer.tsx';
import { effectsOf } from '../../session/runs.ts';
import { useKeys } from '../../session/use-keys.ts';
import { ErrorBoundary } from '../../ui/error-boundary.tsx';
import { lazyNamed } from '../../ui/lazy-named.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { useMedia } from '../../ui/use-media.ts';
import { Announcer } from './announcer.tsx';
import { ChartBar, type ChartView } from './chart-bar.tsx';
import { CrmCard } from './crm-card.tsx';
import { digitsOf } from './digits.ts';
import { EventsPanel, focusSearch } from './events-panel.tsx';
import { RecordCard } from './record-card.tsx';
import { StepCard } from './step-card.tsx';
import { TimelinePanel } from './timeline-panel.tsx';
import { VerdictBar } from './verdict-bar.tsx';
import './explore-page.css';

// A story's panel comes with the first story.
const StoryPanel = lazyNamed(() => import('./story/story-panel.tsx'), 'StoryPanel');
const WaysSheet = lazyNamed(() => import('./ways-sheet.tsx'), 'WaysSheet');
const Drawer = lazyNamed(() => import('../../ui/drawer.tsx'), 'Drawer');
const StepBar = lazyNamed(() => import('./step-bar.tsx'), 'StepBar');
const OutlinePlace = lazyNamed(() => import('./outline-place.tsx'), 'OutlinePlace');

let canvas: Promise<typeof import('../../canvas/index.ts')> | null = null;

/** The same promise each time, unless the chart's code could not be loaded. */
function loadCanvas() {
  if (canvas) return canvas;
  canvas = import('../../canvas/index.ts');
  canvas.catch(() => {
    canvas = null;
  });
  return canvas;
}

/** `wide` has room for everything, `middle` keeps the events in a drawer, `flow` is one column that scrolls. */
type Layout = 'wide' | 'middle' | 'flow';

function useLayout(): Layout {
  const wide = useMedia('(min-width: 1280px)', true);
  const flow = useMedia('(max-width: 1023px)');
  return flow ? 'flow' : wide ? 'wide' : 'middle';
}

export function ExplorePage({ onSettings }: { readonly onSettings: () => void }) {
  const { person, story } = useExplorer();
  const send = useSend();
  const layout = useLayout();
  const [previewed, setPreviewed] = useState<EventName | null>(null);
  // The chart follows a moment later, as it does with a step.
  const pointedAt = useDeferredValue(previewed);
  const [view, setView] = useState<ChartView>('chart');
  const [open, setOpen] = useState<'events' | 'ways' | null>(null);
  const [tools, setTools] = useState<HTMLElement | null>(null);

  // Whoever loses the pointer or the focus takes back its own preview, and not one that another has shown since.
  const preview = useCallback(
    (event: EventName, isPointed: boolean) => setPreviewed((now) => (isPointed ? event : now === event ? null : now)),
    [],
  );
  const fire = useCallback(
    (event: EventName) => {
      setPreviewed(null);
      send({ type: 'run.fire', event });
    },
    [send],
  );
  useExploreKeys(
    fire,
    () => (layout === 'middle' ? setOpen('events') : focusSearch()),
    () => setOpen('ways'),
  );

  const events = (
    <Later>
      <EventsPanel onFire={fire} onPreview={preview} />
    </Later>
  );
  const places: Readonly<Record<Place, ReactNode>> = {
    verdict: <VerdictBar withToday={layout === 'flow'} onWays={() => setOpen('ways')} />,
    events: layout === 'middle' ? null : <aside aria-label="What can happen">{events}</aside>,
    chart: (
      <section className="explore-stage" aria-label="The statechart">
        {layout !== 'flow' && (
          <ChartBar
            view={view}
            onView={setView}
            onEvents={layout === 'middle' ? () => setOpen('events') : null}
            toolsRef={setTools}
          />
        )}
        {layout === 'flow' || view === 'outline' ? (
          <Suspense fallback={<div className="explore-wait" />}>
            <Later>
              <OutlinePlace folded={layout === 'flow'} onFire={fire} />
            </Later>
          </Suspense>
        ) : (
          <Later>
            <ChartPlace previewed={pointedAt} tools={tools} onFire={fire} onPreview={preview} />
          </Later>
        )}
      </section>
    ),
    record: (
      <section className="explore-side" aria-label={`${person}’s record, and the step`}>
        {story && (
          <Suspense fallback={null}>
            <StoryPanel />
          </Suspense>
        )}
        <RecordCard previewed={previewed} onFire={fire} onPreview={preview} />
        <CrmCard previewed={previewed} onFire={fire} onPreview={preview} onSettings={onSettings} />
        {!story && (
          <Later>
            <StepCard />
          </Later>
        )}
      </section>
    ),
    timeline: (
      <Later unless={branchesOf}>
        <TimelinePanel />
      </Later>
    ),
  };

  return (
    <div className={`explore explore-${layout}`}>
      {ORDER[layout].map((place) => (
        <div key={place} className={`explore-${place}`}>
          {places[place]}
        </div>
      ))}
      {layout === 'flow' && (
        <Suspense fallback={null}>
          <StepBar />
        </Suspense>
      )}
      <Later>
        <Announcer />
      </Later>
      {open === 'events' && (
        <Suspense fallback={null}>
          <Drawer title="What can happen" onClose={() => setOpen(null)}>
            {events}
          </Drawer>
        </Suspense>
      )}
      {open === 'ways' && (
        <Suspense fallback={null}>
          <WaysSheet onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </div>
  );
}

/** Who renames or forgets a branch keeps the focus there, so what stands there may not be a moment old. */
const branchesOf = ({ timeline }: ExplorerView): string =>
  JSON.stringify(timeline.branches.map(({ id, name }) => [id, name]));

type Place = 'verdict' | 'events' | 'chart' | 'record' | 'timeline';

/** Reading order is the order in the document, so that Tab goes where the eye goes. */
const ORDER: Readonly<Record<Layout, readonly Place[]>> = {
  wide: ['verdict', 'events', 'chart', 'record', 'timeline'],
  middle: ['verdict', 'chart', 'record', 'timeline'],
  flow: ['verdict', 'record', 'events', 'chart', 'timeline'],
};

interface ChartPlaceProps {
  readonly tools: HTMLElement | null;
  readonly previewed: EventName | null;
  readonly onFire: (event: EventName) => void;
  readonly onPreview: (event: EventName, isPointed: boolean) => void;
}

const ChartPlace = memo(function ChartPlace(props: ChartPlaceProps) {
  return (
    // Should the chart fail, the outline says the same in words.
    <Suspense fallback={<div className="explore-wait" />}>
      <ErrorBoundary instead={<OutlinePlace folded={false} onFire={props.onFire} />}>
        <LoadedChart {...props} />
      </ErrorBoundary>
    </Suspense>
  );
});

function LoadedChart({ previewed, tools, onFire, onPreview }: ChartPlaceProps) {
  const { simulation, run, step, effects, byHand, unopened } = useExplorer();
  const [canvasComes] = useState(loadCanvas);
  const loaded = useLoaded(canvasComes);
  if (!loaded) return <ChartRoom run={run} />;
  return (
    <loaded.Chart
      simulation={simulation}
      run={run}
      effects={effects}
      fired={step ? step.fired.map(({ id }) => drawnId(id)) : NOTHING}
      previewed={previewed}
      judged={!unopened}
      tools={tools}
      byHand={byHand}
      onFire={onFire}
      onPreview={onPreview}
    />
  );
}

/** The chart's room while its code is on its way. It is as large as the chart will be, so the layout that fits can come too. */
function ChartRoom({ run }: { readonly run: Run }) {
  const ask = (room: HTMLElement | null) => {
    if (room) layoutFor(run, { width: room.clientWidth, height: room.clientHeight }).catch(() => undefined);
  };
  return <div className="explore-wait" ref={ask} />;
}

const NOTHING: readonly string[] = [];

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

function useExploreKeys(fire: (event: EventName) => void, search: () => void, ways: () => void): void {
  const { run, timeline } = useExplorer();
  const send = useSend();
  const press = (digit: string) => () => {
    for (const [event, its] of digitsOf(effectsOf(run))) if (String(its) === digit) fire(event);
  };
  const back = () => send({ type: 'run.back' });
  const forward = () => send({ type: 'run.forward' });
  const jump = (depth: number) => () => send({ type: 'run.jump', branch: timeline.current, depth });
  useKeys({
    ...Object.fromEntries(DIGITS.map((digit) => [digit, press(digit)])),
    f: search,
    w: ways,
    ArrowLeft: back,
    u: back,
    ArrowRight: forward,
    r: forward,
    Home: jump(0),
    End: jump(Number.POSITIVE_INFINITY),
  });
}
