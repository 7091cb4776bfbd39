/**
 * The drawn chart as a map-maker judges it: everything of the machine is there once, and nothing lies on anything else.
 * Positions only; what the browser makes of them is tested in the browser.
 */
import { describe, expect, it } from 'vitest';
import type { Box, ChartLayout, Point, TransitionLayout } from '../../src/build/layout/chart-layout.ts';
import { editionLayouts } from '../../src/build/layout/chart-layouts.ts';
import { textWidth } from '../../src/build/layout/text-width.ts';
import { EDITIONS, isDrawn, topologyOf } from '../../src/simulation/index.ts';
import { sharedLayouts } from '../support/layouts.ts';

const layouts = await sharedLayouts();
const charts = EDITIONS.flatMap((edition) =>
  (layouts[edition.id] ?? []).map((chart) => ({ name: `${edition.id} at ${chart.width}`, edition, chart })),
);

it('lays out the same machines in the same bytes', async () => {
  for (const edition of EDITIONS)
    expect(JSON.stringify(await editionLayouts(edition))).toBe(JSON.stringify(layouts[edition.id]));
});

describe.each(charts)('the chart of $name', ({ edition, chart }) => {
  const topology = topologyOf(edition.machine);
  const moving = topology.transitions.filter(isDrawn);
  const regionIds = topology.states.filter(({ parent }) => parent === null).map(({ id }) => id);

  it('draws every region, every state in it, and every transition that can change something, once, and a sync by hand with the schedule’s', () => {
    expect(chart.regions.map(({ id }) => id)).toEqual(regionIds);
    const inside = topology.states.filter(({ parent }) => parent !== null);
    expect(chart.states.map(({ id }) => id).sort()).toEqual(inside.map(({ id }) => id).sort());
    expect(chart.transitions.map(({ id }) => id).sort()).toEqual(moving.map(({ id }) => id).sort());
  });

  it('leads each line from its source to its target, straight or round corners', () => {
    for (const { id, points, source, target } of chart.transitions) {
      const model = moving.find((transition) => transition.id === id);
      expect([source, target]).toEqual([model?.source, model?.target ?? model?.source]);
      expect(points.length).toBeGreaterThan(1);
      for (const [a, b] of pieces(points)) expect(a[0] === b[0] || a[1] === b[1]).toBe(true);
      expect(isOnEdge(boxOf(chart, source), points[0]), `${id} leaves ${source}`).toBe(true);
      expect(isOnEdge(boxOf(chart, target), points.at(-1)), `${id} reaches ${target}`).toBe(true);
    }
  });

  it('sets each chip on its own line, wide enough for its words', () => {
    for (const { id, points, chip, text } of chart.transitions) {
      expect(
        pieces(points).some(([a, b]) => crosses(a, b, chip)),
        id,
      ).toBe(true);
      expect(chip.width, text).toBeGreaterThan(textWidth(text, 12));
    }
  });

  it('keeps four pixels between chips, and between chips and states', () => {
    const leaves = chart.states.filter(({ container }) => !container);
    for (const [place, { id, chip, region }] of chart.transitions.entries()) {
      expect(contains(boxOf(chart, region), chip), `${id} in ${region}`).toBe(true);
      for (const other of chart.transitions.slice(place + 1))
        expect(overlap(grown(chip, 4), other.chip), `${id} and ${other.id}`).toBe(false);
      for (const state of leaves) expect(overlap(grown(chip, 4), state), `${id} and ${state.id}`).toBe(false);
    }
  });

  it('keeps states apart, each inside what contains it', () => {
    for (const state of chart.states) {
      expect(contains(boxOf(chart, state.parent), state), `${state.id} in ${state.parent}`).toBe(true);
      for (const other of chart.states)
        if (other.id !== state.id && other.parent === state.parent)
          expect(overlap(grown(state, 4), other), `${state.id} and ${other.id}`).toBe(false);
    }
    for (const region of chart.regions) {
      expect(contains({ x: 0, y: 0, width: chart.width, height: chart.height }, region)).toBe(true);
      for (const other of chart.regions) if (other.id !== region.id) expect(overlap(region, other)).toBe(false);
    }
  });

  it('leads no line through a chip of another, or through a state that it does not end at', () => {
    for (const line of chart.transitions) {
      const foreign = [
        ...chart.transitions.filter(({ id }) => id !== line.id).map(({ id, chip }) => ({ id, ...chip })),
        ...chart.states.filter(({ id, container }) => !container && id !== line.source && id !== line.target),
      ];
      for (const box of foreign)
        expect(
          pieces(line.points).some(([a, b]) => crosses(a, b, box)),
          `${line.id} through ${box.id}`,
        ).toBe(false);
    }
  });

  it('gives every line a way of its own: no piece of one lies on a piece of another', () => {
    for (const [place, line] of chart.transitions.entries())
      for (const other of chart.transitions.slice(place + 1))
        expect(sharesWay(line, other), `${line.id} and ${other.id}`).toBe(false);
  });

  it('lists the chips of each region in reading order', () => {
    for (const id of regionIds) {
      const tops = chart.transitions.filter(({ region }) => region === id).map(({ chip }) => chip.y);
      expect(tops).toEqual([...tops].sort((a, b) => a - b));
    }
  });
});

function boxOf(chart: ChartLayout, id: string): Box {
  const box = [...chart.states, ...chart.regions].find((each) => each.id === id);
  if (!box) throw new Error(`${id} is not drawn.`);
  return box;
}

const pieces = (points: readonly Point[]): (readonly [Point, Point])[] =>
  points.slice(1).map((point, place) => [points[place] ?? point, point] as const);

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

const contains = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

/** Whether a piece of a line runs through the inside of a box. */
const crosses = (a: Point, b: Point, box: Box): boolean =>
  Math.min(a[0], b[0]) < box.x + box.width &&
  Math.max(a[0], b[0]) > box.x &&
  Math.min(a[1], b[1]) < box.y + box.height &&
  Math.max(a[1], b[1]) > box.y;

function isOnEdge(box: Box, point: Point | undefined): boolean {
  if (!point) return false;
  const [x, y] = point;
  const beside = x === box.x || x === box.x + box.width;
  const above = y === box.y || y === box.y + box.height;
  const within = x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
  return within && (beside || above);
}

function sharesWay(one: TransitionLayout, other: TransitionLayout): boolean {
  return pieces(one.points).some(([a, b]) =>
    pieces(other.points).some(([c, d]) => {
      const across = a[1] === b[1] && c[1] === d[1] && a[1] === c[1];
      const down = a[0] === b[0] && c[0] === d[0] && a[0] === c[0];
      const axis = across ? 0 : 1;
      return (
        (across || down) && range(a, b, axis)[0] < range(c, d, axis)[1] && range(c, d, axis)[0] < range(a, b, axis)[1]
      );
    }),
  );
}

const range = (a: Point, b: Point, axis: 0 | 1): readonly [number, number] => [
  Math.min(a[axis], b[axis]),
  Math.max(a[axis], b[axis]),
];
