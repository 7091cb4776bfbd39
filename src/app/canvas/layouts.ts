/// <reference path="../../build/layout/virtual-chart-layouts.d.ts" />
/** The charts as they were laid out when the app was built, and the choice among their arrangements. Each is loaded when it is wanted. */
import { chartLayouts } from 'virtual:chart-layouts';

type Arrangement = (typeof chartLayouts)[string][number];
export type ChartLayout = Awaited<ReturnType<Arrangement['load']>>;
export type RegionLayout = ChartLayout['regions'][number];
export type StateLayout = ChartLayout['states'][number];
export type TransitionLayout = ChartLayout['transitions'][number];
export type Box = TransitionLayout['chip'];
export type Point = TransitionLayout['points'][number];

const layouts = new Map<Arrangement, Promise<ChartLayout>>();

/**
 * The widest arrangement that a canvas has room for; the narrowest where it has room for none. The same promise each
 * time, unless it could not be loaded.
 * @param width in pixels.
 */
export function layoutFor(edition: string, width: number): Promise<ChartLayout> {
  const arrangements = chartLayouts[edition] ?? [];
  const arrangement = arrangements.findLast((each) => each.width <= width) ?? arrangements[0];
  if (!arrangement)
    throw new Error(`The ${edition} edition has no chart, though every edition is laid out by the build.`);
  const known = layouts.get(arrangement);
  if (known) return known;
  const layout = arrangement.load();
  layouts.set(arrangement, layout);
  layout.catch(() => layouts.delete(arrangement));
  return layout;
}
