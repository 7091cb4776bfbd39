/** The verdicts of the classic edition as the rulebook expects them (section 8), decided over every reachable state. */
import { describe, expect, it } from 'vitest';
import { completeSettings, configurationsOf, type Settings } from '../../machines/vocabulary/settings.ts';
import {
  createSimulation,
  EDITIONS,
  type EventName,
  play,
  simulationOf,
  verify,
  verifySimulation,
} from '../../src/simulation/index.ts';

const synced = ({ crm, assigned }: Settings) => crm !== 'none' && assigned;
const hole = (settings: Settings) => synced(settings) && settings.overwriteOptedOut;
const race = (settings: Settings) =>
  synced(settings) && (settings.crm === 'dynamics' || (settings.crm === 'salesforce' && !settings.overwriteOptedOut));

/** P16: SugarCRM and NetSuite do not hear the CRM's own tick (C32). */
const hears = ({ crm }: Settings) => crm === 'salesforce' || crm === 'dynamics';

/** What section 8 says, typed from its table. */
function expected(settings: Settings): Record<string, string> {
  const likeP1 = hole(settings) ? 'violated in 4' : 'holds';
  return {
    P1: likeP1,
    P2: settings.resubscribe ? 'violated in 2' : likeP1,
    P3: likeP1,
    P4: 'holds',
    P5: 'holds',
    P6: 'holds',
    P7: 'holds',
    P8: 'holds',
    P9: 'holds',
    P10: race(settings) ? 'holds' : 'not-applicable',
    P11: race(settings) ? 'possible in 7' : 'impossible',
    P12: 'holds',
    P13: 'holds',
    P14: likeP1,
    P15: synced(settings) ? 'holds' : 'not-applicable',
    P16: synced(settings) ? (hears(settings) ? 'holds' : 'violated in 2') : 'not-applicable',
    P17: synced(settings) ? (hears(settings) ? 'violated in 3' : 'violated in 2') : 'not-applicable',
  };
}

const CONFIGURATIONS = configurationsOf('classic').map((settings) => [JSON.stringify(settings), settings] as const);

describe.each(CONFIGURATIONS)('%s', (_, settings) => {
  const verification = verify(settings);

  it('has the verdicts that the rulebook expects', () => {
    const found = Object.fromEntries(
      verification.properties.map(({ id, verdict, counterexample, witness }) => {
        const run = counterexample ?? witness;
        return [id, run ? `${verdict} in ${run.length}` : verdict];
      }),
    );
    expect(found).toEqual(expected(settings));
    expect(verification.complete).toBe(true);
    expect(verification.transitions).toBe(verification.states * simulationOf(settings).events.length);
  });

  it('gives counterexamples that replay, event by event, to what they show', () => {
    for (const { id, counterexample } of verification.properties) {
      if (!counterexample) continue;
      // After a tick that was taken back a sync finds nothing to do.
      const last = id === 'P17' ? 'no-effect' : 'changed';
      const run = play(simulationOf(settings), counterexample);
      // P1, P2, P3 and P14 all end in a mailable prospect who was not to be; every step on the way counted.
      expect([id, run.record.mailable]).toEqual([id, true]);
      expect(run.steps.slice(0, -1).map(({ outcome }) => outcome)).toEqual(
        counterexample.slice(1).map(() => 'changed'),
      );
      expect(['changed', last]).toContain(run.last?.outcome);
    }
  });
});

it('holds P1 in 20 of 22 configurations', () => {
  const verdicts = CONFIGURATIONS.map(
    ([, settings]) => verify(settings, { properties: ['P1'] }).properties[0]?.verdict,
  );
  expect(verdicts.filter((verdict) => verdict === 'holds')).toHaveLength(20);
});

it('never says "holds" of a search that was cut short', () => {
  const { complete, properties } = verify(CONFIGURATIONS[2]?.[1] as Settings, { maxStates: 20 });
  expect(complete).toBe(false);
  for (const { verdict } of properties)
    expect(['undecided', 'violated', 'possible', 'not-applicable']).toContain(verdict);
});

it('names the shortest run, and among equals the first in the order of events', () => {
  const settings = completeSettings({
    edition: 'classic',
    resubscribe: false,
    crm: 'salesforce',
    overwriteOptedOut: true,
  });
  const events = simulationOf(settings).events;
  const [p1] = verify(settings, { properties: ['P1'] }).properties;
  const automatic: EventName[] = events.filter((e) => /^(mail|automation|crmAutomation|connector)\./.test(e));
  // By brute force, without the search: every run of four that begins with the first of all events, and goes on by
  // automation.
  const runs = automatic.flatMap((b) =>
    automatic.flatMap((c) => automatic.map((d): EventName[] => ['prospect.unsubscribed', b, c, d])),
  );
  expect(p1?.counterexample).toEqual(runs.find((run) => play(simulationOf(settings), run).record.mailable));
}, 60_000);

it('believes what an edition says of itself: one that calls everybody mailable breaks P1 and P4, and not P7', () => {
  const classic = EDITIONS.find(({ id }) => id === 'classic');
  if (!classic) throw new Error('There is no edition to break.');
  const settings = CONFIGURATIONS[0]?.[1] as Settings;
  const lying = createSimulation(
    { ...classic, verdict: (state) => ({ ...classic.verdict(state), mailable: true }) },
    settings,
  );
  const verdicts = new Map(verifySimulation(lying).properties.map(({ id, verdict }) => [id, verdict]));
  expect(verdicts.get('P1')).toBe('violated');
  expect(verdicts.get('P4')).toBe('violated');
  expect(verdicts.get('P7')).toBe('holds');
});
