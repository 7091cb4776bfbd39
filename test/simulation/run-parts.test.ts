/** What stands on a run: which transitions can happen at all, which are drawn, a run as JSON text, its moments, and a search cut short. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moves, topologyOf } from '../../src/engine/index.ts';
import {
  act,
  begin,
  canApply,
  completeSettings,
  drawnId,
  type EventName,
  editionOf,
  effectIn,
  eventInfo,
  isDrawn,
  play,
  previews,
  runAt,
  type Settings,
  simulate,
  simulationOf,
  verify,
} from '../../src/simulation/index.ts';
import { runWriter } from '../../src/simulation/run/run-text.ts';
import { parameters } from '../support/random.ts';
import { runOf } from '../support/runs.ts';

const SALESFORCE = { crm: 'salesforce' } as const;

describe('what can happen under settings', () => {
  const REGIONS = { optedOut: 'prospectOptedOut.', doNotEmail: 'doNotEmail.' } as const;
  const applying = (settings: Partial<Settings>, event: EventName, of: keyof typeof REGIONS) => {
    const simulation = simulationOf(completeSettings(settings));
    const { transitions } = topologyOf(simulation.edition.machine);
    return transitions.filter(
      (each) => each.event === event && each.id.startsWith(REGIONS[of]) && canApply(simulation, each),
    ).length;
  };

  it('is no sync of a box without a CRM, nor of one that is not mapped', () => {
    const bySync = (settings: Partial<Settings>) => applying(settings, 'connector.synced', 'optedOut');
    expect(applying({}, 'connector.synced', 'doNotEmail')).toBe(0);
    expect(bySync({})).toBe(0);
    expect(bySync({ ...SALESFORCE, optedOutSync: 'unmapped' })).toBe(0);
    // Unticked and ticked, by Salesforce’s value; of the newer one alike.
    expect(bySync({ ...SALESFORCE, optedOutSync: 'salesforce' })).toBe(2);
    expect(bySync({ ...SALESFORCE, optedOutSync: 'most-recent' })).toBe(2);
  });

  it('is no resubscribing where the settings have none, and whatever hangs on the prospect alone', () => {
    expect(applying({ resubscribe: false }, 'prospect.resubscribed', 'optedOut')).toBe(0);
    expect(applying({ resubscribe: true }, 'prospect.resubscribed', 'optedOut')).toBeGreaterThan(0);
    expect(applying({}, 'prospect.unsubscribed', 'optedOut')).toBeGreaterThan(0);
  });

  it('is a refusal by the settings only where they are so', () => {
    const refusals = (settings: Partial<Settings>, event: EventName) => {
      const simulation = simulationOf(completeSettings(settings));
      return topologyOf(simulation.edition.machine).transitions.filter(
        (each) => each.event === event && each.meta['refused'] === true && canApply(simulation, each),
      ).length;
    };
    expect(refusals({ resubscribe: true }, 'prospect.resubscribed')).toBe(0);
    expect(refusals({ resubscribe: false }, 'prospect.resubscribed')).toBe(1);
    // There is no connector, so there is no record in a CRM either.
    expect(refusals({}, 'crmUser.tickedOptOut')).toBe(2);
    expect(refusals(SALESFORCE, 'crmUser.tickedOptOut')).toBe(0);
    expect(refusals({ ...SALESFORCE, assigned: false }, 'crmUser.tickedOptOut')).toBe(1);
  });

  it.each([{}, { edition: 'classic', ...SALESFORCE }] as const)(
    'is whatever happens in some state: %j',
    (settings: Partial<Settings>) => {
      const simulation = simulationOf(completeSettings(settings));
      const { states, count } = simulation.graph();
      const fired = new Set<string>();
      const cannot = new Set<string>();
      for (let index = 0; index < count; index++)
        for (const [place] of simulation.events.entries())
          for (const each of simulation.compiled().firedBy(states[index] as number, place)) {
            fired.add(each.id);
            if (!canApply(simulation, each)) cannot.add(each.id);
          }
      expect(fired.size).toBeGreaterThan(20);
      expect([...cannot]).toEqual([]);
    },
  );
});

describe('what is drawn', () => {
  it('is one line for the three ways to sync, and none for what moves nothing', () => {
    const { transitions } = topologyOf(editionOf(completeSettings({})).machine);
    const syncs = transitions.filter(({ event }) => /\.synced$/.test(event));
    expect(new Set(syncs.map(({ event }) => event)).size).toBe(3);
    expect([...new Set(syncs.filter(isDrawn).map(({ event }) => event))]).toEqual(['connector.synced']);
    for (const { id, event } of syncs)
      expect(drawnId(id)).toBe(event === 'connector.synced' ? id : id.replace(event, 'connector.synced'));
    expect(transitions.filter((each) => isDrawn(each) && !moves(each))).toEqual([]);
    const other = transitions.find(({ event }) => event === 'prospect.unsubscribed');
    expect(other && drawnId(other.id)).toBe(other?.id);
  });
});

describe('a run as JSON text', () => {
  it.each([
    [{ edition: 'classic', ...SALESFORCE, overwriteOptedOut: true }],
    [{ ...SALESFORCE, optedOutSync: 'salesforce' }],
  ] as const)('is letter for letter what simulate comes to: %j', (given) => {
    const settings = completeSettings(given);
    const simulation = simulationOf(settings);
    const write = runWriter(simulation);
    const someEvents = fc.array(fc.constantFrom(...simulation.events), { maxLength: 10 });
    fc.assert(
      fc.property(someEvents, (events) => {
        expect(write(events)).toBe(JSON.stringify(simulate(settings, events)));
      }),
      parameters(100),
    );
  });

  it('is none where an event is none of the edition, and refuses what people cannot do', () => {
    const bound = simulationOf(completeSettings({}), ['admin.untickedOptedOut']);
    const write = runWriter(bound);
    expect(write(['prospect.unsubscribed', 'prospect.sneezed'])).toBeNull();
    const events = ['prospect.unsubscribed', 'admin.untickedOptedOut'] as const;
    const { steps, final } = JSON.parse(write(events) ?? '');
    expect(steps).toMatchObject([{ outcome: 'changed' }, { outcome: 'refused', rules: [] }]);
    expect(final).toEqual(play(bound, events).record);
  });
});

describe('the moments of a run', () => {
  const run = runOf({}, 'prospect.unsubscribed', 'mail.softBounced', 'prospect.resubscribed');

  it('can be gone back to, the beginning and the end with them', () => {
    expect([0, 1, 3].map((step) => runAt(run, step).steps.length)).toEqual([0, 1, 3]);
    expect(runAt(run, 1).record).toEqual(runOf({}, 'prospect.unsubscribed').record);
    expect(runAt(run, 9)).toBe(run);
    expect(runAt(run, 0)).toMatchObject({ last: null, steps: [] });
  });

  it('number their steps, and say which states are active', () => {
    expect(run.steps.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(runAt(run, 1).active).not.toEqual(run.active);
    expect(begin(run.simulation).active).not.toHaveLength(0);
  });

  it('say what everything would do next as it then does', () => {
    for (const { event, outcome, verdict } of previews(run))
      expect(act(run, event).last).toMatchObject({ event, outcome, verdict });
  });

  it('name of what fired only what can move something', () => {
    const asked = runOf({}, 'prospect.askedToOptIn');
    expect(asked.last?.outcome).toBe('no-effect');
    expect(asked.last?.fired).toEqual([]);
    expect(run.steps.every(({ fired }) => fired.length > 0 && fired.every(moves))).toBe(true);
  });

  it('are of one machine, however its settings come, and of another where people cannot do something', () => {
    const settings = completeSettings({});
    expect(simulationOf({ ...settings })).toBe(simulationOf(settings));
    const bound = simulationOf(settings, ['admin.tickedOptedOut', 'admin.synced']);
    expect(simulationOf({ ...settings }, ['admin.synced', 'admin.tickedOptedOut'])).toBe(bound);
    expect(bound).not.toBe(simulationOf(settings));
    const { initial } = simulationOf(settings).system();
    const effect = () => effectIn(simulationOf(settings), initial, 'prospect.unsubscribed');
    expect(effect()).toBe(effect());
  });

  it('know no event of another edition', () => {
    expect(eventInfo(run.simulation, 'prospect.unsubscribed').label).toBe('Clicks unsubscribe');
    expect(() => eventInfo(run.simulation, 'admin.clickedOptIn')).toThrow(
      'admin.clickedOptIn is no event of the upgraded',
    );
  });

  it('belong to one machine: a state of another organisation is none of it', () => {
    const elsewhere = runOf(SALESFORCE, 'prospect.unsubscribed', 'connector.synced');
    expect(() => run.simulation.indexOf(elsewhere.state)).toThrow('exploration never met');
  });
});

describe('a verification', () => {
  const settings = completeSettings({ ...SALESFORCE, optedOutSync: 'account-engagement' });

  it('decides what is asked, in that order, and counts states and steps', () => {
    const { states, transitions, complete, properties } = verify(settings, { properties: ['P16', 'P1'] });
    expect(properties.map(({ id }) => id)).toEqual(['P16', 'P1']);
    expect({ complete, transitions }).toEqual({
      complete: true,
      transitions: states * simulationOf(settings).events.length,
    });
    expect(verify(completeSettings({}), { properties: ['P16'] }).properties).toEqual([
      { id: 'P16', verdict: 'not-applicable' },
    ]);
  });

  it('that is cut short finds what it meets, and lets nothing hold', () => {
    const { states, complete, properties } = verify(settings, { maxStates: 40 });
    expect({ states, complete }).toEqual({ states: 40, complete: false });
    const verdicts = new Set(properties.map(({ verdict }) => verdict));
    expect(verdicts).toContain('undecided');
    expect(verdicts).not.toContain('holds');
    const found = properties.find(({ id }) => id === 'P16');
    expect(found?.counterexample).toEqual(verify(settings, { properties: ['P16'] }).properties[0]?.counterexample);
  });
});
