/**
 * The chart at one moment of a run as an SVG document of its own: the status, regions, states, lines, chips, what is active
 * and what just fired, and a legend. It draws from the layout's positions and needs no page; it always draws on light paper.
 */
import { type EventInfo, isAutomation, ORIGINS, type Origin, originOf, type Status } from '../../simulation/index.ts';
import type { ChartStatus, StandingStatus, TransitionStatus, WayStatus } from './chart-status.ts';
import type {
  Box,
  ChartLayout,
  Point,
  RegionLayout,
  StateLayout,
  StatusBox,
  StatusLayout,
  TransitionLayout,
  WayLayout,
} from './layouts.ts';
import { linePath } from './line-path.ts';

export interface ChartPicture {
  readonly layout: ChartLayout;
  readonly status: ChartStatus;
  /** The edition's events: the legend names those who act in it. */
  readonly events: readonly EventInfo[];
  /** A line above the chart, for instance whom it is about and the verdict. */
  readonly title: string;
  /** A quieter line below that. */
  readonly subtitle: string;
}

/** The light theme of `design/tokens.css`, by the tokens' names. */
export const PAPER = {
  paper: '#f7f5f0',
  card: '#ffffff',
  sunk: '#efece4',
  ink: '#1e2430',
  'ink-2': '#555c69',
  'ink-3': '#666d79',
  line: '#ddd8cc',
  'line-2': '#c9c3b4',
  blue: '#2446c8',
  'blue-bg': '#e6ebfb',
  no: '#a3261b',
  'no-bg': '#fbe7e2',
  ok: '#0e6b4f',
  changed: '#7a5200',
  'who-prospect': '#7a3fa0',
  'who-marketer': '#0b7285',
  'who-crm': '#9a4a00',
  'who-automation': '#5a6472',
} as const;

const WHO: Readonly<Record<Origin, string>> = {
  prospect: PAPER['who-prospect'],
  admin: PAPER.blue,
  marketer: PAPER['who-marketer'],
  crmUser: PAPER['who-crm'],
  mail: PAPER.no,
  automation: PAPER['who-automation'],
  crmAutomation: PAPER['who-crm'],
  connector: PAPER.ok,
};

const FONT = "'Hanken Grotesk Variable', 'Hanken Grotesk', Arial, 'Liberation Sans', sans-serif";
const HEAD = 76;
const FOOT = 92;
const SIDE = 20;
/** About what a letter of the legend takes, in pixels. */
const LETTER = 6.6;

/** Writes the document. Its size in pixels is the layout's, with room for the title and the legend. */
export function chartSvg({ layout, status, events, title, subtitle }: ChartPicture): string {
  const [width, height] = sizeOf(layout);
  const inside = [
    statusSvg(layout.status, status),
    ...layout.status.ways.map((way) => waySvg(way, status.ways.get(way.region))),
    ...layout.regions.map(regionSvg),
    ...layout.states.filter(({ container }) => container).map((state) => stateSvg(state, status)),
    // What fired lies over what did not.
    ...[false, true].flatMap((fired) =>
      layout.transitions
        .filter(({ id }) => (status.transitions.get(id)?.fired ?? false) === fired)
        .map((transition) => lineSvg(transition, status.transitions.get(transition.id))),
    ),
    ...layout.states.filter(({ container }) => !container).map((state) => stateSvg(state, status)),
    ...layout.transitions.map((transition) => chipSvg(transition, status.transitions.get(transition.id))),
    foldedSvg(layout, status),
  ];
  return [
    `<svg ${attributes({ xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`, 'font-family': FONT, role: 'img' })}>`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(subtitle)}</desc>`,
    rect({ x: 0, y: 0, width, height, fill: PAPER.paper }),
    words(title, { x: SIDE, y: 36, 'font-size': 20, 'font-weight': 700, fill: PAPER.ink }),
    words(subtitle, { x: SIDE, y: 58, 'font-size': 13, fill: PAPER['ink-2'] }),
    `<g transform="translate(${SIDE} ${HEAD})">`,
    ...inside,
    '</g>',
    `<g transform="translate(${SIDE} ${HEAD + layout.height + 20})">`,
    ...legendSvg(events),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

/** The document's width and height in pixels. */
export const sizeOf = ({ width, height }: Pick<ChartLayout, 'width' | 'height'>): readonly [number, number] => [
  width + 2 * SIDE,
  HEAD + height + FOOT,
];

/** A status's colour while it is the one, as the stamps have it. */
const STAMPS: Readonly<Record<Status, string>> = {
  mailable: PAPER.ok,
  unmailable: PAPER.no,
  'transactional-only': PAPER.changed,
  undeliverable: PAPER.no,
};

