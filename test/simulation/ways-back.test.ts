/** What the explorer asks of a run beside its verdict: ways back and what is to be put back, ways that led here, what is refused at first. */
import { describe, expect, it } from 'vitest';
import { runTo } from '../../src/engine/index.ts';
import { onlyResets, puttingBack } from '../../src/simulation/ask/ways-back.ts';
import {
  completeSettings,
  createSimulation,
  type EventName,
  editionOf,
  originOf,
  play,
  prepareWays,
  refusedAtFirst,
  shortestTo,
  shortestWay,
  simulationOf,
  waysBack,
  waysHere,
} from '../../src/simulation/index.ts';
import { runOf } from '../support/runs.ts';

const SALESFORCE = { crm: 'salesforce' } as const;

describe('the ways back', () => {
  it('tell before the others, among equally short ones, who needs no luck with the address', () => {
    const ways = waysBack(runOf({}, 'mail.hardBounced'));
    expect(ways.map(({ events, who, addressAsItWas }) => ({ events, who, addressAsItWas }))).toEqual([
      { events: ['admin.correctedEmail'], who: ['admin', 'marketer'], addressAsItWas: false },
      { events: ['admin.resetHardBounce'], who: ['admin', 'marketer'], addressAsItWas: true },
    ]);
  });

  it('tell before the others, among equally short ones, who needs no luck with the sync, and the shortest first', () => {
    const run = runOf({ ...SALESFORCE, optedOutSync: 'salesforce' }, 'crmUser.tickedOptOut', 'connector.synced');
    expect(waysBack(run).map(({ events, safe }) => ({ events, safe }))).toEqual([
      { events: ['prospect.resubscribed', 'crmUser.untickedOptOut'], safe: false },
      { events: ['prospect.askedToOptIn', 'crmUser.untickedOptOut', 'admin.synced'], safe: true },
      { events: ['prospect.askedToOptIn', 'admin.untickedOptedOut', 'crmUser.untickedOptOut'], safe: false },
    ]);
  });

  it('only reset a bounce where nothing on them corrects the address', () => {
    expect(onlyResets(['admin.resetHardBounce'])).toBe(true);
    expect(onlyResets(['prospect.resubscribed', 'marketer.resetSoftBounces'])).toBe(true);
    expect(onlyResets(['admin.resetSoftBounces', 'marketer.correctedEmail'])).toBe(false);
    expect(onlyResets(['prospect.resubscribed'])).toBe(false);
  });

  it('are made ready in small steps', () => {
    const settings = completeSettings({});
    const simulation = createSimulation(editionOf(settings), settings);
    expect([...prepareWays(simulation)].length).toBeGreaterThan(3);
  });
});

describe('the shortest way alone', () => {
  it('is as long as the first of them, and none where nothing leads back', () => {
    const bounced = runOf({ edition: 'classic' }, 'mail.hardBounced');
    expect(shortestWay(bounced)).toEqual(['admin.correctedEmail', 'admin.untickedDoNotEmail']);
    expect(shortestWay(runOf({}))).toEqual([]);
  });
});

describe('the shortest run to a record that is wanted', () => {
  const wanted = (without: readonly EventName[], longest: number) =>
    shortestTo(runOf({}, 'prospect.unsubscribed'), {
      isGoal: ({ mailable }) => mailable,
      without: new Set(without),
      longest,
    });

  it('leaves out what may not be used, and looks no farther than it may', () => {
    expect(wanted([], 3)).toEqual(['prospect.resubscribed']);
    expect(wanted(['prospect.resubscribed'], 3)).toEqual(['admin.untickedOptedOut']);
    expect(wanted(['prospect.resubscribed', 'admin.untickedOptedOut', 'automation.untickedOptedOut'], 3)).toBeNull();
    expect(wanted([], 0)).toBeNull();
  });

  it('is no step where the record is so already', () => {
    const blank = { isGoal: () => true, without: new Set<EventName>(), longest: 3 };
    expect(shortestTo(runOf({}, 'prospect.unsubscribed'), blank)).toEqual([]);
  });
});

