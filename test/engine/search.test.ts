import { describe, expect, it } from 'vitest';
import {
  check,
  compile,
  distancesTo,
  explore,
  type MachineState,
  runTo,
  type System,
  shortestPaths,
  withstands,
} from '../../src/engine/index.ts';
import { switches, TURNSTILE_EVENTS, turnstile } from './toys.ts';

const graphOf = (options = {}) => explore(compile(turnstile, { free: false }, TURNSTILE_EVENTS), options);
const viewsOf = (graph: ReturnType<typeof graphOf>) =>
  Array.from(graph.states, (state) => {
    const { value, context } = graph.system.stateOf(state) as MachineState & { context: { coins: number } };
    const { gate, lamp } = value as { gate: string; lamp: unknown };
    return { open: gate === 'open', lit: lamp !== 'off', coins: context.coins };
  });

describe('exploration', () => {
  it('keeps for each state the first of the shortest runs', () => {
    const graph = graphOf();
    const open = viewsOf(graph).findIndex((view) => view.open);
    // Three ways of equal length open the gate; this one comes first in the order of the events.
    expect(runTo(graph, open)).toEqual(['coin', 'dusk', 'push']);
  });

  it('says so when it was cut short', () => {
    expect(graphOf().complete).toBe(true);
    const cut = graphOf({ maxStates: 3 });
    expect(cut).toMatchObject({ complete: false, count: 3 });
    expect(Array.from(cut.next).some((index) => index === -1)).toBe(true);
  });

  it('keeps what it knows while its arrays grow', () => {
    const { machine, events } = switches(12);
    const graph = explore(compile(machine, undefined, events));
    expect(graph.count).toBe(4096);
    expect(runTo(graph, graph.count - 1)).toHaveLength(12);
  });
});

describe('exploration of states whose numbers are few and far apart', () => {
  const COUNT = 5000;
  /** Up to the largest number that there is, many of them alike in their last bits. */
  const numbers = Array.from({ length: COUNT }, (_, place) => (place * 429_496) % (2 ** 31 - 1));
  const places = new Map(numbers.map((number, place) => [number, place]));
  const BY = [1, COUNT - 1, 0];
  const ring: System = {
    events: ['on', 'back', 'stay'],
    initial: 0,
    next: (state, event) => {
      const place = places.get(state) as number;
      return numbers[(place + (BY[event] as number)) % COUNT] as number;
    },
    stateOf: (state) => ({ value: String(state), context: {} }),
  };

  it.each([undefined, 10, COUNT])('finds each once, where %s are expected', (size) => {
    const graph = explore(size === undefined ? ring : { ...ring, size });
    expect([places.size, graph.count, graph.complete]).toEqual([COUNT, COUNT, true]);
    const met = Array.from(graph.states, (state) => places.get(state) as number);
    const reached = (index: number, event: number) => met[graph.next[index * 3 + event] as number];
    for (const [index, place] of met.entries())
      expect([0, 1, 2].map((event) => reached(index, event))).toEqual([
        (place + 1) % COUNT,
        (place + COUNT - 1) % COUNT,
        place,
      ]);
  });
});

describe('checking', () => {
  const graph = graphOf();
  const views = viewsOf(graph);

  it('gives a violated claim about states its shortest run', () => {
    expect(check(graph, views, { kind: 'state', holds: ({ open }) => !open })).toEqual({
      verdict: 'violated',
      counterexample: ['coin', 'dusk', 'push'],
    });
    expect(check(graph, views, { kind: 'state', holds: ({ coins }) => coins <= 3 })).toEqual({ verdict: 'holds' });
  });

  it('checks every step, and can look ahead from its end', () => {
    const dawnDarkens = check(graph, views, {
      kind: 'step',
      holds: ({ event, after }, ahead) => event !== 'dawn' || (!after.lit && ahead('dusk').lit),
    });
    expect(dawnDarkens).toEqual({ verdict: 'holds' });
    const coinsAlwaysCount = check(graph, views, {
      kind: 'step',
      holds: ({ before, event, after }) => event !== 'coin' || after.coins > before.coins,
    });
    expect(coinsAlwaysCount).toEqual({ verdict: 'violated', counterexample: ['coin', 'coin', 'coin', 'coin'] });
  });

  it('watches runs with a monitor, for the worse and for the better', () => {
    const twiceOpened = (place: number, step: { before: { open: boolean }; after: { open: boolean } }) =>
      !step.before.open && step.after.open ? (place === 1 ? 'hit' : 1) : place;
    const run = ['coin', 'dusk', 'push', 'push', 'coin', 'push'];
    expect(check(graph, views, { kind: 'never', size: 2, watch: twiceOpened })).toEqual({
      verdict: 'violated',
      counterexample: run,
    });
    expect(check(graph, views, { kind: 'possible', size: 2, watch: twiceOpened })).toEqual({
      verdict: 'possible',
      witness: run,
    });
    expect(check(graph, views, { kind: 'possible', size: 1, watch: () => 0 })).toEqual({ verdict: 'impossible' });
  });

  it('finds the state from which there is no way back', () => {
    const goal = ({ open }: { open: boolean }) => open;
    expect(check(graph, views, { kind: 'recoverable', allowed: () => true, goal })).toEqual({ verdict: 'holds' });
    const inTheDark = ({ event }: { event: string }) => event !== 'dusk';
    expect(check(graph, views, { kind: 'recoverable', allowed: inTheDark, goal })).toEqual({
      verdict: 'violated',
      counterexample: [],
    });
  });

  it('never says "holds" of a search that was cut short', () => {
    const cut = graphOf({ maxStates: 3 });
    const seen = viewsOf(cut);
    expect(check(cut, seen, { kind: 'state', holds: () => true })).toEqual({ verdict: 'undecided' });
    expect(check(cut, seen, { kind: 'step', holds: () => true })).toEqual({ verdict: 'undecided' });
    expect(check(cut, seen, { kind: 'never', size: 1, watch: () => 0 })).toEqual({ verdict: 'undecided' });
    expect(check(cut, seen, { kind: 'possible', size: 1, watch: () => 0 })).toEqual({ verdict: 'undecided' });
    expect(check(cut, seen, { kind: 'recoverable', allowed: () => true, goal: () => true })).toEqual({
      verdict: 'undecided',
    });
    expect(check(cut, seen, { kind: 'state', holds: ({ coins }) => coins < 1 })).toMatchObject({ verdict: 'violated' });
  });
});

