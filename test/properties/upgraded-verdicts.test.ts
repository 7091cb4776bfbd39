/**
 * The verdicts of the upgraded edition, decided over every reachable state of all configurations at the two extremes
 * of what an organisation's automations may do: everything, and never clear a field. Typed from sections 6 and 8.
 */
import { describe, expect, it } from 'vitest';
import { configurationsOf, type Settings } from '../../machines/vocabulary/settings.ts';
import {
  type EventName,
  neverClearing,
  organisationThat,
  play,
  simulationOf,
  type Verification,
  verify,
  verifyOrganisation,
} from '../../src/simulation/index.ts';

const synced = ({ crm, assigned }: Settings) => crm !== 'none' && assigned;
/** U7: Salesforce's blank undoes an unsubscribe at the very next sync, whatever the automations are. */
const hole = (settings: Settings) => synced(settings) && settings.optedOutSync === 'salesforce';
/** U14: with Salesforce's value the checkbox's blank undoes a marketer's tick. */
const wipes = (settings: Settings) => synced(settings) && settings.doNotEmailSync === 'salesforce';
/** P16: under these behaviours a tick in Salesforce is heard. */
const hears = ({ optedOutSync }: Settings) => optedOutSync === 'salesforce' || optedOutSync === 'most-recent';

/** What is the same whatever automation may do. */
const same = (settings: Settings) => ({
  P4: 'holds',
  P5: 'holds',
  P6: 'holds',
  // U1: the two fields are independent.
  P7: 'not-applicable',
  P8: 'holds',
  P9: 'holds',
  // U8: Do Not Email is not synced, so nothing comes back by itself and there is no race.
  P10: 'not-applicable',
  P11: 'not-applicable',
  P12: 'holds',
  P13: 'holds',
  P15:
    synced(settings) && (settings.optedOutSync !== 'unmapped' || settings.doNotEmailSync !== 'unmapped')
      ? 'holds'
      : 'not-applicable',
  P16: synced(settings) ? (hears(settings) ? 'holds' : 'violated in 2') : 'not-applicable',
});

/** U5 and U11: an automation that clears Prospect Opted Out breaks every configuration, in two steps. */
const everythingAllowed = (settings: Settings) => ({
  ...same(settings),
  P1: 'violated in 2',
  P2: 'violated in 2',
  P3: 'violated in 2',
  P14: 'violated in 2',
  P17: synced(settings) ? (hears(settings) ? 'violated in 3' : 'violated in 2') : 'not-applicable',
});

/** U11: with no automation that clears, P1 holds but for the hole; and P3 and P14 with it. */
function nothingCleared(settings: Settings): Record<string, string> {
  const likeP1 = hole(settings) ? 'violated in 2' : 'holds';
  return {
    ...same(settings),
    P1: likeP1,
    // U6: the prospect's own resubscribe clears Prospect Opted Out.
    P2: settings.resubscribe ? 'violated in 2' : likeP1,
    P3: wipes(settings) ? 'violated in 2' : likeP1,
    P14: likeP1,
    P17: synced(settings) ? (hears(settings) ? 'holds' : 'violated in 2') : 'not-applicable',
  };
}

const verdictsOf = ({ properties }: Verification) =>
  Object.fromEntries(
    properties.map(({ id, verdict, counterexample, witness }) => {
      const run = counterexample ?? witness;
      return [id, run ? `${verdict} in ${run.length}` : verdict];
    }),
  );

const HARMLESS = neverClearing('upgraded');
const CONFIGURATIONS = configurationsOf('upgraded').map((settings) => [JSON.stringify(settings), settings] as const);

describe.each(CONFIGURATIONS)('%s', (_, settings) => {
  const extremes = [verify(settings), verifyOrganisation(organisationThat(settings, HARMLESS))] as const;
  const [everything, nothing] = extremes;

  it('has the verdicts that the rulebook expects where automation may do everything', () => {
    expect(verdictsOf(everything)).toEqual(everythingAllowed(settings));
    expect([everything.complete, everything.transitions]).toEqual([
      true,
      everything.states * simulationOf(settings).events.length,
    ]);
  });

  it('has the verdicts that the rulebook expects where automation never clears a field', () => {
    expect(verdictsOf(nothing)).toEqual(nothingCleared(settings));
    expect(nothing.complete).toBe(true);
  });

  it('gives counterexamples that replay, event by event, to a mailable prospect', () => {
    for (const { id, counterexample } of extremes.flatMap(({ properties }) => properties)) {
      if (!counterexample) continue;
      const run = play(simulationOf(settings), counterexample);
      expect([id, run.record.status]).toEqual([id, 'mailable']);
      // A sync that should have carried something, or that comes after a tick was taken back, may find nothing to do.
      const last = id === 'P16' || id === 'P17' ? ['changed', 'no-effect'] : ['changed'];
      expect(run.steps.slice(0, -1).map(({ outcome }) => outcome)).toEqual(
        counterexample.slice(1).map(() => 'changed'),
      );
      expect(last).toContain(run.last?.outcome);
    }
  });
});

it('shows what U11 says in its own runs', () => {
  const runs = (does: readonly EventName[], sync: Settings['optedOutSync']) =>
    CONFIGURATIONS.filter(([, settings]) => synced(settings) && settings.optedOutSync === sync).map(
      ([, settings]) => verifyOrganisation(organisationThat(settings, does), ['P1']).properties[0]?.counterexample,
    );
  expect(runs([], 'salesforce')).toEqual(Array(6).fill(['prospect.unsubscribed', 'connector.synced']));
  expect(runs(['crmAutomation.untickedOptOut'], 'most-recent').map((run) => run?.length)).toEqual(Array(6).fill(4));
  for (const sync of ['account-engagement', 'most-recent', 'unmapped'] as const)
    expect(runs(HARMLESS, sync)).toEqual(Array(6).fill(undefined));
});
