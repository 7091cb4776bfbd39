/** Where to look on a chart: arithmetic on viewports, in pixels. It moves nothing. */
import type { Viewport } from '@xyflow/react';
import type { Box, ChartLayout } from './layouts.ts';
import type { Size } from './use-canvas-size.ts';

/** Text grows with the canvas up to this; beyond it the chart stands in the middle. */
const LARGEST_FIT = 1.15;
/** Below this the chart is not shrunk to fit the width: one moves it sideways instead. */
const SMALLEST_FIT = 0.8;

/** Fills the canvas's width, at the chart's top. */
export function fitWidth(layout: ChartLayout, { width }: Size): Viewport {
  const zoom = Math.min(LARGEST_FIT, Math.max(SMALLEST_FIT, width / layout.width));
  return { x: Math.max(0, (width - layout.width * zoom) / 2), y: 0, zoom };
}

/** Shows the whole chart. */
export function fitWhole(layout: ChartLayout, { width, height }: Size): Viewport {
  const zoom = Math.min(LARGEST_FIT, width / layout.width, height / layout.height);
  return { x: (width - layout.width * zoom) / 2, y: Math.max(0, (height - layout.height * zoom) / 2), zoom };
}

/** Where on the canvas a box of the chart should keep clear of the edge. */
const CLEAR = 48;

/** The viewport moved just as far as a box needs to be seen; the same one where it is seen already. */
export function revealing(box: Box, viewport: Viewport, { width, height }: Size): Viewport {
  const { x, y, zoom } = viewport;
  const dx = shift(box.x * zoom + x, box.width * zoom, width);
  const dy = shift(box.y * zoom + y, box.height * zoom, height);
  return dx === 0 && dy === 0 ? viewport : { x: x + dx, y: y + dy, zoom };
}

function shift(start: number, length: number, room: number): number {
  const clear = Math.min(CLEAR, Math.max(0, (room - length) / 2));
  if (start >= 0 && start + length <= room) return 0;
  return start < 0 ? clear - start : room - clear - length - start;
}

/** Whether a box lies wholly out of sight, and on which side; null where any of it can be seen. */
export function outOfSight(box: Box, { y, zoom }: Viewport, { height }: Size): 'above' | 'below' | null {
  if ((box.y + box.height) * zoom + y <= 0) return 'above';
  return box.y * zoom + y >= height ? 'below' : null;
}
