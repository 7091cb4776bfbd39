/** Places the regions of a chart side by side in columns. It moves whole regions and changes nothing inside them. */
import type { Box, ChartLayout, Point } from './chart-layout.ts';
import { type DrawnRegion, drawRegion, leastWidth } from './region-layout.ts';
import type { RegionPlan } from './region-plan.ts';
import type { StateForm } from './state-form.ts';

export interface Arrangement {
  /** Of the whole chart, in pixels. */
  readonly width: number;
  readonly columns: number;
  /** What its states are at least as wide as, in pixels. */
  readonly states: number;
  /** Whether labels may be written up the side of states, where a region needs a second column otherwise. */
  readonly sideways: boolean;
  /** About how much of the chart's height is in sight on a screen for which this arrangement is chosen. */
  readonly sight: number;
}

const MARGIN = 8;
const GAP = 8;

/** Draws every region as wide as its column, or across several where it needs them, and fills the columns evenly. */
export async function arrange(plans: readonly RegionPlan[], arrangement: Arrangement): Promise<ChartLayout> {
  const { width, columns, sight } = arrangement;
  const column = (width - 2 * MARGIN - (columns - 1) * GAP) / columns;
  const spanOf = async (plan: RegionPlan, form: StateForm) =>
    Math.min(columns, Math.ceil(((await leastWidth(plan, form)) + GAP) / (column + GAP)));
  const regions: Spanning[] = [];
  for (const plan of plans) {
    const upright = { width: arrangement.states, sideways: false };
    const narrow = { ...upright, sideways: arrangement.sideways };
    const [plain, least] = [await spanOf(plan, upright), await spanOf(plan, narrow)];
    const form = plain > least ? narrow : upright;
    const drawn = await drawRegion(plan, form, Math.round(least * column + (least - 1) * GAP));
    regions.push({ drawn, span: least });
  }
  const { starts } = best(
    regions,
    { starts: [], tops: [], filled: Array.from({ length: columns }, () => MARGIN) },
    sight,
  );
  const filled = Array.from({ length: columns }, () => MARGIN);
  const placed = regions.map(({ drawn, span }, place) => {
    const start = starts[place] ?? 0;
    const y = Math.max(...filled.slice(start, start + span));
    filled.fill(y + drawn.region.height + GAP, start, start + span);
    return moved(drawn, Math.round(MARGIN + start * (column + GAP)), y);
  });
  return {
    width,
    height: Math.max(...filled) - GAP + MARGIN,
    regions: placed.map(({ region }) => region),
    states: placed.flatMap(({ states }) => states),
    transitions: placed.flatMap(({ transitions }) => transitions),
  };
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

/** The same for a region that is whole in what is in sight at the beginning. */
const WHOLE = 60;

function cost(regions: readonly Spanning[], { tops, filled }: Filling, sight: number): number {
  const early = tops.flatMap((top, place) => tops.slice(0, place).filter((before) => before > top));
  const beyond = tops.filter((top, place) => top + (regions[place]?.drawn.region.height ?? 0) > sight);
  return Math.max(...filled) + ORDER * early.length + WHOLE * beyond.length;
}

/** The filling of the columns that costs least; among equals the one that fills from the left. Tries them all: a few thousand. */
function best(regions: readonly Spanning[], so: Filling, sight: number): Filling {
  const next = regions[so.starts.length];
  if (!next) return so;
  // The first regions head the columns, whatever comes of it: they matter most.
  const empty = so.filled.indexOf(MARGIN);
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
      return best(regions, then, sight);
    })
    .reduce((a, b) => (cost(regions, b, sight) < cost(regions, a, sight) ? b : a));
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
