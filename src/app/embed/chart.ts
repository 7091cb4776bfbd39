/** The chart for an embed, which asks for it only when it is to show one: drawn as a picture of its own, on light paper. */
import { capital, previews, settingsLine, standingOf } from '../../simulation/index.ts';
import { chartStatus } from '../canvas/chart-status.ts';
import { chartSvg } from '../canvas/chart-svg.ts';
import { layoutFor } from '../canvas/layouts.ts';
import type { Shown } from './target.ts';

globalThis.mailabilityChart = async ({ run, person }: Shown): Promise<string> => {
  const layout = await layoutFor(run, { width: innerWidth, height: innerHeight });
  return chartSvg({
    layout,
    status: chartStatus(layout, {
      run,
      effects: previews(run),
      fired: (run.last?.fired ?? []).map(({ id }) => id),
      previewed: null,
    }),
    events: run.simulation.edition.events,
    title: `${person}: ${capital(standingOf(run.record).words)}`,
    subtitle: settingsLine(run.simulation.settings),
  });
};
