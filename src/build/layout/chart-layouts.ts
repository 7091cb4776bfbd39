/** The charts of all editions, laid out for several sizes of canvas. The same machines give the same bytes. */
import {
  begin,
  canApply,
  configurationsOf,
  EDITIONS,
  type Edition,
  type Settings,
  type Simulation,
  simulationOf,
} from '../../simulation/index.ts';
import { type Arrangement, arrange } from './arrange.ts';
import type { ChartLayout, ChartLayouts, EditionLayouts } from './chart-layout.ts';
import { beginningsOf, type RegionPlan, regionOf, regionPlans } from './region-plan.ts';
import { statusPlan } from './status-plan.ts';

/**
 * The narrowest first; the canvas chooses. Columns of one width, 250 or 291 pixels, are laid out once for all
 * arrangements. Those of 257 are for the classic edition's widest chips.
 */
const ARRANGEMENTS: readonly Arrangement[] = [
  { width: 612, columns: 2, states: 48, sideways: false },
  { width: 794, columns: 3, states: 40, sideways: true },
  { width: 815, columns: 3, states: 40, sideways: true },
  { width: 917, columns: 3, states: 48, sideways: false },
  { width: 1058, columns: 4, states: 40, sideways: true },
  { width: 1222, columns: 4, states: 48, sideways: false },
];

/** Lays out every edition's machine in every arrangement. */
export async function chartLayouts(): Promise<ChartLayouts> {
  const layouts: Record<string, EditionLayouts> = {};
  for (const edition of EDITIONS) layouts[edition.id] = await editionLayouts(edition);
  return layouts;
}

/** Lays out one edition's machine. */
export async function editionLayouts(edition: Edition): Promise<EditionLayouts> {
  const beginnings = beginningsOf(edition);
  const configurations = configurationsOf(edition.id);
  const status = statusPlan(edition, configurations);
  const places = placesOf(edition, beginnings, configurations);
  const arrangements: EditionLayouts['arrangements'][number][] = [];
  for (const arrangement of ARRANGEMENTS) {
    const charts: ChartLayout[] = [];
    for (const { plans, folded } of places) charts.push(await arrange(plans, folded, status, arrangement));
    arrangements.push({ width: arrangement.width, charts });
  }
  return { beginnings, folds: places.map(({ fold }) => fold), arrangements };
}

interface Place {
  readonly fold: number;
  readonly folded: readonly string[];
  readonly plans: readonly RegionPlan[];
}

/** For every set of regions that some configurations do not have, what there is to draw in those configurations. */
function placesOf(
  edition: Edition,
  beginnings: readonly string[],
  configurations: readonly Settings[],
): readonly Place[] {
  const groups = new Map<number, Simulation[]>();
  for (const simulation of configurations.map((settings) => simulationOf(settings))) {
    const { active } = begin(simulation);
    const fold = beginnings.reduce((sum, state, place) => sum + (active.includes(state) ? 2 ** place : 0), 0);
    groups.set(fold, [...(groups.get(fold) ?? []), simulation]);
  }
  // The same plan for a region that is the same, which is then laid out once.
  const known = new Map<string, RegionPlan>();
  const shared = (plan: RegionPlan): RegionPlan => {
    const key = JSON.stringify(plan);
    const same = known.get(key) ?? plan;
    known.set(key, same);
    return same;
  };
  return [...groups].map(([fold, simulations]) => ({
    fold,
    folded: beginnings.filter((_, place) => Math.floor(fold / 2 ** place) % 2 === 1).map(regionOf),
    plans: regionPlans(edition, (each) => simulations.some((simulation) => canApply(simulation, each))).map(shared),
  }));
}
