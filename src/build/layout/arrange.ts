/** Places the status, and below it the regions of a chart side by side in columns. It moves whole regions and changes nothing inside them. */
import type { Box, ChartLayout, Point, RegionLayout } from './chart-layout.ts';
import { type DrawnRegion, drawRegion, leastWidth } from './region-layout.ts';
import type { RegionPlan } from './region-plan.ts';
import type { StateForm } from './state-form.ts';
import { drawStatus } from './status-layout.ts';
import type { StatusPlan } from './status-plan.ts';

export interface Arrangement {
  /** Of the whole chart, in pixels. */
  readonly width: number;
  readonly columns: number;
  /** What its states are at least as wide as, in pixels. */
  readonly states: number;
  /** Whether labels may be written up the side of states, where a region needs a second column otherwise. */
  readonly sideways: boolean;
}

const MARGIN = 8;
/** Between columns: room for two lines that lead up to the status. */
const GUTTER = 14;
/** Between a region and the next one below it. */
const GAP = 8;
/** Between the status and the regions: an arrow's head and a piece of its line. */
const STATUS_GAP = 20;
/** The line of what is folded away, and the room above it. */
const FOLDED = { height: 20, gap: 6 };

/**
 * Draws every region as wide as its column, or across several where it needs them, and fills the columns evenly.
 * @param plans of the whole machine.
 * @param folded the ids of regions that are not drawn.
 */
export async function arrange(
  plans: readonly RegionPlan[],
  folded: readonly string[],
  statusPlan: StatusPlan,
  arrangement: Arrangement,
): Promise<ChartLayout> {
  const { width, columns } = arrangement;
  const column = (width - 2 * MARGIN - (columns - 1) * GUTTER) / columns;
  const regions: Spanning[] = [];
  for (const plan of plans) if (!folded.includes(plan.id)) regions.push(await spanning(plan, arrangement, column));
  const status = drawStatus(statusPlan, plans, { x: MARGIN, y: MARGIN, width: width - 2 * MARGIN });
  const top = MARGIN + status.height + STATUS_GAP;
  const filled = Array.from({ length: columns }, () => top);
  const { starts, tops, filled: ends } = best(regions, { starts: [], tops: [], filled }, top);
  const placed = regions.map(({ drawn }, place) =>
    moved(drawn, Math.round(MARGIN + (starts[place] ?? 0) * (column + GUTTER)), tops[place] ?? top),
  );
  const bottom = Math.max(...ends) - GAP;
  const foldedLine =
    folded.length > 0 ? { x: MARGIN, y: bottom + FOLDED.gap, width: width - 2 * MARGIN, height: FOLDED.height } : null;
  return {
    width,
    height: (foldedLine ? foldedLine.y + foldedLine.height : bottom) + MARGIN,
    status: { ...status, ways: waysTo(status, statusPlan, placed) },
    regions: placed.map(({ region }) => region),
    states: placed.flatMap(({ states: inside }) => inside),
    transitions: placed.flatMap(({ transitions }) => transitions),
    folded,
    foldedLine,
  };
}

interface Spanning {
  readonly drawn: DrawnRegion;
  /** How many columns it takes. */
  readonly span: number;
}

/** A region across as few columns as it needs; labels are written up the side of its states where that saves one. */
async function spanning(
  plan: RegionPlan,
  { columns, states, sideways }: Arrangement,
  column: number,
): Promise<Spanning> {
  const spanOf = async (form: StateForm) =>
    Math.min(columns, Math.ceil(((await leastWidth(plan, form)) + GUTTER) / (column + GUTTER)));
  const upright = { width: states, sideways: false };
  const narrow = { ...upright, sideways };
  const [plain, span] = [await spanOf(upright), await spanOf(narrow)];
  const form = plain > span ? narrow : upright;
  return { drawn: await drawRegion(plan, form, Math.round(span * column + (span - 1) * GUTTER)), span };
}

interface Filling {
  /** The first column of each region. */
  readonly starts: readonly number[];
  /** How far down each region begins. */
  readonly tops: readonly number[];
  /** How far down each column is filled. */
  readonly filled: readonly number[];
}

/** What it is worth, in pixels of the chart's height, that a region does not begin above one that comes before it. */
const ORDER = 12;

function cost({ tops, filled }: Filling): number {
  const early = tops.flatMap((top, place) => tops.slice(0, place).filter((before) => before > top));
  return Math.max(...filled) + ORDER * early.length;
}

/** The filling of the columns that costs least; among equals the one that fills from the left. Tries them all: a few thousand. */
function best(regions: readonly Spanning[], so: Filling, from: number): Filling {
  const next = regions[so.starts.length];
  if (!next) return so;
  // The first regions head the columns, whatever comes of it: they matter most.
  const empty = so.filled.indexOf(from);
  const choices = Array.from({ length: so.filled.length - next.span + 1 }, (_, start) => start);
  const starts = empty >= 0 && choices.includes(empty) ? [empty] : choices;
  return starts
    .map((start) => {
      const top = Math.max(...so.filled.slice(start, start + next.span));
      const end = top + next.drawn.region.height + GAP;
      const then = {
        starts: [...so.starts, start],
        tops: [...so.tops, top],
        filled: so.filled.map((bottom, i) => (i >= start && i < start + next.span ? end : bottom)),
      };
      return best(regions, then, from);
    })
    .reduce((a, b) => (cost(b) < cost(a) ? b : a));
}

function moved({ region, states, transitions }: DrawnRegion, dx: number, dy: number): DrawnRegion {
  const move = <B extends Box>(box: B): B => ({ ...box, x: box.x + dx, y: box.y + dy });
  return {
    region: move(region),
    states: states.map(move),
    transitions: transitions.map((transition) => ({
      ...transition,
      points: transition.points.map(([x, y]): Point => [x + dx, y + dy]),
      chip: move(transition.chip),
    })),
  };
}

/** How far below a region's top a line leaves its side: beside the heading. */
const HEADING = 18;
/** From a region's side to its line in the gutter. */
const BESIDE = 4;

/** From every region that decides the status a line up to it: from its top, or where another stands above it, through the gutter. */
function waysTo(status: Box, { regions }: StatusPlan, placed: readonly DrawnRegion[]) {
  const bottom = status.y + status.height;
  const wayOf = ({ x, y, width }: RegionLayout): readonly Point[] => {
    const middle = Math.round(x + width / 2);
    if (y === bottom + STATUS_GAP)
      return [
        [middle, y],
        [middle, bottom],
      ];
    // Every gutter lies between two columns: the first column's is at its right.
    const isFirst = x === MARGIN;
    const [side, gutter] = isFirst ? [x + width, x + width + BESIDE] : [x, x - BESIDE];
    return [
      [side, y + HEADING],
      [gutter, y + HEADING],
      [gutter, bottom],
    ];
  };
  return placed.flatMap(({ region }) =>
    regions.includes(region.id) ? [{ region: region.id, points: wayOf(region) }] : [],
  );
}
