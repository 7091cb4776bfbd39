/** How a moment of a run shows on the chart: what is lit, what is ready, what is marked, what is said. */
import { describe, expect, it } from 'vitest';
import { chartStatus } from '../../src/app/canvas/chart-status.ts';
import { completeSettings, type EventName, play, previews, simulationOf } from '../../src/simulation/index.ts';
import { chartsFor } from '../support/layouts.ts';

const CLASSIC = completeSettings({ edition: 'classic', resubscribe: false, crm: 'salesforce' });
const TODAY = completeSettings({ edition: 'upgraded' });
const layouts = new Map([
  [CLASSIC, await chartsFor(CLASSIC)],
  [TODAY, await chartsFor(TODAY)],
]);

function statusAfter(events: readonly EventName[], previewed: EventName | null = null, settings = CLASSIC) {
  const run = play(simulationOf(settings), events);
  const layout = layouts.get(settings)?.[0];
  if (!layout) throw new Error('There is a chart for all settings.');
  const fired = run.steps.at(-1)?.fired.map(({ id }) => id) ?? [];
  return { run, fired, status: chartStatus(layout, { run, effects: previews(run), fired, previewed }) };
}

it('lights the active states and no others', () => {
  const { run, status } = statusAfter(['prospect.unsubscribed']);
  const lit = [...status.states].filter(([, { active }]) => active).map(([id]) => id);
  const drawn = run.active.filter((id) => id.includes('.') && !id.startsWith('lastChanged.'));
  expect(lit.sort()).toEqual(drawn.sort());
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

it('counts soft bounces in words', () => {
  const { status } = statusAfter(['mail.softBounced', 'mail.softBounced']);
  expect(status.states.get('softBounces.counting')?.count).toBe('2 of 5');
});

it('names what does not apply, and syncs where there are none', () => {
  expect(statusAfter([]).status.folded).toBe('Does not apply with these settings: Changed last.');
  expect(statusAfter([], null, TODAY).status.folded).toBe(
    'Does not apply without a CRM: Email Opt Out, Checkbox for Do Not Email, Connector, Changed last and every sync.',
  );
});

describe('the status', () => {
  const today = (events: readonly EventName[], previewed: EventName | null = null) => {
    const { status } = statusAfter(events, previewed, TODAY);
    const which = <Id extends string, T>(all: ReadonlyMap<Id, T>, flag: keyof T) =>
      [...all].flatMap(([id, its]) => (its[flag] ? id : []));
    return {
      is: which(status.statuses, 'active'),
      danger: which(status.statuses, 'danger'),
      entered: which(status.statuses, 'entered'),
      ahead: which(status.statuses, 'previewed'),
      blocks: which(status.ways, 'blocks'),
      fired: which(status.ways, 'fired'),
      wouldFire: which(status.ways, 'previewed'),
    };
  };
  const NOTHING = { danger: [], entered: [], ahead: [], blocks: [], fired: [], wouldFire: [] };

  it('is the record’s, and at the beginning nothing led to it', () => {
    expect(today([])).toEqual({ ...NOTHING, is: ['mailable'] });
  });

  it('is led to from the field that changed it, and from no other', () => {
    expect(today(['prospect.unsubscribed'])).toEqual({
      ...NOTHING,
      is: ['transactional-only'],
      entered: ['transactional-only'],
      blocks: ['prospectOptedOut'],
      fired: ['prospectOptedOut'],
    });
  });

  it('is not led to by a step that left it as it was, but held by every field that blocks', () => {
    expect(today(['prospect.unsubscribed', 'admin.tickedDoNotEmail'])).toEqual({
      ...NOTHING,
      is: ['transactional-only'],
      blocks: ['prospectOptedOut', 'doNotEmail'],
    });
  });

  it('is never a calm one where somebody is mailed against her wish', () => {
    expect(today(['prospect.unsubscribed', 'automation.untickedOptedOut'])).toEqual({
      ...NOTHING,
      is: ['mailable'],
      danger: ['mailable'],
      entered: ['mailable'],
      fired: ['prospectOptedOut'],
    });
  });

  it('shows ahead where the event that is pointed at would lead, if that is another', () => {
    expect(today([], 'mail.hardBounced')).toEqual({
      ...NOTHING,
      is: ['mailable'],
      ahead: ['undeliverable'],
      wouldFire: ['hardBounced'],
    });
    expect(today(['mail.hardBounced'], 'prospect.unsubscribed').ahead).toEqual([]);
  });
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

describe('the danger', () => {
  it('is seen ahead where an event would have somebody mailed against their wish, and only there', () => {
    const run = play(simulationOf(TODAY), ['prospect.unsubscribed']);
    const threats = previews(run).filter(
      (effect) => statusAfter(['prospect.unsubscribed'], effect.event, TODAY).status.threatens,
    );
    expect(threats.map(({ event }) => event)).toContain('admin.untickedOptedOut');
    for (const { event } of threats) {
      const { record } = play(simulationOf(TODAY), ['prospect.unsubscribed', event]);
      expect(record.mailable && record.againstTheirWish).toBe(true);
    }
  });

  it('is not seen ahead once it is there', () => {
    const { status } = statusAfter(
      ['prospect.unsubscribed', 'admin.untickedOptedOut'],
      'admin.tickedDoNotEmail',
      TODAY,
    );
    expect(status.threatens).toBe(false);
    expect(status.statuses.get('mailable')?.danger).toBe(true);
  });
});

it('marks no status where there is no verdict', () => {
  const run = play(simulationOf(TODAY), []);
  const layout = layouts.get(TODAY)?.[0];
  if (!layout) throw new Error('There is a chart for all settings.');
  const { statuses } = chartStatus(layout, { run, effects: previews(run), fired: [], previewed: null, judged: false });
  expect([...statuses.values()].some(({ active }) => active)).toBe(false);
});