function statusSvg(box: StatusLayout, { statuses: standing }: ChartStatus): string {
  const { x, y, note, statuses } = box;
  const isDanger = [...standing.values()].some(({ danger }) => danger);
  return [
    rect({
      ...inset(box, 0.75),
      rx: 22,
      fill: isDanger ? PAPER['no-bg'] : PAPER.paper,
      stroke: isDanger ? PAPER.no : PAPER['ink-3'],
      'stroke-width': 1.5,
      'stroke-dasharray': '4 3',
    }),
    words('Status', { x: x + 16, y: y + 19, 'font-size': 13, 'font-weight': 700, fill: PAPER.ink }),
    words(note, { x: x + 16, y: y + 36, 'font-size': 12, fill: PAPER['ink-2'] }),
    ...statuses.map((each) => statusBoxSvg(each, standing.get(each.status))),
  ].join('\n');
}

function statusBoxSvg(box: StatusBox, standing: StandingStatus | undefined): string {
  const { status, x, y, width, height } = box;
  const { active = false, danger = false, open = false, entered = false } = standing ?? {};
  const stamp = danger ? PAPER.no : STAMPS[status];
  const told = danger ? (box.againstTheirWish ?? box.lines) : box.lines;
  const lines = told.map((line, place) => (open && place === told.length - 1 ? `${line}?` : line));
  const type = {
    x: x + width / 2,
    'text-anchor': 'middle',
    'font-size': 13,
    'font-weight': active ? 700 : 550,
    fill: active ? PAPER.paper : PAPER['ink-2'],
  };
  return [
    rect({
      ...inset(box),
      rx: 9,
      fill: active ? stamp : PAPER.sunk,
      stroke: entered ? PAPER.blue : active ? stamp : PAPER['line-2'],
      'stroke-width': entered ? 2.5 : 1,
      'data-status': status,
      'data-active': active,
    }),
    ...lines.map((line, place) =>
      words(line, { ...type, y: y + height / 2 + 4.5 + (place - (lines.length - 1) / 2) * 14 }),
    ),
  ].join('\n');
}

function waySvg({ region, points }: WayLayout, status: WayStatus | undefined): string {
  const { blocks = false, fired = false } = status ?? {};
  const colour = fired ? PAPER.blue : blocks ? PAPER.ink : PAPER['ink-3'];
  const dotted = fired || blocks ? {} : { 'stroke-dasharray': '2 4' };
  return pathSvg(points, { colour, width: fired ? 2.8 : 1.4, ...dotted, 'data-way': region });
}

function foldedSvg({ foldedLine }: ChartLayout, { folded }: ChartStatus): string {
  if (!foldedLine) return '';
  const { x, y } = foldedLine;
  return words(folded, { x: x + 12, y: y + 14, 'font-size': 12, fill: PAPER['ink-3'] });
}

function regionSvg(region: RegionLayout): string {
  const { x, y, width, label, description } = region;
  return [
    rect({ ...inset(region), rx: 14, fill: PAPER.card, stroke: PAPER.line }),
    words(label, { x: x + 12, y: y + 20, 'font-size': 13, 'font-weight': 700, fill: PAPER.ink }),
    words(description, { x: x + width - 12, y: y + 20, 'font-size': 12, 'text-anchor': 'end', fill: PAPER['ink-3'] }),
  ].join('\n');
}

function stateSvg(state: StateLayout, { states }: ChartStatus): string {
  const { id, x, y, width, height, label, container } = state;
  const { active = false, entered = false, count = '' } = states.get(id) ?? {};
  const solid = active && !container;
  const box = rect({
    ...inset(state),
    rx: 9,
    fill: solid ? PAPER.ink : container ? 'none' : PAPER.sunk,
    stroke: entered ? PAPER.blue : solid ? PAPER.ink : active ? PAPER['ink-2'] : PAPER['line-2'],
    'stroke-width': entered ? 2.5 : 1,
    'data-state': id,
    'data-active': active,
  });
  const colour = solid ? PAPER.paper : active ? PAPER.ink : PAPER['ink-2'];
  const type = { 'font-size': 13, 'font-weight': active ? 700 : 550, fill: colour };
  if (container) return `${box}\n${words(label, { ...type, x: x + 12, y: y + 19 })}`;
  const middle = { x: x + width / 2, 'text-anchor': 'middle' };
  const centre = y + height / 2 + 4.5;
  if (count === '') return `${box}\n${words(label, { ...type, ...middle, y: centre })}`;
  return [
    box,
    words(label, { ...type, ...middle, y: centre - 8 }),
    words(count, { ...middle, y: centre + 9, 'font-size': 12, fill: colour }),
  ].join('\n');
}

