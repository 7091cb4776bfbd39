import { describe, expect, it } from 'vitest';
import { along, check, compile, explore, restrict, runTo } from '../../src/engine/index.ts';
import { switches, TURNSTILE_EVENTS, turnstile } from './toys.ts';

const whole = explore(compile(turnstile, { free: false }, TURNSTILE_EVENTS));
const isOpen = (graph: typeof whole) => (index: number) =>
  (graph.system.stateOf(graph.states[index] as number).value as { gate: string }).gate === 'open';

describe('a restricted graph', () => {
  it('has no state that only a forbidden step leads to', () => {
    const push = TURNSTILE_EVENTS.indexOf('push');
    const locked = explore(restrict(whole, (_, event) => event !== push));
    expect(Array.from(locked.states).some(isOpen(whole))).toBe(false);
    expect(locked.complete).toBe(true);
    expect(Array.from(whole.states, (_, index) => index).some(isOpen(whole))).toBe(true);
  });

  it('keeps what it knows where every state has a place of its own', () => {
    const { machine, events } = switches(8);
    const graph = explore(compile(machine, undefined, events));
    const half = explore(restrict(graph, (_, event) => event < 4));
    expect(half.count).toBe(16);
    expect(explore(restrict(graph, () => true)).next).toEqual(graph.next);
  });
});

describe('a run as a graph', () => {
  const run = ['coin', 'dusk', 'push', 'push'];
  const path = along(whole, run);
  const views = Array.from(path.states, (index) => ({ open: isOpen(whole)(index) }));

  it('shows what is violated along the run, and where', () => {
    expect(path.count).toBe(5);
    expect(runTo(path, 4)).toEqual(run);
    expect(check(path, views, { kind: 'state', holds: ({ open }) => !open })).toEqual({
      verdict: 'violated',
      counterexample: run.slice(0, 3),
    });
  });

  it('never shows that something holds: the rest is not there', () => {
    expect(check(path, views, { kind: 'state', holds: () => true })).toEqual({ verdict: 'undecided' });
    const opens = (_: number, { after }: { after: { open: boolean } }) => (after.open ? ('hit' as const) : 0);
    expect(check(along(whole, run.slice(0, 2)), views, { kind: 'never', size: 1, watch: opens })).toEqual({
      verdict: 'undecided',
    });
  });
});
