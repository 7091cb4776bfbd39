import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configurationsOf } from '../../machines/vocabulary/settings.ts';
import {
  isOwnAutomation,
  NEED_WORDS,
  type Organisation,
  organisationSchema,
  play,
  readOrganisation,
  simulationOf,
  verify,
  verifyOrganisation,
} from '../../src/simulation/index.ts';
import { parameters } from '../support/random.ts';

function organisation(given: object): Organisation {
  const read = readOrganisation(given);
  if (!read.ok) throw new Error(read.error);
  return read.value;
}
const errorOf = (given: unknown) => {
  const read = readOrganisation(given);
  return read.ok ? '' : read.error;
};
const upgraded = (optedOutSync: string, automations?: object) =>
  organisation({
    settings: { edition: 'upgraded', crm: 'salesforce', optedOutSync },
    ...(automations ? { automations } : {}),
  });
const resultOf = (org: Organisation, id: 'P1' | 'P3') => verifyOrganisation(org, [id]).properties[0];

const TICKING = [
  { name: 'Import of opt-outs', does: ['automation.importedOptOut', 'automation.tickedOptedOut'] },
  { name: 'Blocker', does: ['automation.tickedDoNotEmail'] },
  { name: 'Salesforce flow', does: ['crmAutomation.tickedOptOut'] },
];
const DATA_LOAD = { name: 'Nightly data load', does: ['crmAutomation.untickedOptOut'] };
const PROGRAM = { name: 'Re-engagement program', does: ['automation.untickedOptedOut'] };

describe('what is known of the upgraded edition (U11)', () => {
  it.each(['account-engagement', 'most-recent', 'unmapped'])(
    'holds P1 under %s with automations that never clear',
    (sync) => {
      expect(resultOf(upgraded(sync, TICKING), 'P1')?.verdict).toBe('holds');
    },
  );

  it('violates P1 under salesforce by an unsubscribe and a sync, with no automation at all', () => {
    const result = resultOf(upgraded('salesforce', []), 'P1');
    expect(result?.counterexample).toEqual(['prospect.unsubscribed', 'connector.synced']);
    expect(result?.removals).toEqual([]);
    expect(result?.syncBehaviours).toEqual(['account-engagement', 'most-recent', 'unmapped']);
  });

  it('violates P1 under most-recent in four steps by a workflow that unticks, and names it', () => {
    const result = resultOf(upgraded('most-recent', [...TICKING, DATA_LOAD]), 'P1');
    expect(result?.counterexample).toHaveLength(4);
    expect(result?.steps?.flatMap(({ by }) => by)).toContain('Nightly data load');
    expect(result?.removals).toContainEqual(['Nightly data load']);
    expect(result?.syncBehaviours).toEqual(['account-engagement', 'unmapped']);
  });

  it.each(configurationsOf('upgraded').map((settings) => [JSON.stringify(settings), settings] as const))(
    'violates P1 in two steps wherever an automation clears Prospect Opted Out: %s',
    (_, settings) => {
      const result = resultOf(organisation({ settings, automations: [PROGRAM] }), 'P1');
      expect(result?.counterexample).toHaveLength(2);
    },
  );

  it('judges the two extremes of every configuration', () => {
    for (const settings of configurationsOf('upgraded')) {
      const everything = verify(settings).properties;
      const all = organisation({
        settings,
        automations: [{ name: 'All', does: simulationOf(settings).events.filter(isOwnAutomation) }],
      });
      // An organisation that has everything is an organisation of which nothing is known.
      expect(
        verifyOrganisation(all).properties.map(({ id, verdict, counterexample }) => ({ id, verdict, counterexample })),
      ).toEqual(everything.map(({ id, verdict, counterexample }) => ({ id, verdict, counterexample })));
      const ticking = verifyOrganisation(organisation({ settings, automations: TICKING })).properties;
      const hole = settings.assigned && settings.optedOutSync === 'salesforce';
      expect(ticking.find(({ id }) => id === 'P1')?.verdict).toBe(hole ? 'violated' : 'holds');
      for (const id of ['P4', 'P5', 'P6', 'P8', 'P9', 'P12', 'P13'])
        expect([id, ticking.find((p) => p.id === id)?.verdict]).toEqual([id, 'holds']);
    }
  });
});

