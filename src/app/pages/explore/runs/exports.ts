/** Everything that can be taken along: what it is called, and how it is made from what is on screen. */
import {
  type Edition,
  runReport,
  settingsWords,
  topologyOf,
  uncapital,
  verdictWords,
  writeMermaid,
  writeScxml,
} from '../../../../simulation/index.ts';
import { chartStatus } from '../../../canvas/chart-status.ts';
import { chartSvg, sizeOf } from '../../../canvas/chart-svg.ts';
import { layoutFor } from '../../../canvas/layouts.ts';
import type { ExplorerView } from '../../../session/explorer.tsx';
import { currentBranch } from '../../../session/timeline.ts';
import { pngOf } from './png.ts';

export interface Export {
  readonly id: string;
  readonly label: string;
  readonly what: string;
  /** The file's name without its beginning: `report.md`. */
  readonly file: string;
  /** @param link the full address of the run. */
  readonly make: (view: ExplorerView, link: string) => Blob | Promise<Blob>;
}

const text = (content: string, type: string): Blob => new Blob([content], { type: `${type};charset=utf-8` });

export const EXPORTS: readonly Export[] = [
  {
    id: 'report',
    label: 'Report',
    what: 'the run in Markdown: steps, reasons, rules, verdict and link',
    file: 'report.md',
    make: ({ run, person, timeline }, link) =>
      text(runReport(run, { person, branch: currentBranch(timeline).name, link }), 'text/markdown'),
  },
  {
    id: 'svg',
    label: 'Chart, SVG',
    what: 'the chart as it stands now, as a drawing',
    file: 'chart.svg',
    make: async (view) => text((await pictureOf(view)).svg, 'image/svg+xml'),
  },
  {
    id: 'png',
    label: 'Chart, PNG',
    what: 'the same as a picture, sharp enough for print',
    file: 'chart.png',
    make: async (view) => {
      const { svg, size } = await pictureOf(view);
      return pngOf(svg, size);
    },
  },
  {
    id: 'mermaid',
    label: 'Machine, Mermaid',
    what: 'every state and transition, for documents and wikis',
    file: 'machine.mmd',
    make: ({ simulation: { edition } }) =>
      text(writeMermaid(topologyOf(edition.machine), { labels: labelsOf(edition) }), 'text/plain'),
  },
  {
    id: 'scxml',
    label: 'Machine, SCXML',
    what: 'the W3C’s format for statecharts, for other tools',
    file: 'machine.scxml',
    make: ({ simulation: { edition } }) => text(writeScxml(topologyOf(edition.machine)), 'application/xml'),
  },
  {
    id: 'json',
    label: 'Everything, JSON',
    what: 'run, reasons, verdict and machine, for programs',
    file: 'everything.json',
    make: (view, link) => text(`${JSON.stringify(everything(view, link), null, 2)}\n`, 'application/json'),
  },
];

/** The chart under "Ana: not mailable", the organisation and the step. */
async function pictureOf({ run, step, effects, person, verdict, settings, simulation: { edition } }: ExplorerView) {
  // The widest arrangement: a page has room.
  const layout = await layoutFor(run, { width: Number.POSITIVE_INFINITY, height: Number.POSITIVE_INFINITY });
  const fired = step?.fired.map(({ id }) => id) ?? [];
  const svg = chartSvg({
    layout,
    status: chartStatus(layout, { run, effects, fired, previewed: null }),
    events: edition.events,
    title: `${person}: ${uncapital(verdict.stamp)}`,
    subtitle: [...settingsWords(settings).map(({ words }) => words), `step ${run.steps.length}`].join(' · '),
  });
  return { svg, size: sizeOf(layout) };
}

const labelsOf = ({ regions, states }: Edition): Readonly<Record<string, string>> =>
  Object.fromEntries([...Object.entries(regions), ...Object.entries(states)].map(([id, { label }]) => [id, label]));

function everything({ run, person, settings, timeline, simulation: { edition } }: ExplorerView, link: string): object {
  const { stamp, cause, wayOut } = verdictWords(run, person);
  return {
    format: 'mailability.everything',
    version: 1,
    model: `${edition.id}.${edition.modelVersion}`,
    link,
    person,
    branch: currentBranch(timeline).name,
    settings,
    verdict: { stamp, cause, wayOut },
    steps: run.steps.map(({ number, event, outcome, rules, why, changes, fired, record }) => ({
      number,
      event,
      outcome,
      rules,
      why,
      changes,
      fired: fired.map(({ id }) => id),
      record,
    })),
    final: run.record,
    active: run.active,
    machine: topologyOf(edition.machine),
  };
}
