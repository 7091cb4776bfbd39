/**
 * Evens out what ELK gives: rows at one distance, lines between the same two states in the machine's order, chips in the
 * middle, states as tall as their lines need, loops bent round. Nothing changes its neighbours.
 */
import type { Box, Point } from './chart-layout.ts';
import { isLoop, MEASURES, type PlannedLine, type RegionPlan } from './region-plan.ts';
import { type StateForm, sizeOfState } from './state-form.ts';

export interface Line {
  readonly points: readonly Point[];
  readonly chip: Box;
}

/** The states and lines of one region, in pixels from their common top left corner. */
export interface Body {
  readonly width: number;
  readonly height: number;
  /** By state. */
  readonly boxes: ReadonlyMap<string, Box>;
  /** By transition. */
  readonly lines: ReadonlyMap<string, Line>;
}

const { pitch, container } = MEASURES;
/** Between a state and what stands above or below it. */
const STATE_GAP = 8;
/** Half the height of a loop, and how far it reaches past its chip. */
const LOOP = { rise: 5, reach: 14 };

/** @param body as ELK laid it out: a loop is still a straight line to nowhere. */
export const tidied = (plan: RegionPlan, body: Body, form: StateForm): Body =>
  shiftedToOrigin(looped(plan, tightened(plan, evened(plan, ordered(plan, body)), form)));

/** Lines that run straight between the same two states may change places: they take the machine's order. */
function ordered(plan: RegionPlan, body: Body): Body {
  const lines = new Map(body.lines);
  const bundles = new Map<string, PlannedLine[]>();
  for (const line of plan.lines) {
    const [from, to, ...more] = body.lines.get(line.id)?.points ?? [];
    const straight = from !== undefined && to !== undefined && more.length === 0;
    const bundle = straight ? `${line.source} ${line.target} ${from[0]} ${to[0]}` : line.id;
    bundles.set(bundle, [...(bundles.get(bundle) ?? []), line]);
  }
  for (const bundle of bundles.values()) {
    const slots = bundle.flatMap(({ id }) => body.lines.get(id)?.points[0]?.[1] ?? []).sort((a, b) => a - b);
    for (const [place, { id }] of bundle.entries()) {
      const line = body.lines.get(id);
      const y = slots[place];
      if (line && y !== undefined && bundle.length > 1) lines.set(id, atHeight(line, y));
    }
  }
  return { ...body, lines: new Map([...lines].map(([id, line]) => [id, centred(line)])) };
}

const atHeight = ({ points, chip }: Line, y: number): Line => ({
  points: points.map(([x]): Point => [x, y]),
  chip: { ...chip, y: y - chip.height / 2 },
});

/** Puts a chip in the middle of the straight piece that it stands on; ELK may leave it at one end, or half a pixel beside. */
function centred({ points, chip }: Line): Line {
  const middle = { x: chip.x + chip.width / 2, y: chip.y + chip.height / 2 };
  for (const [place, [toX, toY]] of points.entries()) {
    const [fromX, fromY] = points[place - 1] ?? [toX, Number.NaN];
    const [left, right] = [Math.min(fromX, toX), Math.max(fromX, toX)];
    if (fromY === toY && left <= middle.x && middle.x <= right && Math.abs(toY - middle.y) <= 3)
      return { points, chip: { ...chip, x: Math.round((left + right - chip.width) / 2), y: toY - chip.height / 2 } };
  }
  return { points, chip };
}

/** Brings rows of lines to one distance, with a little more where a state begins or ends. */
function evened(plan: RegionPlan, body: Body): Body {
  const heights = [...body.lines.values()].flatMap(({ points }) => points.map(([, y]) => y));
  const rows = [...new Set(heights)].sort((a, b) => a - b);
  const extents = plan.states.filter((state) => !state.container).map(({ id }) => extentOf(plan, body, id));
  const moved = new Map<number, number>();
  for (const [place, row] of rows.entries()) {
    const above = rows[place - 1];
    if (above === undefined) moved.set(row, row);
    else {
      const ends = extents.some((extent) => extent?.bottom === above);
      const begins = extents.some((extent) => extent?.top === row);
      const least = ends || begins ? pitch + STATE_GAP : pitch;
      moved.set(row, (moved.get(above) ?? above) + (row - above < pitch ? row - above : least));
    }
  }
  const shift = (y: number): number => {
    const row = rows.findLast((each) => each <= y) ?? rows[0] ?? y;
    return y + (moved.get(row) ?? row) - row;
  };
  return {
    ...body,
    boxes: new Map([...body.boxes].map(([id, box]) => [id, { ...box, y: shift(box.y) }])),
    lines: new Map(
      [...body.lines].map(([id, { points, chip }]) => [
        id,
        {
          points: points.map(([x, y]): Point => [x, shift(y)]),
          chip: { ...chip, y: shift(chip.y + chip.height / 2) - chip.height / 2 },
        },
      ]),
    ),
  };
}

