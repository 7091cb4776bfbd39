/// <reference path="../../build/layout/virtual-chart-layouts.d.ts" />
/** The charts as they were laid out when the app was built, and the choice among them. Each is loaded when it is wanted. */
import { chartLayouts } from 'virtual:chart-layouts';
import type { Run } from '../../simulation/index.ts';
import { bestArrangement, type Dimensions } from './fit.ts';

type EditionLayouts = (typeof chartLayouts)[string];
type Arrangement = EditionLayouts['arrangements'][number];
export type ChartLayout = Awaited<ReturnType<Arrangement['load']>>[number];
export type StatusLayout = ChartLayout['status'];
export type StatusBox = StatusLayout['statuses'][number];
export type WayLayout = StatusLayout['ways'][number];
export type RegionLayout = ChartLayout['regions'][number];
export type StateLayout = ChartLayout['states'][number];
export type TransitionLayout = ChartLayout['transitions'][number];
export type Box = TransitionLayout['chip'];
export type Point = TransitionLayout['points'][number];

const layouts = new Map<string, Promise<ChartLayout>>();

/** Whose chart is asked for: any moment of a run will do, for what does not apply at its beginning never does. */
export type Charted = Pick<Run, 'active' | 'simulation'>;

/** Tells charts apart that draw different things: by edition, and by the regions that do not apply. */
export const chartKey = (run: Charted): string => `${run.simulation.edition.id} ${foldOf(run)}`;

/** The chart of what applies, in the arrangement that suits a canvas best. The same promise each time, unless it could not be loaded. */
export function layoutFor(run: Charted, canvas: Dimensions): Promise<ChartLayout> {
  const { folds, arrangements } = layoutsOf(run);
  const fold = folds.indexOf(foldOf(run));
  const sizes = arrangements.map(({ width, heights }) => ({ width, height: heights[fold] ?? 0 }));
  const arrangement = arrangements[bestArrangement(sizes, canvas)];
  if (!arrangement || fold < 0) throw new Error('These settings have no chart, though the build looks at all of them.');
  const key = `${chartKey(run)} ${arrangement.width}`;
  const known = layouts.get(key);
  if (known) return known;
  const layout = arrangement.load().then((charts) => charts[fold] as ChartLayout);
  layouts.set(key, layout);
  layout.catch(() => layouts.delete(key));
  return layout;
}

function layoutsOf({ simulation: { edition } }: Charted): EditionLayouts {
  const its = chartLayouts[edition.id];
  if (!its) throw new Error(`The ${edition.id} edition has no chart, though every edition is laid out by the build.`);
  return its;
}

/** The regions that do not apply, as the build numbers them. */
const foldOf = (run: Charted): number =>
  layoutsOf(run).beginnings.reduce((sum, state, place) => sum + (run.active.includes(state) ? 2 ** place : 0), 0);
