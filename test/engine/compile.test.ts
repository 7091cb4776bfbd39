import { describe, expect, it } from 'vitest';
import { createMachine, setup } from 'xstate';
import { compile, explore, type Graph, interpret, stateKey } from '../../src/engine/index.ts';
import { switches, TURNSTILE_EVENTS, turnstile } from './toys.ts';

/** A graph by states' own keys, so that two engines' numbering does not matter. */
const edgesOf = (graph: Graph) => {
  const keys = Array.from(graph.states, (state) => stateKey(graph.system.stateOf(state)));
  const width = graph.system.events.length;
  return new Map(
    keys.map((key, index) => [
      key,
      Array.from({ length: width }, (_, e) => keys[graph.next[index * width + e] as number]),
    ]),
  );
};

describe('the compiled machine', () => {
  it.each([true, false])('takes every step that XState takes (free: %s)', (free) => {
    const compiled = explore(compile(turnstile, { free }, TURNSTILE_EVENTS));
    const reference = explore(interpret(turnstile, { free }, TURNSTILE_EVENTS));
    expect(edgesOf(compiled)).toEqual(edgesOf(reference));
    expect(compiled.count).toBeGreaterThan(10);
  });

  it('agrees with XState on many regions at once', () => {
    const { machine, events } = switches(6);
    const compiled = explore(compile(machine, undefined, events));
    expect(compiled.count).toBe(64);
    expect(edgesOf(compiled)).toEqual(edgesOf(explore(interpret(machine, undefined, events))));
  });

  it.each([
    [
      'a root that is not parallel',
      createMachine({ id: 'm', initial: 'a', states: { a: {} } }),
      /root is not parallel/,
    ],
    ['an entry action', createMachine({ id: 'm', type: 'parallel', states: { a: { entry: 'go' } } }), /"entry"/],
    [
      'a history state',
      createMachine({
        id: 'm',
        type: 'parallel',
        states: { a: { initial: 'b', states: { b: {}, h: { type: 'history' } } } },
      }),
      /history/,
    ],
    [
      'nested parallel states',
      createMachine({ id: 'm', type: 'parallel', states: { a: { type: 'parallel', states: { b: {} } } } }),
      /is parallel/,
    ],
    [
      'a way out of a region',
      createMachine({
        id: 'm',
        type: 'parallel',
        states: {
          a: { initial: 'x', states: { x: { on: { go: '#m.b.y' } } } },
          b: { initial: 'y', states: { y: {} } },
        },
      }),
      /leads out of its region/,
    ],
    [
      'a root that moves',
      createMachine({
        id: 'm',
        type: 'parallel',
        states: { a: { initial: 'x', states: { x: {}, y: {} } } },
        on: { go: '.a.y' },
      }),
      /its root/,
    ],
    [
      'a wildcard',
      createMachine({ id: 'm', type: 'parallel', states: { a: { on: { 'go.*': {} } } } }),
      /listens to "go\.\*"/,
    ],
    [
      'a root that moves of itself',
      createMachine({ id: 'm', type: 'parallel', states: { a: {} }, always: { guard: () => false, target: '.a' } }),
      /eventless/,
    ],
    [
      'an action that is no assign',
      setup({ actions: { shout: () => undefined } }).createMachine({
        id: 'm',
        type: 'parallel',
        states: { a: { on: { go: { actions: 'shout' } } } },
      }),
      /not an assign/,
    ],
  ])('refuses %s by name instead of approximating it', (_, machine, message) => {
    expect(() => compile(machine, undefined, ['go'])).toThrow(message);
  });
});
