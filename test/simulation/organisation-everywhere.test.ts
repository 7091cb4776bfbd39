/** Organisations of every configuration, and at random: what must be so of each of them. It takes long. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configurationsOf } from '../../machines/vocabulary/settings.ts';
import {
  contradiction,
  isOwnAutomation,
  NEED_WORDS,
  simulationOf,
  verify,
  verifyOrganisation,
} from '../../src/simulation/index.ts';
import { organisation, removalsOf, resultOf, upgraded } from '../support/organisations.ts';
import { parameters } from '../support/random.ts';

const TICKING = [
  { name: 'Import of opt-outs', does: ['automation.importedOptOut', 'automation.tickedOptedOut'] },
  { name: 'Blocker', does: ['automation.tickedDoNotEmail'] },
  { name: 'Salesforce flow', does: ['crmAutomation.tickedOptOut'] },
];
const PROGRAM = { name: 'Re-engagement program', does: ['automation.untickedOptedOut'] };

describe('what is known of the upgraded edition (U11)', () => {
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

describe('what fixes a violation', () => {
  it('really mends it, and no smaller set does', () => {
    const names = ['a', 'b', 'c', 'd'];
    const events = simulationOf(configurationsOf('upgraded')[2] as never).events.filter(isOwnAutomation);
    const automations = fc
      .array(
        fc.record({
          does: fc.subarray([...events], { minLength: 1 }),
          need: fc.subarray([...NEED_WORDS], { maxLength: 2 }).filter((need) => contradiction(need) === null),
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
          const found = result.verdict === 'violated' ? removalsOf(result) : [[]];
          for (const set of found) expect(smallest).toContainEqual([...set]);
          expect(found.length > 0).toBe(smallest.length > 0);
        }
      }),
      parameters(50),
    );
  }, 120_000);
});

describe('what never acts', () => {
  it('is missed by nobody: without it everything comes out the same', () => {
    const automation = fc.record({
      name: fc.constant(''),
      does: fc.array(fc.constantFrom(...simulationOf(upgraded('salesforce').settings).events.filter(isOwnAutomation)), {
        minLength: 1,
      }),
      need: fc.subarray([...NEED_WORDS], { maxLength: 3 }).filter((need) => contradiction(need) === null),
    });
    const lists = fc
      .array(automation, { maxLength: 4 })
      .map((list) => list.map((each, place) => ({ ...each, name: `${place}` })));
    fc.assert(
      fc.property(fc.constantFrom(...configurationsOf('upgraded')), lists, (settings, list) => {
        const whole = verifyOrganisation(organisation({ settings, automations: list }));
        const acting = list
          .map((each) => {
            const idle = whole.idle?.find(({ name }) => name === each.name)?.does ?? [];
            return { ...each, does: each.does.filter((event) => !idle.includes(event)) };
          })
          .filter(({ does }) => does.length > 0);
        const rest = verifyOrganisation(organisation({ settings, automations: acting }));
        expect(rest.idle).toBeUndefined();
        expect(rest.states).toBe(whole.states);
        expect(rest.properties).toEqual(whole.properties);
      }),
      parameters(40),
    );
  }, 60_000);
});

describe('one session', () => {
  it('comes to what verify says where no automations are listed, with what would fix it', () => {
    for (const settings of [...configurationsOf('classic'), ...configurationsOf('upgraded')])
      for (const limit of [{}, { maxStates: 50 }]) {
        const { properties, ...rest } = verifyOrganisation(
          { settings, automations: null, cannot: [], accept: {} },
          null,
          limit,
        );
        const plain = properties.map(({ fixes: _, ...result }) => result);
        expect({ ...rest, properties: plain }).toEqual(verify(settings, limit));
      }
  });
});
