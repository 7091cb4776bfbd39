/**
 * The chart of a simulation's machine at one moment of a run: what is active, what just fired, what each event would do.
 * It draws positions that the build made and lays nothing out; what an event does is the machine's business.
 */
import '@xyflow/react/dist/base.css';
import '../ui/who.css';
import './chart.css';
import { PanOnScrollMode, ReactFlow, ReactFlowProvider, useReactFlow } from '@xyflow/react';
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Effect, EventName, Run, Simulation } from '../../simulation/index.ts';
import { useLoaded } from '../ui/use-loaded.ts';
import { Beyond } from './beyond.tsx';
import { chartStatus, type Moment } from './chart-status.ts';
import { ChipNode } from './chip-node.tsx';
import { classes } from './classes.ts';
import { Controls } from './controls.tsx';
import { flowOf } from './flow.ts';
import { FoldedNode } from './folded-node.tsx';
import { type ChartLayout, chartKey, layoutFor } from './layouts.ts';
import { Legend } from './legend.tsx';
import { RegionNode } from './region-node.tsx';
import { StateNode } from './state-node.tsx';
import { StatusNode } from './status-node.tsx';
import { type ChartActions, ChartContext, createStatusStore, setStatus, setTabStop } from './status-store.ts';
import { TransitionEdge } from './transition-edge.tsx';
import { type Size, useCanvasSize } from './use-canvas-size.ts';
import { fitted, fitWhole, following, revealing } from './viewport.ts';
import { WayEdge } from './way-edge.tsx';

export interface ChartProps {
  readonly simulation: Simulation;
  /** The run as far as it is shown. */
  readonly run: Run;
  /** What each event would do now. */
  readonly effects: readonly Effect[];
  /** The ids of the transitions that fired in the step just made; empty at the beginning. */
  readonly fired: readonly string[];
  /** The event that somebody points at, here or elsewhere. */
  readonly previewed: EventName | null;
  /** False where there is no verdict, as a link's run could not be opened. */
  readonly judged?: boolean;
  /** Where the legend and the zoom buttons stand: beside the chart, so that they cover nothing. */
  readonly tools: HTMLElement | null;
  /** Whether the run's last event was let happen by hand, for which the chart keeps still. */
  readonly byHand: boolean;
  /** Asked for with any chip, one that would not fire included: the machine decides. */
  readonly onFire: (event: EventName) => void;
  readonly onPreview: (event: EventName, isPointed: boolean) => void;
}

/** Fills its container, which must have a height. */
export function Chart(props: ChartProps) {
  const canvas = useRef<HTMLElement>(null);
  const size = useCanvasSize(canvas);
  return (
    <section ref={canvas} className="chart" aria-label="Chart">
      {size && (
        // What draws other things is another chart: nothing of the one before may stand while it comes.
        <LaidOut key={chartKey(props.run)} {...props} size={size} />
      )}
    </section>
  );
}

interface LaidOutProps extends ChartProps {
  readonly size: Size;
}

/** While another arrangement is on its way, the one before it stays. */
function LaidOut(props: LaidOutProps) {
  const { run, size } = props;
  const [room, setRoom] = useState(size);
  // A canvas that gets lower or higher, as the timeline below it does with branches, keeps its arrangement.
  if (room.width !== size.width) setRoom(size);
  const loaded = useLoaded(layoutFor(run, room));
  const [shown, setShown] = useState(loaded);
  if (loaded && loaded !== shown) setShown(loaded);
  const layout = loaded ?? shown;
  if (!layout) return null;
  const { nodes, edges } = flowOf(layout);
  return (
    <ReactFlowProvider initialNodes={nodes} initialEdges={edges} initialWidth={size.width} initialHeight={size.height}>
      <Canvas {...props} layout={layout} />
    </ReactFlowProvider>
  );
}

interface CanvasProps extends ChartProps {
  readonly size: Size;
  readonly layout: ChartLayout;
}

