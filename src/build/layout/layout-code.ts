/**
 * A layout as the code of a module that exports it. The browser loads it before anything else of the chart, so it is
 * written small: alike values side by side, which compress well, and nothing that follows from something else.
 */
import type { ChartLayout } from './chart-layout.ts';
import { MEASURES } from './region-plan.ts';

/** @returns the code of an ECMAScript module whose `layout` equals the layout. */
export function layoutCode({ transitions, ...rest }: ChartLayout): string {
  const columns = [
    transitions.map(({ id }) => id),
    transitions.map(({ target }) => target),
    transitions.map(({ text }) => text),
    transitions.map(({ points }) => points),
    transitions.map(({ chip }) => chip.x),
    transitions.map(({ chip }) => chip.y),
    transitions.map(({ chip }) => chip.width),
  ];
  return `const [ids, targets, texts, points, x, y, width] = ${JSON.stringify(columns)};
const transition = (id, i) => ({
  id,
  region: id.split(/[.:]/, 1)[0],
  source: id.split(':', 1)[0],
  target: targets[i],
  points: points[i],
  chip: { x: x[i], y: y[i], width: width[i], height: ${MEASURES.chipHeight} },
  text: texts[i],
});
export const layout = { ...${JSON.stringify(rest)}, transitions: ids.map(transition) };
`;
}
