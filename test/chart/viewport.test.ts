/** Where the chart looks: as large as is legible, and just as far as what changed needs to be seen. */
import { describe, expect, it } from 'vitest';
import { bestArrangement, type Dimensions, READABLE } from '../../src/app/canvas/fit.ts';
import { beyond, fitted, fitWhole, fitWidth, following, revealing } from '../../src/app/canvas/viewport.ts';
import type { Box, ChartLayout } from '../../src/build/layout/chart-layout.ts';
import { completeSettings, configurationsOf, type Settings } from '../../src/simulation/index.ts';
import { chartsFor, everyChart } from '../support/layouts.ts';

const charts = await everyChart();

/** The canvas on a screen of 1440 by 900, and on one of 1024 by 768. */
const LARGE = { width: 800, height: 606 };
const SMALL = { width: 676, height: 454 };

const arrangementFor = async (settings: Partial<Settings>, canvas: Dimensions): Promise<ChartLayout> => {
  const arrangements = await chartsFor(completeSettings(settings));
  const chart = arrangements[bestArrangement(arrangements, canvas)];
  if (!chart) throw new Error('One arrangement is always the best.');
  return chart;
};

/** Where everything applies: a chart that is higher than its canvas. */
const EVERYTHING: Partial<Settings> = { edition: 'classic', crm: 'salesforce', overwriteOptedOut: true };

const firedIn = ({ transitions }: ChartLayout, region: string): string => {
  const fired = transitions.findLast((each) => each.region === region);
  if (!fired) throw new Error(`Nothing can happen in ${region}.`);
  return fired.id;
};

const regionOf = ({ regions }: ChartLayout, id: string): Box => {
  const region = regions.find((each) => each.id === id);
  if (!region) throw new Error(`There is no region ${id}.`);
  return region;
};

describe('at the beginning', () => {
  it.each([
    ['today’s edition', { edition: 'upgraded' }, 12],
    ['today’s edition with Salesforce', { edition: 'upgraded', crm: 'salesforce' }, 11],
    [
      'today’s edition with a checkbox for Do Not Email',
      { edition: 'upgraded', crm: 'salesforce', doNotEmailSync: 'salesforce' },
      10,
    ],
    ['the classic edition', { edition: 'classic' }, 12],
    ['the classic edition with Salesforce', { edition: 'classic', crm: 'salesforce' }, 11],
  ] as const)(
    'shows the whole chart of %s on a screen of 1440 by 900, large enough to read',
    async (_, settings, type) => {
      const chart = await arrangementFor(settings, LARGE);
      const { zoom } = fitted(chart, LARGE);
      expect(zoom * 12).toBeGreaterThanOrEqual(type);
      expect(chart.width * zoom).toBeLessThanOrEqual(LARGE.width);
      expect(chart.height * zoom).toBeLessThanOrEqual(LARGE.height);
    },
  );

  it('takes another column rather than a few more tenths of a pixel, where the whole chart has no room', async () => {
    const laptop = { width: 726, height: 456 };
    const chart = await arrangementFor({ edition: 'upgraded', crm: 'salesforce' }, laptop);
    const columns = new Set(chart.regions.map(({ x }) => x));
    expect(columns.size).toBe(3);
    expect(fitted(chart, laptop).zoom * 12).toBeGreaterThan(10.8);
  });

  it('shows no chart so small that it could not be read', async () => {
    for (const edition of ['upgraded', 'classic'] as const)
      for (const settings of configurationsOf(edition))
        for (const canvas of [LARGE, SMALL]) {
          const chart = await arrangementFor(settings, canvas);
          const { zoom } = fitted(chart, canvas);
          expect(zoom).toBeGreaterThanOrEqual(READABLE);
          expect(chart.width * zoom).toBeLessThanOrEqual(canvas.width);
          const deciding = chart.status.ways.slice(0, 2).map(({ region }) => regionOf(chart, region));
          // The status and the fields that decide it stand at the top, which is in sight.
          for (const { y } of [chart.status, ...deciding]) expect(y * zoom).toBeLessThan(canvas.height / 4);
        }
  });

  it.each(charts)('draws no smaller than it was laid out, and hardly larger: $name', ({ chart }) => {
    for (const more of [0, 40, 90]) {
      const { x, y, zoom } = fitWidth(chart, { width: chart.width + more, height: 400 });
      expect(zoom).toBeGreaterThanOrEqual(1);
      expect(zoom).toBeLessThanOrEqual(1.06);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBe(0);
    }
  });

  it.each(charts)('grows where the whole chart has room to: $name', ({ chart }) => {
    const room = { width: chart.width * 1.4, height: chart.height * 1.3 };
    expect(fitWidth(chart, room).zoom).toBeCloseTo(1.3);
    expect(fitWidth(chart, room)).toEqual(fitWhole(chart, room));
  });
});