describe('what mends a violation', () => {
  it('is the smallest set of automations, by their names', () => {
    const org = upgraded('account-engagement', [
      ...TICKING,
      PROGRAM,
      { name: 'Old rule', does: ['automation.untickedOptedOut'] },
    ]);
    expect(resultOf(org, 'P1')?.removals).toEqual([['Old rule', 'Re-engagement program']]);
  });

  it('really mends it, and no smaller set does', () => {
    const names = ['a', 'b', 'c', 'd'];
    const events = simulationOf(configurationsOf('upgraded')[2] as never).events.filter(isOwnAutomation);
    const automations = fc
      .array(
        fc.record({
          does: fc.subarray([...events], { minLength: 1 }),
          need: fc.subarray([...NEED_WORDS], { maxLength: 2 }),
        }),
        { maxLength: names.length },
      )
      .map((list) => list.map((item, place) => ({ name: names[place] as string, ...item })));
    // Several at once, as one's counterexample may save another its search.
    const wanted = ['P1', 'P3', 'P14'] as const;
    fc.assert(
      fc.property(fc.constantFrom(...configurationsOf('upgraded')), automations, (settings, list) => {
        const results = verifyOrganisation(organisation({ settings, automations: list }), wanted).properties;
        const everySet = Array.from({ length: 2 ** list.length }, (_, bits) => {
          const [removed, left] = [true, false].map((gone) =>
            list.filter((__, place) => ((bits >> place) & 1) === (gone ? 1 : 0)),
          ) as [typeof list, typeof list];
          const { properties } = verifyOrganisation(organisation({ settings, automations: left }), wanted);
          return { names: removed.map(({ name }) => name), properties };
        });
        for (const result of results) {
          const mending = everySet
            .filter(({ properties }) => properties.find(({ id }) => id === result.id)?.verdict === 'holds')
            .map((set) => set.names);
          const fewest = Math.min(...mending.map((set) => set.length));
          const smallest = mending.filter((set) => set.length === fewest);
          const found = result.verdict === 'violated' ? (result.removals ?? []) : [[]];
          for (const set of found) expect(smallest).toContainEqual([...set]);
          expect(found.length > 0).toBe(smallest.length > 0);
        }
      }),
      parameters(50),
    );
  }, 120_000);

  it('takes conditions into account', () => {
    const asked = { ...PROGRAM, need: ['requested'] };
    const blank = { ...PROGRAM, need: ['Prospect Opted Out is blank'] };
    expect(resultOf(upgraded('account-engagement', [blank]), 'P1')?.verdict).toBe('holds');
    // Asking is a person's act, so automation does not act alone (P1); that nobody lifted the opt-out is P14's claim.
    const { properties } = verifyOrganisation(upgraded('account-engagement', [asked]), ['P1', 'P14']);
    expect(properties.map(({ verdict }) => verdict)).toEqual(['holds', 'violated']);
    expect(properties[1]?.counterexample).toEqual([
      'prospect.unsubscribed',
      'prospect.askedToOptIn',
      'automation.untickedOptedOut',
    ]);
  });

  it('replays: a counterexample is a run of the whole machine too', () => {
    const org = upgraded('most-recent', [DATA_LOAD]);
    const run = play(simulationOf(org.settings), resultOf(org, 'P1')?.counterexample ?? []);
    expect(run.record.mailable).toBe(true);
  });
});

describe('an organisation’s file', () => {
  it.each([
    [{ automations: {} }, /"automations" must be a list/],
    [{ settings: null }, /Settings must be an object .*, not null/],
    [{ automations: null }, /"automations" must be a list, not null/],
    [{ accept: null }, /"accept" must be an object .*, not null/],
    [
      { settings: { edition: 'upgraded' }, automations: [{ name: 'x', does: ['automation.untickOptedOut'] }] },
      /automations\[0\]\.does \("x"\): Unknown automation event "automation\.untickOptedOut"\. Did you mean "automation\.untickedOptedOut"\?/,
    ],
    [
      { settings: { edition: 'upgraded' }, automations: [{ name: 'x', does: ['automation.clearedOptOut'] }] },
      /automations\[0\]\.does/,
    ],
    [{ automations: [{ name: 'x', does: ['automation.untickedOptedOut'] }] }, /automations\[0\]\.does/],
    [{ automations: [{ name: 'x', does: ['prospect.unsubscribed'] }] }, /automations\[0\]\.does/],
    [{ automations: [{ name: 'x', does: [] }] }, /at least one event/],
    [{ automations: [{ name: 'x', does: 'automation.tickedDoNotEmail' }] }, /must be a list/],
    [{ automations: [{ name: '', does: ['automation.tickedDoNotEmail'] }] }, /name must be a text/],
    [{ automations: [{ nam: 'x', does: [] }] }, /Unknown part "nam"\. Did you mean "name"\?/],
    [
      { settings: { edition: 'upgraded' }, automations: [...TICKING.slice(1, 2), ...TICKING.slice(1, 2)] },
      /automations\[1\] has the name of automations\[0\], "Blocker"/,
    ],
    [
      { automations: [{ name: 'x', does: ['automation.tickedDoNotEmail'], need: ['asked'] }] },
      /Unknown condition "asked"/,
    ],
    [{ accept: { P99: 'x' } }, /accept: Unknown property "P99"/],
    [{ accept: { P1: '' } }, /accept\.P1 must give the reason/],
    [{ setings: {} }, /Unknown part "setings"\. Did you mean "settings"\?/],
    [[], /must be an object/],
    [{ automations: Array(5001).fill(0) }, /at most 5000/],
  ])('is refused in one sentence that says where: %j', (given, message) => {
    expect(errorOf(given)).toMatch(message);
    expect(errorOf(given)).not.toContain('\n');
  });

  it('has a published schema that is made from the vocabulary', () => {
    const path = fileURLToPath(new URL('../../docs/organisation.schema.json', import.meta.url));
    const schema = organisationSchema();
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(path, `${JSON.stringify(schema, null, 2)}\n`);
    // Compared as data: the formatter has its own idea of where lines end.
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(schema);
  });
});
