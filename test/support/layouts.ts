/** The charts of all editions, laid out once for all tests that look at them: it takes seconds. */
import type { ChartLayout } from '../../src/build/layout/chart-layout.ts';
import { chartLayouts } from '../../src/build/layout/chart-layouts.ts';
import { begin, type EditionId, type Settings, simulationOf } from '../../src/simulation/index.ts';

let laidOut: ReturnType<typeof chartLayouts> | undefined;

export function sharedLayouts(): ReturnType<typeof chartLayouts> {
  laidOut ??= chartLayouts();
  return laidOut;
}

/** Every chart there is, with a name for it. */
export async function everyChart(): Promise<
  readonly { readonly name: string; readonly edition: EditionId; readonly chart: ChartLayout }[]
> {
  return Object.entries(await sharedLayouts()).flatMap(([edition, { arrangements }]) =>
    arrangements.flatMap(({ width, charts }) =>
      charts.map((chart) => ({
        name: [`${edition} at ${width}`, ...chart.folded].join(' without '),
        edition: edition as EditionId,
        chart,
      })),
    ),
  );
}

/** The arrangements of the chart that is shown with these settings, the narrowest first. */
export async function chartsFor(settings: Settings): Promise<readonly ChartLayout[]> {
  const layouts = (await sharedLayouts())[settings.edition];
  if (!layouts) throw new Error('Every edition is laid out.');
  const { active } = begin(simulationOf(settings));
  const absent = layouts.beginnings
    .filter((state) => active.includes(state))
    .map((state) => state.split('.', 1).join());
  const isShown = ({ folded }: ChartLayout) => folded.join() === absent.join();
  return layouts.arrangements.flatMap(({ charts }) => charts.filter(isShown));
}