function lineSvg({ id, points }: TransitionLayout, status: TransitionStatus | undefined): string {
  const { fired = false, ready = false } = status ?? {};
  const colour = fired ? PAPER.blue : ready ? PAPER['ink-3'] : PAPER['line-2'];
  return pathSvg(points, { colour, width: fired ? 2.8 : 1.4, 'data-line': id });
}

interface Stroke extends Attributes {
  readonly colour: string;
  readonly width: number;
}

function pathSvg(points: readonly Point[], { colour, width, ...its }: Stroke): string {
  const { line, head } = linePath(points);
  const stroke = { d: line, fill: 'none', stroke: colour, 'stroke-width': width, ...its };
  return `<path ${attributes(stroke)}/>\n<path ${attributes({ d: head, fill: colour })}/>`;
}

function chipSvg({ id, chip, text }: TransitionLayout, status: TransitionStatus | undefined): string {
  if (!status) return '';
  const { fired, ready, event } = status;
  const { x, y, height } = chip;
  const box = { ...inset(chip), rx: 9.5 };
  const fill = fired ? PAPER['blue-bg'] : ready ? PAPER.card : PAPER.sunk;
  const stroke = fired ? PAPER.blue : ready ? PAPER['line-2'] : PAPER.line;
  // Not bold: in a stand-in typeface bold words may be wider than the chip that was measured for ours.
  const type = { 'font-size': 12, 'font-weight': 500, fill: fired || ready ? PAPER.ink : PAPER['ink-2'] };
  return [
    rect({ ...box, fill, stroke, 'stroke-width': fired ? 2 : 1, 'data-transition': id }),
    dot(originOf(event), isAutomation(event), x + 7, y + height / 2, fired || ready),
    words(text, { ...type, x: x + 20, y: y + height / 2 + 4 }),
  ].join('\n');
}

/** Where the middle of a rim lies whose outer edge is the box's. @param by half the rim's width. */
const inset = ({ x, y, width, height }: Box, by = 0.5): Box => ({
  x: x + by,
  y: y + by,
  width: width - 2 * by,
  height: height - 2 * by,
});

/** Round where somebody decides, square where it happens by itself. */
function dot(who: Origin, square: boolean, x: number, y: number, strong = true): string {
  const fill = { fill: WHO[who], ...(strong ? {} : { opacity: 0.55 }) };
  return square
    ? rect({ x, y: y - 4, width: 8, height: 8, rx: 2, ...fill })
    : `<circle ${attributes({ cx: x + 4, cy: y, r: 4, ...fill })}/>`;
}

function legendSvg(events: readonly EventInfo[]): readonly string[] {
  const type = { y: 4, 'font-size': 12, fill: PAPER['ink-2'] };
  const actors = ORIGINS.filter(({ id }) => events.some(({ origin }) => origin === id));
  const columns = actors.map((_, place) =>
    actors.slice(0, place).reduce((x, { label }) => x + 38 + label.length * LETTER, 0),
  );
  const who = actors.map(({ id, label, automation }, place) => {
    const column = columns[place] ?? 0;
    return `${dot(id, automation, column, 0)}\n${words(label, { ...type, x: column + 14 })}`;
  });
  const samples = [
    rect({ x: 0.5, y: 21.5, width: 25, height: 13, rx: 4, fill: PAPER.ink }),
    words('how it stands now', { ...type, x: 34, y: 32 }),
    rect({ x: 180.5, y: 21.5, width: 25, height: 13, rx: 4, fill: PAPER.sunk, stroke: PAPER['line-2'] }),
    words('how it could stand', { ...type, x: 214, y: 32 }),
    `<path ${attributes({ d: 'M360 28 H386', stroke: PAPER.blue, 'stroke-width': 2.8 })}/>`,
    words('what just happened', { ...type, x: 394, y: 32 }),
    words('A round dot: somebody decides. A square: it happens by itself.', { ...type, x: 540, y: 32 }),
  ];
  const note = 'An independent model, drawn by Mailability. Laid out with ELK.';
  return [...who, ...samples, words(note, { ...type, y: 56, x: 0, fill: PAPER['ink-3'] })];
}

type Attributes = Readonly<Record<string, string | number | boolean>>;

const words = (text: string, its: Attributes): string =>
  text === '' ? '' : `<text ${attributes(its)}>${escaped(text)}</text>`;

const rect = (its: Attributes): string => `<rect ${attributes(its)}/>`;

const attributes = (its: Attributes): string =>
  Object.entries(its)
    .map(([name, value]) => `${name}="${escaped(String(value))}"`)
    .join(' ');

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML takes it; characters that XML forbids are left out. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll(/[&<>"]/g, (c) => ENTITIES[c] ?? '');
