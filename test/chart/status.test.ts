/** How a moment of a run shows on the chart: what is lit, what is ready, what is marked, what is said. */
import { expect, it } from 'vitest';
import { chartStatus } from '../../src/app/canvas/chart-status.ts';
import { completeSettings, type EventName, play, previews, simulationOf } from '../../src/simulation/index.ts';
import { sharedLayouts } from '../support/layouts.ts';

const simulation = simulationOf(completeSettings({ edition: 'classic', resubscribe: false, crm: 'salesforce' }));
const layouts = (await sharedLayouts())[simulation.edition.id] ?? [];

function statusAfter(events: readonly EventName[], previewed: EventName | null = null) {
  const run = play(simulation, events);
  const [layout] = layouts;
  if (!layout) throw new Error('Every edition has a layout.');
  const fired = run.steps.at(-1)?.fired.map(({ id }) => id) ?? [];
  return { run, fired, status: chartStatus(layout, { run, effects: previews(run), fired, previewed }) };
}

it('lights the active states and no others', () => {
  const { run, status } = statusAfter(['prospect.unsubscribed']);
  const lit = [...status.states].filter(([, { active }]) => active).map(([id]) => id);
  expect(lit.sort()).toEqual(run.active.filter((id) => id.includes('.')).sort());
});

it('marks exactly the transitions of the step just made', () => {
  const { fired, status } = statusAfter(['prospect.unsubscribed']);
  expect(fired).toContain('doNotEmail.blank:prospect.unsubscribed:0');
  expect(
    [...status.transitions]
      .filter(([, each]) => each.fired)
      .map(([id]) => id)
      .sort(),
  ).toEqual([...fired].sort());
});

it('has a transition ready only where the machine would take it now', () => {
  const { run, status } = statusAfter(['prospect.unsubscribed']);
  const would = previews(run).flatMap(({ fired }) => fired.map(({ id }) => id));
  expect(
    [...status.transitions]
      .filter(([, { ready }]) => ready)
      .map(([id]) => id)
      .sort(),
  ).toEqual(would.sort());
});

it('shows where the event that is pointed at would lead', () => {
  const { status } = statusAfter(['prospect.unsubscribed'], 'admin.clickedOptIn');
  expect(status.states.get('doNotEmail.blank')?.previewed).toBe(true);
  expect(status.states.get('breach.recorded')?.previewed).toBe(true);
  expect(status.states.get('doNotEmail.ticked')?.previewed).toBe(false);
});

it('counts soft bounces in words, and keeps a region quiet that does not exist here', () => {
  const { status } = statusAfter(['mail.softBounced', 'mail.softBounced']);
  expect(status.states.get('softBounces.counting')?.count).toBe('2 of 5');
  expect([...status.quiet]).toEqual(['lastChanged']);
});

it('says of each chip who acts, what comes of it, and why where nothing does', () => {
  const say = (id: string) => statusAfter(['prospect.unsubscribed']).status.transitions.get(id)?.sentence;
  expect(say('doNotEmail.ticked:admin.clickedOptIn:0')).toMatch(
    /^Opt In, ticked to blank\. An administrator clicks the Opt In link: would make Prospect Opted Out blank/,
  );
  expect(say('doNotEmail.blank:prospect.unsubscribed:0')).toBe(
    'unsubscribed, blank to ticked. The prospect clicks unsubscribe: no effect. Prospect Opted Out and Do Not Email are ticked already.',
  );
  expect(say('softBounces.atLimit:admin.clickedOptIn:0')).toContain('would not come this way now, but would make');
});