describe.each(charts)('what changed on the chart of $name', ({ chart }) => {
  const sizes = [LARGE, SMALL].map(({ height }) => ({ width: chart.width, height }));

  it('comes into sight whole, or its chip where there is no room for its region', () => {
    for (const size of sizes)
      for (const { id, region, chip } of chart.transitions) {
        const seen = following(chart, [id], fitWidth(chart, size), size);
        const home = regionOf(chart, region);
        const wanted = home.height * seen.zoom + 16 <= size.height ? home : chip;
        const top = wanted.y * seen.zoom + seen.y;
        expect(top, id).toBeGreaterThanOrEqual(0);
        expect(top + wanted.height * seen.zoom, id).toBeLessThanOrEqual(size.height);
        expect(seen.y).toBeLessThanOrEqual(0);
        expect(seen.y).toBeGreaterThanOrEqual(Math.min(0, size.height - chart.height * seen.zoom));
        expect(following(chart, [id], seen, size), 'what is in sight stays where it is').toBe(seen);
      }
  });

  it('is a chip clear of the edge when it gets the focus', () => {
    for (const size of sizes)
      for (const { id, chip } of chart.transitions) {
        const seen = revealing(chip, fitWidth(chart, size), chart, size);
        const top = chip.y * seen.zoom + seen.y;
        expect(top, id).toBeGreaterThanOrEqual(28);
        expect(top + chip.height * seen.zoom, id).toBeLessThanOrEqual(size.height);
        expect(revealing(chip, seen, chart, size)).toBe(seen);
      }
  });
});

it('moves nothing where nothing fired', async () => {
  const chart = await arrangementFor(EVERYTHING, LARGE);
  const start = fitWidth(chart, LARGE);
  expect(following(chart, [], start, LARGE)).toBe(start);
});

it('shows as many regions as there is room for, the first ones first', async () => {
  const chart = await arrangementFor(EVERYTHING, SMALL);
  const fired = ['prospectOptedOut', 'hardBounced', 'lastChanged'].map((region) => firedIn(chart, region));
  const start = fitWidth(chart, SMALL);
  expect(following(chart, fired, start, SMALL).y).toBe(following(chart, fired.slice(0, 2), start, SMALL).y);
});

describe('what changed beyond the edge', () => {
  const viewport = { x: 0, y: -100, zoom: 2 };
  const size = { width: 400, height: 300 };
  const box = (y: number, height: number): Box => ({ x: 0, y, width: 10, height });

  it('is above or below where neither a chip nor half of the region can be seen', () => {
    expect(beyond(box(0, 60), [box(20, 10)], viewport, size)).toBe('above');
    expect(beyond(box(180, 100), [box(220, 10)], viewport, size)).toBe('below');
  });

  it('is no matter where a chip can be seen, half of the region, or half a canvas full of it', () => {
    expect(beyond(box(180, 100), [box(220, 10), box(190, 10)], viewport, size)).toBe(null);
    expect(beyond(box(150, 90), [box(220, 10)], viewport, size)).toBe(null);
    expect(beyond(box(150, 110), [box(240, 10)], viewport, size)).toBe('below');
    expect(beyond(box(100, 900), [box(900, 10)], viewport, size)).toBe(null);
  });
});
