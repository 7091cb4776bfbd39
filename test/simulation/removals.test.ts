/**
 * The search for the smallest sets of automations to do without, held against trying every set: on ways to fail that are made
 * up, so that there can be more of them than a real organisation has.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type EventName, type Property } from '../../machines/index.ts';
import { simulationOf } from '../../src/simulation/index.ts';
import { type Searched, smallestRemovals } from '../../src/simulation/organisation/removals.ts';
import type { NamedStep } from '../../src/simulation/organisation/restricted-model.ts';
import { parameters } from '../support/random.ts';

const PROPERTY = simulationOf(DEFAULT_SETTINGS).edition.properties[0] as Property;
const MOST_LISTED = 6;

/** A way to fail: for each of its steps, who could take it. Nobody stands for a person, whom no removal stops. */
type Way = readonly (readonly string[])[];

const stepsOf = (way: Way, place: number): readonly NamedStep[] =>
  way.map((by, at) => ({ event: `way ${place} step ${at}` as EventName, by }));

const isHit = (way: Way, removed: readonly string[]) =>
  way.some((by) => by.length > 0 && by.every((name) => removed.includes(name)));

/** A model that fails in these ways and in no other; it counts how often it was asked for a counterexample. */
function modelOf(ways: readonly Way[]) {
  const asked = { times: 0 };
  const model: Searched = {
    refutes: (_property, events) =>
      ways.some((way, place) => stepsOf(way, place).every(({ event }, at) => event === events[at])),
    without: (names) => ({
      counterexample: () => {
        asked.times++;
        const place = ways.findIndex((way) => !isHit(way, names));
        const way = ways[place];
        return way
          ? stepsOf(way, place).map(({ event, by }) => ({ event, by: by.filter((name) => !names.includes(name)) }))
          : null;
      },
    }),
  };
  return { model, asked };
}

const searched = (ways: readonly Way[]) => smallestRemovals(modelOf(ways).model, PROPERTY, []);

/** Ways that share nobody, each with two steps by one automation: one of each two must go, so there are 2 ** count smallest sets. */
const apart = (count: number): readonly Way[] =>
  Array.from({ length: count }, (_, place) => [[`first ${place}`], [`second ${place}`]]);

function smallestByTrying(ways: readonly Way[], names: readonly string[]): readonly (readonly string[])[] {
  const sets = Array.from({ length: 2 ** names.length }, (_, bits) => names.filter((__, place) => (bits >> place) & 1));
  const enough = sets.filter((set) => ways.every((way) => isHit(way, set)));
  const fewest = Math.min(...enough.map(({ length }) => length));
  return enough.filter(({ length }) => length === fewest);
}

describe('the smallest removals', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const way = fc.array(fc.subarray(names, { maxLength: 3 }), { minLength: 1, maxLength: 4 });

  it('are those that trying every set finds', () => {
    fc.assert(
      fc.property(fc.array(way, { maxLength: 6 }), (ways) => {
        const all = smallestByTrying(ways, names);
        const { sets, gaveUp } = searched(ways);
        expect(gaveUp).toBe(false);
        expect(sets.length).toBe(Math.min(all.length, MOST_LISTED));
        for (const set of sets) expect(all).toContainEqual([...set]);
        expect(new Set(sets.map(String)).size).toBe(sets.length);
      }),
      parameters(500),
    );
  });

  it('are listed up to six, in the order of the steps that each spoils', () => {
    expect(searched(apart(2)).sets).toEqual([
      ['first 0', 'first 1'],
      ['first 0', 'second 1'],
      ['first 1', 'second 0'],
      ['second 0', 'second 1'],
    ]);
    const three = searched(apart(3));
    expect(three.sets).toHaveLength(MOST_LISTED);
    expect(three.sets[0]).toEqual(['first 0', 'first 1', 'first 2']);
    expect(three.gaveUp).toBe(false);
  });

  it('are found where 255 smaller sets must be tried first, and given up where 511 must', () => {
    const eight = searched(apart(8));
    expect(eight.sets).toHaveLength(MOST_LISTED);
    expect(eight.sets.every(({ length }) => length === 8)).toBe(true);
    expect(eight.gaveUp).toBe(false);
    expect(searched(apart(9))).toEqual({ sets: [], gaveUp: true });
  });

  it('are none where people alone can do it, which is found out at once', () => {
    expect(searched([[[], []]])).toEqual({ sets: [], gaveUp: false });
  });

  it('spoil no run that is no counterexample of this property', () => {
    const other: readonly NamedStep[] = [{ event: 'other' as EventName, by: ['z'] }];
    const { sets } = smallestRemovals(modelOf(apart(1)).model, PROPERTY, [other]);
    expect(sets).toEqual([['first 0'], ['second 0']]);
  });

  it('are searched for with what was learnt of another property, which need not be asked again', () => {
    // People among the steps, and steps that several could take: what is left of those is a way to fail all the same.
    const ways: readonly Way[] = [
      [['a'], ['c']],
      [[], ['a', 'b']],
      [['f'], []],
    ];
    const { model, asked } = modelOf(ways);
    const runs: (readonly NamedStep[])[] = [];
    const first = smallestRemovals(model, PROPERTY, runs);
    const [before, known] = [asked.times, runs.length];
    expect(known).toBeGreaterThanOrEqual(ways.length);
    expect(smallestRemovals(model, PROPERTY, runs)).toEqual(first);
    // Only the sets that are found are asked about.
    expect(asked.times - before).toBe(first.sets.length);
    expect(runs).toHaveLength(known);
  });
});