function Canvas(props: CanvasProps) {
  const { simulation, run, effects, fired, previewed, judged = true, tools, onFire, onPreview, size, layout } = props;
  const moment = { run, effects, fired, previewed, judged };
  const { store, threatens } = useStatus(layout, moment);
  const flow = flowOf(layout);
  const frame = useRef<HTMLDivElement>(null);
  const { getViewport, setViewport } = useReactFlow();
  useFitWhenResized(layout, size);
  useFollowing(props);

  const latest = useRef({ onFire, onPreview, layout, size });
  useLayoutEffect(() => {
    latest.current = { onFire, onPreview, layout, size };
  });
  // The same object for good: nodes and edges are drawn again when their status changes, and for no other reason.
  const [actions] = useState<ChartActions>(() => ({
    fire: (event) => latest.current.onFire(event),
    preview: (event, isPointed) => latest.current.onPreview(event, isPointed),
    focused: (id, reveal) => {
      const chip = latest.current.layout.transitions.find((transition) => transition.id === id);
      if (!chip) return;
      setTabStop(store, chip.region, id);
      if (!reveal) return;
      const now = getViewport();
      const next = revealing(chip.chip, now, latest.current.layout, latest.current.size);
      if (next !== now) setViewport(next);
    },
  }));
  const inside = useMemo(() => ({ store, actions }), [store, actions]);
  const start = useState(() => following(layout, fired, fitted(layout, size), size))[0];
  const extent = useMemo(
    (): [[number, number], [number, number]] => [
      [0, 0],
      // On a canvas that is taller than the chart, the chart stands at the top.
      [layout.width, Math.max(layout.height, size.height / fitted(layout, size).zoom)],
    ],
    [layout, size],
  );
  return (
    <ChartContext value={inside}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the chips inside, which are buttons. */}
      <div
        ref={frame}
        className={classes('chart-frame', { threatens })}
        onKeyDown={(event) => moveFocus(event, layout, frame.current)}
      >
        <ReactFlow
          nodes={flow.nodes}
          edges={flow.edges}
          nodeTypes={NODE_TYPES}
          edgeTypes={EDGE_TYPES}
          defaultViewport={start}
          minZoom={Math.min(0.4, fitWhole(layout, size).zoom)}
          maxZoom={2.5}
          translateExtent={extent}
          zIndexMode="manual"
          panOnScroll
          panOnScrollMode={PanOnScrollMode.Free}
          panOnScrollSpeed={1}
          zoomOnDoubleClick={false}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          disableKeyboardA11y
          proOptions={LEGEND_NAMES_IT}
          deleteKeyCode={null}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          panActivationKeyCode={null}
          ariaLabelConfig={PLAIN_WORDS}
          aria-label={`Statechart of ${simulation.edition.inText}`}
        />
        <Beyond layout={layout} size={size} fired={fired} />
        {tools &&
          createPortal(
            <>
              <Legend events={simulation.edition.events} />
              <Controls layout={layout} size={size} />
            </>,
            tools,
          )}
      </div>
    </ChartContext>
  );
}

/** The legend names React Flow instead of its badge, which would lie on the chart. */
const LEGEND_NAMES_IT = { hideAttribution: true };

const NODE_TYPES = { status: StatusNode, region: RegionNode, state: StateNode, chip: ChipNode, folded: FoldedNode };
const EDGE_TYPES = { transition: TransitionEdge, way: WayEdge };

/** React Flow's own words speak of selecting, moving and deleting nodes, none of which can be done here. */
const PLAIN_WORDS = {
  'node.a11yDescription.default': '',
  'node.a11yDescription.keyboardDisabled': '',
  'node.a11yDescription.ariaLiveMessage': () => '',
  'edge.a11yDescription.default': '',
  'handle.ariaLabel': '',
};

function useStatus(layout: ChartLayout, moment: Moment) {
  const { run, effects, fired, previewed, judged } = moment;
  const status = useMemo(
    () => chartStatus(layout, { run, effects, fired, previewed, judged }),
    [layout, run, effects, fired, previewed, judged],
  );
  const [store] = useState(() => createStatusStore(status, firstTabStops(layout)));
  useLayoutEffect(() => setStatus(store, status), [store, status]);
  return { store, threatens: status.threatens };
}

/** Each region's first chip, until another has had the focus. */
const firstTabStops = ({ transitions }: ChartLayout): ReadonlyMap<string, string> =>
  new Map(transitions.toReversed().map(({ id, region }) => [region, id]));

/** Another arrangement begins at the top; the same one at another width keeps its place. */
function useFitWhenResized(layout: ChartLayout, size: Size): void {
  const { getViewport, setViewport } = useReactFlow();
  const shown = useRef({ layout, size });
  useEffect(() => {
    const before = shown.current;
    shown.current = { layout, size };
    if (before.layout === layout && before.size.width === size.width) return;
    const next = fitted(layout, size);
    const now = getViewport();
    setViewport(before.layout === layout ? { ...next, y: (now.y / now.zoom) * next.zoom } : next);
  }, [layout, size, getViewport, setViewport]);
}

/** Where a run is told, played or looked through, what changed comes into sight; what somebody fires by hand moves nothing. */
function useFollowing({ layout, size, run, fired, byHand }: CanvasProps): void {
  const { getViewport, setViewport } = useReactFlow();
  const shown = useRef(run);
  useLayoutEffect(() => {
    if (shown.current === run) return;
    shown.current = run;
    const now = getViewport();
    const next = byHand ? now : following(layout, fired, now, size);
    if (next !== now) setViewport(next);
  }, [layout, size, run, fired, byHand, getViewport, setViewport]);
}

/** Tab goes from region to region; the arrow keys go from chip to chip inside one. */
function moveFocus(event: KeyboardEvent, layout: ChartLayout, frame: HTMLElement | null): void {
  const here = (event.target as HTMLElement).dataset['transition'];
  const chip = layout.transitions.find(({ id }) => id === here);
  if (!chip || !frame || event.altKey || event.ctrlKey || event.metaKey) return;
  const buttons = [...frame.querySelectorAll<HTMLButtonElement>('button[data-transition]')];
  const inRegion = buttons.filter(({ dataset }) => dataset['region'] === chip.region);
  const place = inRegion.findIndex(({ dataset }) => dataset['transition'] === here);
  const next = nextPlace(event.key, place, inRegion.length);
  if (next === null) return;
  event.preventDefault();
  inRegion[next]?.focus({ preventScroll: true });
}

function nextPlace(key: string, place: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return Math.min(count - 1, place + 1);
    case 'ArrowUp':
    case 'ArrowLeft':
      return Math.max(0, place - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
