/** In place of the charts that the build lays out: a test in Node draws none, and laying them out takes seconds. */
import type { ChartLayouts } from '../../src/build/layout/chart-layout.ts';

export const chartLayouts: ChartLayouts = {};
