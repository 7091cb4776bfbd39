/**
 * The drawn chart as a map-maker judges it: everything of the machine is there once, and nothing lies on anything else.
 * Positions only; what the browser makes of them is tested in the browser.
 */
import { describe, expect, it } from 'vitest';
import type { Box, ChartLayout, Point, TransitionLayout } from '../../src/build/layout/chart-layout.ts';
import { editionLayouts } from '../../src/build/layout/chart-layouts.ts';
import { textWidth } from '../../src/build/layout/text-width.ts';
import { editTransition } from '../../src/engine/edit-config.ts';
import { compile, explore, runTo, type TransitionInfo } from '../../src/engine/index.ts';
import {
  begin,
  configurationsOf,
  EDITIONS,
  type Edition,
  type EventName,
  editionOf,
  isDrawn,
  play,
  preview,
  recordStanding,
  type Simulation,
  simulationOf,
  topologyOf,
} from '../../src/simulation/index.ts';
import { everyChart, sharedLayouts } from '../support/layouts.ts';

const layouts = await sharedLayouts();
const charts = await everyChart();

it('lays out the same machines in the same bytes', async () => {
  for (const edition of EDITIONS)
    expect(JSON.stringify(await editionLayouts(edition))).toBe(JSON.stringify(layouts[edition.id]));
});

/** One chart of each kind: in other arrangements it draws the same. */
const kinds = EDITIONS.flatMap((edition) =>
  (layouts[edition.id]?.arrangements[0]?.charts ?? []).map((chart) => ({
    name: [edition.id, ...chart.folded].join(' without '),
    edition,
    chart,
    organisations: configurationsOf(edition.id)
      .map((settings) => simulationOf(settings))
      .filter((simulation) => missing(simulation).join() === chart.folded.toSorted().join()),
  })),
);

/** The regions of which a prospect has nothing, by her record; for it says null also where it is kept that neither side changed last. */
function missing(simulation: Simulation): readonly string[] {
  const { active, record } = begin(simulation);
  return Object.entries(simulation.edition.regions)
    .flatMap(([region, { field }]) => (record[field] === null && !active.includes(`${region}.kept`) ? region : []))
    .sort();
}

describe.each(kinds)('what there is on the chart of $name', ({ edition, chart, organisations }) => {
  const { states, transitions } = topologyOf(edition.machine);
  const drawn = chart.transitions.map(({ id }) => id);

  it('is shown to somebody', () => {
    expect(organisations.length).toBeGreaterThan(0);
  });

  it('is every region that applies and every state that can be met in it, and the others’ names', () => {
    const regions = states.filter(({ parent }) => parent === null).map(({ id }) => id);
    expect(chart.regions.map(({ id }) => id)).toEqual(regions.filter((id) => !chart.folded.includes(id)));
    expect(chart.folded.every((id) => regions.includes(id))).toBe(true);
    const met = new Set(organisations.flatMap(activeByState).flat());
    const inRegions = [...met].filter((id) => id.includes('.') && !chart.folded.some((each) => id.startsWith(each)));
    expect(chart.states.map(({ id }) => id).sort()).toEqual(inRegions.sort());
  });

  it('leaves out no transition that could make a difference, but a sync by hand, which the schedule’s stands for', () => {
    const left = transitions.filter((each) => isDrawn(each) && each.event !== '' && !drawn.includes(each.id));
    expect(left.length).toBeGreaterThan(0);
    const missed = organisations.filter((simulation) => behavesDifferently(simulation, left));
    expect(missed.map(({ settings }) => settings)).toEqual([]);
  });

  it('draws no transition that cannot', () => {
    for (const id of drawn)
      expect(
        organisations.some((simulation) => fires(simulation, id)),
        id,
      ).toBe(true);
    expect(new Set(drawn).size).toBe(drawn.length);
  });

  it('is every status that somebody can have, in its words', () => {
    const verdicts = organisations.flatMap((simulation) => simulation.verdicts());
    const found = new Map(verdicts.map((verdict) => [verdict.status, verdict]));
    expect(chart.status.statuses.map(({ status }) => status).sort()).toEqual([...found.keys()].sort());
    for (const { status, lines, againstTheirWish } of chart.status.statuses) {
      const words = (against: boolean) =>
        recordStanding({ status, mailable: found.get(status)?.mailable ?? false, againstTheirWish: against }).words;
      expect(lines.join(' ')).toBe(words(false));
      expect((againstTheirWish ?? lines).join(' ')).toBe(words(true));
    }
  });

  it('leads to the status from what decides it, and from nothing else', () => {
    const deciding = edition.id === 'classic' ? ['doNotEmail'] : edition.blockers.map(regionOfField(edition));
    expect(chart.status.ways.map(({ region }) => region)).toEqual(deciding);
  });
});

