/** The chart as an SVG document: read by an XML parser, complete, marked as the run stands, and free of markup from outside. */
import { readFile } from 'node:fs/promises';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { chartStatus } from '../../src/app/canvas/chart-status.ts';
import { chartSvg, PAPER, sizeOf } from '../../src/app/canvas/chart-svg.ts';
import { completeSettings, type EventName, play, previews, simulationOf } from '../../src/simulation/index.ts';
import { chartsFor } from '../support/layouts.ts';

const settings = completeSettings({ edition: 'classic', resubscribe: false, crm: 'salesforce' });
const simulation = simulationOf(settings);
const layouts = await chartsFor(settings);

function drawn(events: readonly EventName[], title = 'Ana: not mailable') {
  const layout = layouts.at(-1);
  if (!layout) throw new Error('Every edition has a layout.');
  const run = play(simulation, events);
  const fired = run.steps.at(-1)?.fired.map(({ id }) => id) ?? [];
  const status = chartStatus(layout, { run, effects: previews(run), fired, previewed: null });
  const svg = chartSvg({ layout, status, events: simulation.edition.events, title, subtitle: 'Classic' });
  const document = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(svg, 'image/svg+xml');
  const root = document.documentElement;
  if (!root) throw new Error('A parsed document has a root.');
  const all = (tag: string): readonly Element[] => Array.from(root.getElementsByTagName(tag));
  return { layout, run, fired, svg, root, all };
}

const marked = (elements: readonly Element[], name: string): readonly string[] =>
  elements.flatMap((element) => element.getAttribute(name) ?? []).sort();

describe('the chart as SVG', () => {
  it('draws every region, state, line and chip of the layout', () => {
    const { layout, all, root } = drawn(['prospect.unsubscribed']);
    const ids = (of: readonly { readonly id: string }[]) => of.map(({ id }) => id).sort();
    expect(marked(all('rect'), 'data-state')).toEqual(ids(layout.states));
    expect(marked(all('path'), 'data-line')).toEqual(ids(layout.transitions));
    expect(marked(all('rect'), 'data-transition')).toEqual(ids(layout.transitions));
    const words = all('text').map(({ textContent }) => textContent);
    for (const { label } of layout.regions) expect(words).toContain(label);
    expect(marked(all('path'), 'data-way')).toEqual(layout.status.ways.map(({ region }) => region).sort());
    for (const text of ['Status', layout.status.note, 'mailable', 'not mailable']) expect(words).toContain(text);
    expect(words).toContain('Does not apply with these settings: Changed last.');
    const [width, height] = sizeOf(layout);
    expect([root.getAttribute('width'), root.getAttribute('height')]).toEqual([String(width), String(height)]);
  });

  it('fills the active states, the status that it comes to, and no others', () => {
    const { run, all } = drawn(['prospect.unsubscribed', 'mail.hardBounced']);
    const active = all('rect').filter((element) => element.getAttribute('data-active') === 'true');
    const inRegions = run.active.filter((id) => id.includes('.') && !id.startsWith('lastChanged.'));
    expect(marked(active, 'data-state')).toEqual(inRegions.sort());
    expect(marked(active, 'data-status')).toEqual([run.record.status]);
  });

  it('marks in blue what fired in the last step, and nothing else', () => {
    const { fired, all } = drawn(['prospect.unsubscribed']);
    const blue = all('path').filter((element) => element.getAttribute('stroke') === PAPER.blue);
    expect(marked(blue, 'data-line')).toEqual([...fired].sort());
    expect(marked(blue, 'data-way')).toEqual(['doNotEmail']);
  });

  it('says in red that somebody is mailed against her wish', () => {
    const { all, run } = drawn(['prospect.unsubscribed', 'admin.clickedOptIn']);
    expect(run.record.mailable && run.record.againstTheirWish).toBe(true);
    const [mailable] = all('rect').filter((element) => element.getAttribute('data-status') === 'mailable');
    expect(mailable?.getAttribute('fill')).toBe(PAPER.no);
    const words = all('text').map(({ textContent }) => textContent);
    expect(words).not.toContain('mailable');
    expect(words.join(' ')).toContain('mailed against their wish');
  });

  it('shows words from outside as words', () => {
    const { all, svg } = drawn([], '<script>alert(1)</script> & "Ana"\u0000');
    expect(all('script')).toEqual([]);
    expect(all('title')[0]?.textContent).toBe('<script>alert(1)</script> & "Ana"');
    expect(svg).not.toContain('<script');
  });

  it('asks for nothing: no links, no styles, no scripts', () => {
    const { svg } = drawn(['prospect.unsubscribed']);
    expect(svg).not.toMatch(/href|url\(|<style|style=|<script|@import/);
  });

  it('has the colours of the light theme', async () => {
    const tokens = await readFile(new URL('../../src/app/design/tokens.css', import.meta.url), 'utf8');
    for (const [name, colour] of Object.entries(PAPER)) expect(tokens).toContain(`--${name}: light-dark(${colour},`);
  });
});
