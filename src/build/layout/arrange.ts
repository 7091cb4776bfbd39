/** Places the regions of a chart side by side in columns. It moves whole regions and changes nothing inside them. */
import type { Box, ChartLayout, Point } from './chart-layout.ts';
import { type DrawnRegion, drawRegion, leastWidth } from './region-layout.ts';
import { MEASURES, type RegionPlan } from './region-plan.ts';

export interface Arrangement {
  /** Of the whole chart, in pixels. */
  readonly width: number;
  readonly columns: number;
}

const MARGIN = 12;
const GAP = 12;
/** Room under the last region, so that the controls never cover it. */
const FOOT = 56;
/** In a column wider than this its states are wider too, to a point. */
const PLAIN_COLUMN = 370;
const WIDEST_EXTRA = 32;

/** Draws every region as wide as its column, or across several where it needs them, and fills the columns evenly. */
export async function arrange(plans: readonly RegionPlan[], { width, columns }: Arrangement): Promise<ChartLayout> {
  const column = (width - 2 * MARGIN - (columns - 1) * GAP) / columns;
  const stateWidth = commonStateWidth(plans, column);
  const regions: Spanning[] = [];
  for (const plan of plans) {
    const least = await leastWidth(plan, stateWidth);
    const span = Math.min(columns, Math.ceil((least + GAP) / (column + GAP)));
    const drawn = await drawRegion(plan, stateWidth, Math.round(span * column + (span - 1) * GAP));
    regions.push({ drawn, span });
  }
  const { starts } = best(regions, {
    starts: [],
    tops: [],
    filled: Array.from({ length: columns }, () => 0),
  });
  const filled = Array.from({ length: columns }, () => MARGIN);
  const placed = regions.map(({ drawn, span }, place) => {
    const start = starts[place] ?? 0;
    const y = Math.max(...filled.slice(start, start + span));
    filled.fill(y + drawn.region.height + GAP, start, start + span);
    return moved(drawn, Math.round(MARGIN + start * (column + GAP)), y);
  });
  return {
    width,
    height: Math.max(...filled) - GAP + FOOT,
    regions: placed.map(({ region }) => region),
    states: placed.flatMap(({ states }) => states),
    transitions: placed.flatMap(({ transitions }) => transitions),
  };
}

/** One width for the states of all regions, so that they line up down a column. */
function commonStateWidth(plans: readonly RegionPlan[], column: number): number {
  const needed = plans.flatMap(({ states }) => states.flatMap((state) => (state.container ? [] : state.minWidth)));
  const extra = Math.max(0, Math.min(WIDEST_EXTRA, (column - PLAIN_COLUMN) / 5));
  return Math.round((Math.max(MEASURES.stateWidth, ...needed) + extra) / 4) * 4;
}

interface Spanning {
  readonly drawn: DrawnRegion;
  /** How many columns it takes. */
  readonly span: number;
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

const cost = ({ tops, filled }: Filling): number => {
  const early = tops.flatMap((top, place) => tops.slice(0, place).filter((before) => before > top));
  return Math.max(...filled) + ORDER * early.length;
};

/** The filling of the columns that costs least; among equals the one that fills from the left. Tries them all: a few thousand. */
function best(regions: readonly Spanning[], so: Filling): Filling {
  const next = regions[so.starts.length];
  if (!next) return so;
  // The first regions head the columns, whatever comes of it: they matter most.
  const empty = so.filled.indexOf(0);
  const choices = Array.from({ length: so.filled.length - next.span + 1 }, (_, start) => start);
  const starts = empty >= 0 && choices.includes(empty) ? [empty] : choices;
  return starts
    .map((start) => {
      const top = Math.max(...so.filled.slice(start, start + next.span));
      const end = top + next.drawn.region.height + GAP;
      return best(regions, {
        starts: [...so.starts, start],
        tops: [...so.tops, top],
        filled: so.filled.map((bottom, i) => (i >= start && i < start + next.span ? end : bottom)),
      });
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
