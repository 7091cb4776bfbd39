/** The chart for an embed, which asks for it only when it is to show one: drawn as a picture of its own, on light paper. */
import { capital, previews, settingsLine, standingOf } from '../../simulation/index.ts';
import { chartStatus } from '../canvas/chart-status.ts';
import { chartSvg } from '../canvas/chart-svg.ts';
import { layoutFor } from '../canvas/layouts.ts';
import { readShown } from './target.ts';

/** An arrangement that is wide enough for its legend; the picture is shrunk to the frame. */
const CANVAS = { width: 1100, height: 800 };

globalThis.mailabilityChart = async (link: string, person: string): Promise<string> => {
  const shown = readShown(link);
  if (!shown.ok) throw new Error(`${shown.error} It was written from a run, so it can be read.`);
  const { run } = shown.value;
  const layout = await layoutFor(run, CANVAS);
  return chartSvg({
    layout,
    status: chartStatus(layout, {
      run,
      effects: previews(run),
      fired: (run.last?.fired ?? []).map(({ id }) => id),
      previewed: null,
    }),
    events: run.simulation.edition.events,
    title: `${person}: ${capital(standingOf(run).words)}`,
    subtitle: settingsLine(run.simulation.settings),
  });
};