const regionOfField = (edition: Edition) => (field: string) =>
  Object.keys(edition.regions).find((region) => edition.regions[region]?.field === field);

/** The ids of what is active in a value of the machine. */
const activeIn = (value: unknown, above = ''): readonly string[] =>
  typeof value === 'string'
    ? [`${above}${value}`]
    : Object.entries(value as object).flatMap(([key, inner]) => [above + key, ...activeIn(inner, `${above}${key}.`)]);

/** By state of the machine that can be reached, what is active in it. */
function activeByState(simulation: Simulation): readonly (readonly string[])[] {
  const { states, system } = simulation.graph();
  return Array.from(states, (state) => activeIn(system.stateOf(state).value));
}

/** Whether the machine without some transitions has other states that can be reached, or another step between two of them. */
function behavesDifferently(simulation: Simulation, without: readonly TransitionInfo[]): boolean {
  // The last branch first, so that the places of those before it stay.
  const machine = without
    .toReversed()
    .reduce(
      (rest, { source, event, branch }) => editTransition(rest, { path: source.split('.'), event, branch }, () => null),
      simulation.edition.machine,
    );
  const { events, settings } = simulation;
  const whole = simulation.graph();
  const rest = explore(compile(machine, { settings }, events), { maxStates: whole.count + 1 });
  return rest.count !== whole.count || rest.next.some((state, place) => state !== whole.next[place]);
}

/** Whether there is a run, to a state in which its event changes something, whose next step takes a transition. */
function fires(simulation: Simulation, id: string): boolean {
  const graph = simulation.graph();
  const { events } = simulation;
  const event = events.findIndex((name) => id.includes(`:${name}:`));
  const asked = activeByState(simulation).flatMap((ids, index) => {
    const changes = graph.next[index * events.length + event] !== index;
    return changes && ids.some((state) => id.startsWith(`${state}:`)) ? index : [];
  });
  // Some of them will do, from the beginning to the farthest.
  const some = asked.filter((_, place) => place % Math.ceil(asked.length / 50) === 0);
  return some.some((index) => {
    const run = play(simulation, runTo(graph, index) as EventName[]);
    return preview(run, events[event] as EventName).fired.some((fired) => fired.id === id);
  });
}