describe('looking ahead past the edge of a search that was cut short', () => {
  type Ahead = (event: string) => { readonly lit: boolean };
  const cut = graphOf({ maxStates: 3 });
  const seen = viewsOf(cut);
  const whole = graphOf();

  it.each([
    ['a claim about states', { kind: 'state', holds: (_: unknown, ahead: Ahead) => ahead('dusk').lit }],
    ['a claim about steps', { kind: 'step', holds: (_: unknown, ahead: Ahead) => ahead('dusk').lit }],
    [
      'a claim that looks again, at what can be seen',
      {
        kind: 'state',
        holds: (_: unknown, ahead: Ahead) => {
          const [dusk, dawn] = [ahead('dusk'), ahead('dawn')];
          return dusk.lit && !dawn.lit;
        },
      },
    ],
  ] as const)('is no reason to call %s violated', (_, claim) => {
    // Dusk always lights the lamp; in the part that was explored, one coin's dusk is not there to be seen.
    expect(check(whole, viewsOf(whole), claim)).toEqual({ verdict: 'holds' });
    expect(check(cut, seen, claim)).toEqual({ verdict: 'undecided' });
  });

  it('leaves a violation that is seen this side of the edge', () => {
    const neverLights = {
      kind: 'state',
      holds: (_: unknown, ahead: Ahead) => !ahead('dusk').lit,
    } as const;
    expect(check(cut, seen, neverLights)).toEqual({ verdict: 'violated', counterexample: [] });
  });
});

describe('ways to a goal', () => {
  it('lists the shortest first and leaves out detours and reorderings', () => {
    const graph = graphOf();
    const views = viewsOf(graph);
    const to = (isGoal: (index: number) => boolean, allowed = () => true) => ({
      isGoal,
      allowed,
      distance: distancesTo(graph, { isGoal, allowed }),
    });
    expect(
      shortestPaths(
        graph,
        0,
        to((index) => views[index]?.open === true),
      ),
    ).toEqual([['coin', 'dusk', 'push']]);
    expect(
      shortestPaths(
        graph,
        0,
        to((index) => index === 0),
      ),
    ).toEqual([[]]);
    expect(
      shortestPaths(
        graph,
        0,
        to(
          (index) => index !== 0,
          () => false,
        ),
      ),
    ).toEqual([]);
  });

  it('finds a way that works whatever happens in between', () => {
    const graph = graphOf();
    const views = viewsOf(graph);
    const isGoal = (index: number) => views[index]?.open === true;
    const allowed = () => true;
    const options = { isGoal, allowed, distance: distancesTo(graph, { isGoal, allowed }) };
    const dawn = { ...options, interference: [graph.system.events.indexOf('dawn')] };
    // While the lamp may go out at any moment, nobody can count on passing.
    expect(withstands(graph, 0, ['coin', 'dusk', 'push'], options)).toBe(true);
    expect(withstands(graph, 0, ['coin', 'dusk', 'push'], dawn)).toBe(false);
    expect(shortestPaths(graph, 0, dawn)).toEqual([]);
    const coin = { ...options, interference: [graph.system.events.indexOf('coin')] };
    expect(shortestPaths(graph, 0, coin)[0]).toEqual(['coin', 'dusk', 'push']);
  });
});
