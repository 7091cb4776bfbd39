/** The charts of all editions, laid out once for all tests that look at them: it takes seconds. */
import { chartLayouts } from '../../src/build/layout/chart-layouts.ts';

let laidOut: ReturnType<typeof chartLayouts> | undefined;

export function sharedLayouts(): ReturnType<typeof chartLayouts> {
  laidOut ??= chartLayouts();
  return laidOut;
}
