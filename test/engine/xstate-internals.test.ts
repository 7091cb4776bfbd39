/**
 * What we use of XState beyond its documented interface. After an upgrade the failing line names what is gone or means
 * something else; `src/engine/xstate-internals.ts` is then the one file to mend.
 */
import { describe, expect, it } from 'vitest';
import { assign, initialTransition, setup, transition } from 'xstate';
import { activeNodes, guardAllows, selectedTransitions, snapshotAfter } from '../../src/engine/xstate-internals.ts';

const machine = setup({
  types: { context: {} as { count: number } },
  guards: { few: ({ context }) => context.count < 2 },
  actions: { count: assign({ count: ({ context }) => context.count + 1 }) },
}).createMachine({
  context: { count: 0 },
  type: 'parallel',
  states: {
    lamp: { initial: 'off', states: { off: { on: { press: 'on' } }, on: { on: { press: 'off' } } } },
    meter: { on: { press: { guard: 'few', actions: 'count' } } },
  },
});

const [begin] = initialTransition(machine);

describe('XState, where it promises nothing', () => {
  it('machine.transition takes a scope of our own, and gives what transition() gives', () => {
    const ours = snapshotAfter(machine, begin, 'press');
    const [theirs] = transition(machine, begin, { type: 'press' });
    expect([ours.value, ours.context]).toEqual([theirs.value, theirs.context]);
    expect([ours.value, ours.context]).toEqual([{ lamp: 'on', meter: {} }, { count: 1 }]);
  });

  it('machine.getTransitionData selects the transitions, with their sources', () => {
    const selected = selectedTransitions(machine, begin, 'press');
    expect(selected.map(({ source }) => source.path.join('.'))).toEqual(['lamp.off', 'meter']);
    expect(selectedTransitions(machine, begin, 'nothing')).toEqual([]);
  });

  it('snapshot._nodes are the active states, the root among them', () => {
    const paths = activeNodes(begin).map(({ path }) => path.join('.'));
    expect(paths.toSorted()).toEqual(['', 'lamp', 'lamp.off', 'meter']);
  });

  it('evaluateGuard looks a name up in the machine of a snapshot that is nothing else', () => {
    expect(guardAllows(machine, 'few', { count: 1 }, 'press')).toBe(true);
    expect(guardAllows(machine, 'few', { count: 2 }, 'press')).toBe(false);
  });
});