describe.each(charts)('the chart of $name', ({ edition, chart }) => {
  const moving = topologyOf(editionOf({ edition }).machine).transitions.filter(isDrawn);

  it('leads each line from its source to its target, straight or round corners', () => {
    for (const { id, points, source, target } of chart.transitions) {
      const model = moving.find((transition) => transition.id === id);
      expect([source, target]).toEqual([model?.source, model?.target ?? model?.source]);
      expect(points.length).toBeGreaterThan(1);
      for (const [a, b] of pieces(points)) expect(a[0] === b[0] || a[1] === b[1]).toBe(true);
      expect(isOnEdge(boxOf(chart, source), points[0]), `${id} leaves ${source}`).toBe(true);
      expect(isOnEdge(boxOf(chart, target), points.at(-1)), `${id} reaches ${target}`).toBe(true);
    }
  });

  it('sets each chip on its own line, wide enough for its words', () => {
    for (const { id, points, chip, text } of chart.transitions) {
      expect(
        pieces(points).some(([a, b]) => crosses(a, b, chip)),
        id,
      ).toBe(true);
      expect(chip.width, text).toBeGreaterThan(textWidth(text, 12));
    }
  });

  it('keeps four pixels between chips, and between chips and states', () => {
    const leaves = chart.states.filter(({ container }) => !container);
    for (const [place, { id, chip, region }] of chart.transitions.entries()) {
      expect(contains(boxOf(chart, region), chip), `${id} in ${region}`).toBe(true);
      for (const other of chart.transitions.slice(place + 1))
        expect(overlap(grown(chip, 4), other.chip), `${id} and ${other.id}`).toBe(false);
      for (const state of leaves) expect(overlap(grown(chip, 4), state), `${id} and ${state.id}`).toBe(false);
    }
  });

  it('keeps states apart, each inside what contains it', () => {
    for (const state of chart.states) {
      expect(contains(boxOf(chart, state.parent), state), `${state.id} in ${state.parent}`).toBe(true);
      for (const other of chart.states)
        if (other.id !== state.id && other.parent === state.parent)
          expect(overlap(grown(state, 4), other), `${state.id} and ${other.id}`).toBe(false);
    }
    const whole = { x: 0, y: 0, width: chart.width, height: chart.height };
    const parts = [...chart.regions, chart.status, ...(chart.foldedLine ? [chart.foldedLine] : [])];
    for (const part of parts) {
      expect(contains(whole, part)).toBe(true);
      for (const other of parts) if (other !== part) expect(overlap(part, other)).toBe(false);
    }
  });

  it('sets every status into the status’s box, wide enough for its words, apart from its neighbours', () => {
    const { statuses, note } = chart.status;
    for (const box of statuses) {
      expect(contains(chart.status, box)).toBe(true);
      expect(box.x).toBeGreaterThan(chart.status.x + 16 + textWidth(note, 12));
      for (const other of statuses) if (other !== box) expect(overlap(grown(box, 4), other)).toBe(false);
      for (const line of [...box.lines, ...(box.againstTheirWish ?? [])])
        expect(box.width, line).toBeGreaterThan(textWidth(line, 13));
    }
  });

  it('leads from each region that decides the status up to it, through no region and no other way', () => {
    const { ways } = chart.status;
    for (const { region, points } of ways) {
      expect(isOnEdge(boxOf(chart, region), points[0]), region).toBe(true);
      expect(isOnEdge(chart.status, points.at(-1)), region).toBe(true);
      for (const [a, b] of pieces(points)) {
        expect(a[0] === b[0] || a[1] === b[1]).toBe(true);
        for (const box of chart.regions) expect(crosses(a, b, box), `${region} through ${box.id}`).toBe(false);
      }
      for (const other of ways) if (other.region !== region) expect(sharesWay({ points }, other), region).toBe(false);
    }
  });

  it('has a line for what does not apply just where something does not', () => {
    expect(chart.foldedLine !== null).toBe(chart.folded.length > 0);
  });

  it('leads no line through a chip of another, or through a state that it does not end at', () => {
    for (const line of chart.transitions) {
      const foreign = [
        ...chart.transitions.filter(({ id }) => id !== line.id).map(({ id, chip }) => ({ id, ...chip })),
        ...chart.states.filter(({ id, container }) => !container && id !== line.source && id !== line.target),
      ];
      for (const box of foreign)
        expect(
          pieces(line.points).some(([a, b]) => crosses(a, b, box)),
          `${line.id} through ${box.id}`,
        ).toBe(false);
    }
  });

  it('gives every line a way of its own: no piece of one lies on a piece of another', () => {
    for (const [place, line] of chart.transitions.entries())
      for (const other of chart.transitions.slice(place + 1))
        expect(sharesWay(line, other), `${line.id} and ${other.id}`).toBe(false);
  });

  it('lists the chips of each region in reading order', () => {
    for (const { id } of chart.regions) {
      const tops = chart.transitions.filter(({ region }) => region === id).map(({ chip }) => chip.y);
      expect(tops).toEqual([...tops].sort((a, b) => a - b));
    }
  });
});

function boxOf(chart: ChartLayout, id: string): Box {
  const box = [...chart.states, ...chart.regions].find((each) => each.id === id);
  if (!box) throw new Error(`${id} is not drawn.`);
  return box;
}

const pieces = (points: readonly Point[]): (readonly [Point, Point])[] =>
  points.slice(1).map((point, place) => [points[place] ?? point, point] as const);

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

const contains = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

/** Whether a piece of a line runs through the inside of a box. */
const crosses = (a: Point, b: Point, box: Box): boolean =>
  Math.min(a[0], b[0]) < box.x + box.width &&
  Math.max(a[0], b[0]) > box.x &&
  Math.min(a[1], b[1]) < box.y + box.height &&
  Math.max(a[1], b[1]) > box.y;

function isOnEdge(box: Box, point: Point | undefined): boolean {
  if (!point) return false;
  const [x, y] = point;
  const beside = x === box.x || x === box.x + box.width;
  const above = y === box.y || y === box.y + box.height;
  const within = x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
  return within && (beside || above);
}

type Line = Pick<TransitionLayout, 'points'>;

function sharesWay(one: Line, other: Line): boolean {
  return pieces(one.points).some(([a, b]) =>
    pieces(other.points).some(([c, d]) => {
      const across = a[1] === b[1] && c[1] === d[1] && a[1] === c[1];
      const down = a[0] === b[0] && c[0] === d[0] && a[0] === c[0];
      const axis = across ? 0 : 1;
      return (
        (across || down) && range(a, b, axis)[0] < range(c, d, axis)[1] && range(c, d, axis)[0] < range(a, b, axis)[1]
      );
    }),
  );
}

const range = (a: Point, b: Point, axis: 0 | 1): readonly [number, number] => [
  Math.min(a[axis], b[axis]),
  Math.max(a[axis], b[axis]),
];
