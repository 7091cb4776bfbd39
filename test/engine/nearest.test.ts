/** The shortest run from one state, without the whole graph: the same lengths as the walk back over all of it. */
import { describe, expect, it } from 'vitest';
import { compile, distancesTo, explore, nearest, runTo } from '../../src/engine/index.ts';
import { switches, TURNSTILE_EVENTS, turnstile } from './toys.ts';

const system = compile(turnstile, { free: false }, TURNSTILE_EVENTS);
const isOpen = (state: number) => (system.stateOf(state).value as { gate: string }).gate === 'open';
const any = () => true;

describe('the nearest goal', () => {
  it('is reached by the first of the shortest runs, as exploration would have it', () => {
    const graph = explore(system);
    const open = Array.from(graph.states).findIndex(isOpen);
    expect(nearest(system, system.initial, { isGoal: isOpen, allowed: any, longest: 9 })).toEqual(runTo(graph, open));
  });

  it('is as far from every state as the walk back says', () => {
    const graph = explore(system);
    const distance = distancesTo(graph, { allowed: any, isGoal: (index) => isOpen(graph.states[index] as number) });
    for (const [index, state] of graph.states.entries())
      expect(nearest(system, state, { isGoal: isOpen, allowed: any, longest: 9 })?.length ?? -1).toBe(distance[index]);
  });

  it('takes no event that is not allowed', () => {
    const coin = TURNSTILE_EVENTS.indexOf('coin');
    expect(
      nearest(system, system.initial, { isGoal: isOpen, allowed: (event) => event !== coin, longest: 9 }),
    ).toBeNull();
  });

  it('is no run where one stands at it, and null where it lies farther than one looks', () => {
    expect(nearest(system, system.initial, { isGoal: any, allowed: any, longest: 0 })).toEqual([]);
    expect(nearest(system, system.initial, { isGoal: isOpen, allowed: any, longest: 2 })).toBeNull();
  });

  it('meets no state twice: twelve switches are all thrown in twelve steps', () => {
    const { machine, events } = switches(12);
    const many = compile(machine, undefined, events);
    let asked = 0;
    const isLast = (state: number) => {
      asked += 1;
      return !JSON.stringify(many.stateOf(state).value).includes('"off"');
    };
    expect(nearest(many, many.initial, { isGoal: isLast, allowed: any, longest: 12 })).toHaveLength(12);
    expect(asked).toBeLessThanOrEqual(4096);
  });
});