/** From the highest to the lowest of a state's lines; null where it has none. */
function extentOf(plan: RegionPlan, body: Body, state: string): { top: number; bottom: number } | null {
  const heights = plan.lines.flatMap(({ id, source, target }) => {
    const points = body.lines.get(id)?.points ?? [];
    return [...(source === state ? points.slice(0, 1) : []), ...(target === state ? points.slice(-1) : [])];
  });
  if (heights.length === 0) return null;
  return { top: Math.min(...heights.map(([, y]) => y)), bottom: Math.max(...heights.map(([, y]) => y)) };
}

/** Makes each state just as tall as its lines need, and each container just as tall as what it contains. */
function tightened(plan: RegionPlan, body: Body, form: StateForm): Body {
  const boxes = new Map(body.boxes);
  for (const state of plan.states) {
    const { id } = state;
    const box = boxes.get(id);
    const extent = extentOf(plan, body, id);
    if (!box || state.container || !extent) continue;
    const height = Math.max(sizeOfState(state, form).height, extent.bottom - extent.top + pitch);
    boxes.set(id, { ...box, y: Math.round((extent.top + extent.bottom - height) / 2), height });
  }
  for (const { id, container: contains } of [...plan.states].reverse()) {
    const box = boxes.get(id);
    if (!box || !contains) continue;
    const inner = plan.states.flatMap((state) => (state.parent === id ? (boxes.get(state.id) ?? []) : []));
    const top = Math.min(...inner.map(({ y }) => y)) - container.top;
    const bottom = Math.max(...inner.map(({ y, height }) => y + height)) + container.bottom;
    boxes.set(id, { ...box, y: top, height: bottom - top });
  }
  return { ...body, boxes };
}

/** There along the line, round behind the chip, and back. */
function looped(plan: RegionPlan, body: Body): Body {
  const lines = new Map(body.lines);
  for (const { id } of plan.lines.filter(isLoop)) {
    const line = lines.get(id);
    const [[x, y] = [0, 0]] = line?.points ?? [];
    if (!line) continue;
    const turn = line.chip.x + line.chip.width + LOOP.reach;
    const there = y - LOOP.rise;
    const back = y + LOOP.rise;
    const points: Point[] = [
      [x, there],
      [turn, there],
      [turn, back],
      [x, back],
    ];
    lines.set(id, { points, chip: line.chip });
  }
  return { ...body, lines };
}

function shiftedToOrigin({ boxes, lines }: Body): Body {
  const all = [...boxes.values(), ...[...lines.values()].map(({ chip }) => chip)];
  const left = Math.min(...all.map(({ x }) => x));
  const top = Math.min(...all.map(({ y }) => y));
  return {
    ...movedBody({ width: 0, height: 0, boxes, lines }, -left, -top),
    width: Math.max(...all.map(({ x, width }) => x + width)) - left,
    height: Math.max(...all.map(({ y, height }) => y + height)) - top,
  };
}

/** The same body somewhere else. */
export function movedBody(body: Body, dx: number, dy: number): Body {
  const move = (box: Box): Box => ({ ...box, x: box.x + dx, y: box.y + dy });
  return {
    ...body,
    boxes: new Map([...body.boxes].map(([id, box]) => [id, move(box)])),
    lines: new Map(
      [...body.lines].map(([id, { points, chip }]) => [
        id,
        { points: points.map(([x, y]): Point => [x + dx, y + dy]), chip: move(chip) },
      ]),
    ),
  };
}