describe('what is to be put back first', () => {
  it.each([
    [
      'an opt-out that was cleared unasked',
      {},
      ['prospect.unsubscribed', 'admin.untickedOptedOut'],
      'admin.tickedOptedOut',
    ],
    [
      'the same in the classic edition, where nobody ticks it by hand',
      { edition: 'classic' },
      ['prospect.unsubscribed', 'admin.clickedOptIn'],
      'automation.importedOptOut',
    ],
    ['an opt-out of which the CRM alone knows', SALESFORCE, ['crmUser.tickedOptOut'], 'admin.tickedOptedOut'],
    ['one that a sync wiped', SALESFORCE, ['crmUser.tickedOptOut', 'connector.synced'], 'admin.tickedOptedOut'],
  ] as const)('is %s', (_, settings, events, first) => {
    expect(puttingBack(runOf(settings, ...events))).toEqual([first]);
  });

  it.each([
    ['was never opted out', {}, []],
    ['asked to be opted in', {}, ['prospect.unsubscribed', 'prospect.askedToOptIn', 'admin.untickedOptedOut']],
    ['is opted out', {}, ['prospect.unsubscribed']],
    ['told the CRM alone, and is not mailed anyhow', SALESFORCE, ['crmUser.tickedOptOut', 'mail.hardBounced']],
  ] as const)('is nothing for who %s', (_, settings, events) => {
    expect(puttingBack(runOf(settings, ...events))).toBeNull();
  });
});

describe('how somebody can have got here', () => {
  it('tells two plausible runs at most for each kind of actor who took the last step', () => {
    const run = runOf(
      { ...SALESFORCE, optedOutSync: 'most-recent' },
      'prospect.unsubscribed',
      'admin.tickedDoNotEmail',
      'admin.unverifiedConnector',
      'mail.hardBounced',
    );
    const [happened, ...others] = waysHere(run);
    expect(happened).toEqual(run.steps.map(({ event }) => event));
    // Of staff there is a third: an administrator who ticks Prospect Opted Out last.
    const byStaff = others.filter((events) => originOf(events.at(-1) ?? 'connector.synced') === 'admin');
    expect(byStaff).toEqual([
      ['prospect.unsubscribed', 'admin.tickedDoNotEmail', 'mail.hardBounced', 'admin.unverifiedConnector'],
      ['prospect.unsubscribed', 'admin.unverifiedConnector', 'mail.hardBounced', 'admin.tickedDoNotEmail'],
    ]);
  });

  it('tells none with a step, or two, without which it would have come to the same', () => {
    const simulation = simulationOf(completeSettings({ edition: 'classic' }));
    const graph = simulation.graph();
    const endOf = (events: readonly EventName[]) => simulation.indexOf(play(simulation, events).state);
    let told = 0;
    for (let index = 1; index < graph.count; index += 30) {
      const run = play(simulation, runTo(graph, index) as EventName[]);
      for (const events of waysHere(run).slice(1)) {
        told++;
        for (const one of events.keys())
          for (const other of events.keys())
            expect(endOf(events.filter((_, place) => place !== one && place !== other))).not.toBe(index);
      }
    }
    expect(told).toBeGreaterThan(3);
  });
});

describe('what is refused where nothing has happened yet', () => {
  it('is what the settings alone speak against, with the reason', () => {
    const alone = refusedAtFirst(completeSettings({}));
    expect(alone.get('connector.synced')).toBe('There is no CRM connector.');
    expect(alone.get('marketer.tickedOptedOut')).toBe('Only an administrator may edit Prospect Opted Out.');
    expect([...alone.keys()]).not.toContain('prospect.unsubscribed');
    const withCrm = refusedAtFirst(completeSettings(SALESFORCE));
    expect([...withCrm.keys()]).not.toContain('connector.synced');
    expect([...withCrm.keys()]).toContain('marketer.tickedOptedOut');
  });
});
