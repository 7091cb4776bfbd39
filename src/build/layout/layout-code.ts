/**
 * The charts of one width as the code of a module that exports them. The browser loads it before anything else of the
 * chart, so it is written small: what is drawn in several charts once, alike values side by side, which compress well, and
 * nothing that follows from something else.
 */
import type { Box, ChartLayout, Point, RegionLayout } from './chart-layout.ts';
import { MEASURES } from './region-plan.ts';

/** @returns the code of an ECMAScript module whose `charts` equals the charts. */
export function layoutCode(charts: readonly ChartLayout[]): string {
  const drawings = new Map<string, number>();
  const placed = charts.map(({ regions, states, transitions, ...rest }) => ({
    ...rest,
    places: regions.map((region) => {
      const drawing = drawingOf(region, { states, transitions });
      const number = drawings.get(drawing) ?? drawings.size;
      drawings.set(drawing, number);
      return [number, region.x, region.y];
    }),
  }));
  return `const drawings = [${[...drawings.keys()].join(',\n')}];
const way = (points, y) => (points[0].length ? points : points.map((x) => [x, y]));
const at = ([drawing, dx, dy]) => {
  const [region, states, [ids, targets, texts, points, x, y, width]] = drawings[drawing];
  const moved = (box) => ({ ...box, x: box.x + dx, y: box.y + dy });
  return {
    region: moved(region),
    states: states.map(moved),
    transitions: ids.map((id, i) => ({
      id,
      region: region.id,
      source: id.split(':', 1)[0],
      target: targets[i],
      points: way(points[i], y[i] + ${MEASURES.chipHeight / 2}).map(([x, y]) => [x + dx, y + dy]),
      chip: moved({ x: x[i], y: y[i], width: width[i], height: ${MEASURES.chipHeight} }),
      text: texts[i],
    })),
  };
};
const chart = ({ places, ...rest }) => {
  const placed = places.map(at);
  return {
    ...rest,
    regions: placed.map(({ region }) => region),
    states: placed.flatMap(({ states }) => states),
    transitions: placed.flatMap(({ transitions }) => transitions),
  };
};
export const charts = ${JSON.stringify(placed)}.map(chart);
`;
}

/** A region with all that is in it, from its own corner, column by column. */
function drawingOf(region: RegionLayout, { states, transitions }: Pick<ChartLayout, 'states' | 'transitions'>): string {
  const from = <B extends Box>(box: B): B => ({ ...box, x: box.x - region.x, y: box.y - region.y });
  const own = transitions.filter((transition) => transition.region === region.id);
  const chips = own.map(({ chip }) => from(chip));
  return JSON.stringify([
    from(region),
    states.filter(({ id }) => id.split('.', 1)[0] === region.id).map(from),
    [
      own.map(({ id }) => id),
      own.map(({ target }) => target),
      own.map(({ text }) => text),
      own.map(({ points, chip }) => wayOf(points, chip, region)),
      chips.map(({ x }) => x),
      chips.map(({ y }) => y),
      chips.map(({ width }) => width),
    ],
  ]);
}

/** A straight line runs through the middle of its chip, so how far across its ends are says all; others are told point by point. */
function wayOf(points: readonly Point[], chip: Box, region: Box): readonly (Point | number)[] {
  const isStraight = points.every(([, y]) => y === chip.y + MEASURES.chipHeight / 2);
  return points.map(([x, y]): Point | number => (isStraight ? x - region.x : [x - region.x, y - region.y]));
}
