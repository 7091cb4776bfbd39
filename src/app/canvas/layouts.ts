/// <reference path="../../build/layout/virtual-chart-layouts.d.ts" />
/** The charts as they were laid out when the app was built, and the choice among their arrangements. */
import { chartLayouts } from 'virtual:chart-layouts';

export type EditionLayouts = (typeof chartLayouts)[string];
export type ChartLayout = EditionLayouts[number];
export type RegionLayout = ChartLayout['regions'][number];
export type StateLayout = ChartLayout['states'][number];
export type TransitionLayout = ChartLayout['transitions'][number];
export type Box = TransitionLayout['chip'];
export type Point = TransitionLayout['points'][number];

/** The widest arrangement that a canvas has room for; the narrowest where it has room for none. @param width in pixels. */
export function layoutFor(edition: string, width: number): ChartLayout {
  const layouts = chartLayouts[edition] ?? [];
  const layout = layouts.findLast((each) => each.width <= width) ?? layouts[0];
  if (!layout) throw new Error(`The ${edition} edition has no chart, though every edition is laid out by the build.`);
  return layout;
}
