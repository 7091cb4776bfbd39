/** Where to look on a chart: arithmetic on viewports, in pixels. It moves nothing. */
import type { Viewport } from '@xyflow/react';
import { READABLE, wholeZoom } from './fit.ts';
import type { Box, ChartLayout } from './layouts.ts';
import type { Size } from './use-canvas-size.ts';

/** Text grows with the canvas's width up to this; beyond it the chart stands in the middle. */
const LARGEST_FIT = 1.06;
/** How a chart is shown at first: as a whole where it can be read then, else as wide as the canvas. */
export function fitted(layout: ChartLayout, size: Size): Viewport {
  const whole = fitWhole(layout, size);
  return whole.zoom >= READABLE ? whole : fitWidth(layout, size);
}

/** Fills the canvas's width, at the chart's top. */
export function fitWidth(layout: ChartLayout, size: Size): Viewport {
  const zoom = Math.max(Math.min(LARGEST_FIT, size.width / layout.width), fitWhole(layout, size).zoom);
  return { x: Math.max(0, (size.width - layout.width * zoom) / 2), y: 0, zoom };
}

/** Shows the whole chart. */
export function fitWhole(layout: ChartLayout, size: Size): Viewport {
  const zoom = wholeZoom(layout, size);
  return { x: (size.width - layout.width * zoom) / 2, y: 0, zoom };
}

/** How high the line at the edge is that says what changed out of sight, as in `chart.css`. */
const EDGE = 28;
/** Where on the canvas a chip should keep clear of the edge once it has been moved. */
const CLEAR = 48;

/** The viewport moved just as far as a box needs to be seen clear of the edge; the same one where it is seen already. */
export function revealing(box: Box, viewport: Viewport, layout: ChartLayout, size: Size, clear = CLEAR): Viewport {
  const { x, y, zoom } = viewport;
  const dx = shift(box.x * zoom + x, box.width * zoom, size.width, clear, 0);
  const wanted = y + shift(box.y * zoom + y, box.height * zoom, size.height, clear, Math.min(EDGE, clear));
  // Never past the chart's own ends.
  const end = Math.min(0, size.height - layout.height * zoom);
  const down = wanted === y ? y : Math.min(0, Math.max(end, wanted));
  return dx === 0 && down === y ? viewport : { x: x + dx, y: down, zoom };
}

function shift(start: number, length: number, room: number, most: number, edge: number): number {
  if (start >= edge && start + length <= room - edge) return 0;
  const clear = Math.min(most, Math.max(0, (room - length) / 2));
  return start < edge ? clear - start : room - clear - length - start;
}

/** Beside regions that are brought into sight. */
const MARGIN = 8;

/**
 * The viewport moved just as far as the regions need to be seen whole in which something fired: as many as there is room
 * for, the first ones first. Of a region that is larger than the canvas, the chip.
 * @param fired the ids of transitions.
 */
export function following(layout: ChartLayout, fired: readonly string[], viewport: Viewport, size: Size): Viewport {
  const fits = ({ width, height }: Box) =>
    width * viewport.zoom <= size.width && height * viewport.zoom + 2 * MARGIN <= size.height;
  let all: Box | null = null;
  for (const { id, region, chip } of layout.transitions) {
    if (!fired.includes(id)) continue;
    const home = layout.regions.find((each) => each.id === region) ?? chip;
    const box = fits(home) ? home : chip;
    const both: Box = all ? around(all, box) : box;
    if (fits(both)) all = both;
  }
  return all ? revealing(all, viewport, layout, size, MARGIN) : viewport;
}

function around(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  const [right, bottom] = [Math.max(a.x + a.width, b.x + b.width), Math.max(a.y + a.height, b.y + b.height)];
  return { x, y, width: right - x, height: bottom - y };
}

/** How much of a box's height can be seen, in pixels of the canvas: none or less where it lies out of sight. */
const seen = (box: Box, { y, zoom }: Viewport, { height }: Size): number =>
  Math.min(height, (box.y + box.height) * zoom + y) - Math.max(0, box.y * zoom + y);

/**
 * On which side something changed in a region that cannot be seen; null where one of its chips can, or half of the region,
 * or as much of it as fills half of the canvas.
 */
export function beyond(region: Box, chips: readonly Box[], now: Viewport, size: Size): 'above' | 'below' | null {
  const enough = Math.min(region.height * now.zoom, size.height) / 2;
  if (chips.some((chip) => seen(chip, now, size) > 0) || seen(region, now, size) >= enough) return null;
  return (chips[0]?.y ?? region.y) * now.zoom + now.y < 0 ? 'above' : 'below';
}
