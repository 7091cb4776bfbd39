/** How large a chart can be shown as a whole, when that is large enough to be read, and which arrangement is best. Arithmetic alone. */

/** Of a chart or of a canvas, in pixels. */
export interface Dimensions {
  readonly width: number;
  readonly height: number;
}

/** A chart that fits as a whole grows up to this. */
const LARGEST_WHOLE = 1.5;

/** The least zoom at which all of a chart is read without an effort: its smallest type, 12 pixels, is 10 then. */
export const READABLE = 10 / 12;

/** A chart that is higher than its canvas may be this much smaller than it was laid out, where that gives it another column. */
const SHRUNK = 0.9;

/** The zoom at which the whole chart is seen. */
export const wholeZoom = (chart: Dimensions, canvas: Dimensions): number =>
  Math.min(LARGEST_WHOLE, canvas.width / chart.width, canvas.height / chart.height);

/**
 * Which of several arrangements of one chart to show: the one that is largest as a whole. Where none could be read then, the
 * widest that the canvas has room for, or the narrowest.
 * @param arrangements the narrowest first.
 * @returns its place among them.
 */
export function bestArrangement(arrangements: readonly Dimensions[], canvas: Dimensions): number {
  const zooms = arrangements.map((each) => wholeZoom(each, canvas));
  const largest = Math.max(...zooms);
  // Among equals the wider one, whose labels are written upright.
  if (largest >= READABLE) return zooms.lastIndexOf(largest);
  const widest = arrangements.findLastIndex(({ width }) => width * SHRUNK <= canvas.width);
  return Math.max(0, widest);
}
