/** The charts of all editions, laid out for several widths of canvas. The same machines give the same bytes. */
import { EDITIONS, type Edition } from '../../simulation/index.ts';
import { type Arrangement, arrange } from './arrange.ts';
import type { ChartLayout, ChartLayouts } from './chart-layout.ts';
import { regionPlans } from './region-plan.ts';

/** The narrowest first. The canvas takes the widest that fits it, and zooms it a little to fill its width. */
const ARRANGEMENTS: readonly Arrangement[] = [
  { width: 604, columns: 2, states: 48, sideways: false, sight: 420 },
  { width: 796, columns: 3, states: 40, sideways: true, sight: 600 },
  { width: 904, columns: 3, states: 48, sideways: false, sight: 600 },
  { width: 1200, columns: 4, states: 48, sideways: false, sight: 760 },
];

/** Lays out every edition's machine in every arrangement. */
export async function chartLayouts(): Promise<ChartLayouts> {
  const layouts: Record<string, readonly ChartLayout[]> = {};
  for (const edition of EDITIONS) layouts[edition.id] = await editionLayouts(edition);
  return layouts;
}

/** The arrangements of one edition's chart, the narrowest first. */
export async function editionLayouts(edition: Edition): Promise<readonly ChartLayout[]> {
  const plans = regionPlans(edition);
  const layouts: ChartLayout[] = [];
  for (const arrangement of ARRANGEMENTS) layouts.push(await arrange(plans, arrangement));
  return layouts;
}
