import { describe, expect, it } from 'vitest';
import { candidatesFor, endOf, moves, replay, start, step, topologyOf } from '../../src/engine/index.ts';
import { turnstile } from './toys.ts';

describe('a step', () => {
  it('leaves the snapshot that it was given as it was', () => {
    const before = start(turnstile, { free: false });
    const value = JSON.stringify(before.value);
    step(turnstile, before, 'coin');
    expect(JSON.stringify(before.value)).toBe(value);
    expect(before.context).toEqual({ coins: 0, free: false });
  });

  it('says which transitions fired, in every region', () => {
    const lit = endOf(replay(turnstile, { free: false }, ['dusk']));
    const { fired } = step(turnstile, lit, 'coin');
    expect(fired.map(({ id }) => id)).toEqual(['gate.locked:coin:0', 'lamp.on.dim:coin:0']);
  });

  it('says what each guard answered, clause by clause', () => {
    const [candidate] = candidatesFor(turnstile, start(turnstile, { free: false }), 'push');
    expect(candidate).toMatchObject({
      fate: 'blocked',
      guard: {
        kind: 'named',
        name: 'mayPass',
        answer: false,
        of: {
          kind: 'any',
          of: [
            { name: 'isFree', answer: false },
            { kind: 'all', of: [{ name: 'hasCoins' }, { name: 'isLit' }] },
          ],
        },
      },
    });
  });

  it('lets the root speak only when no region moves', () => {
    const locked = step(turnstile, start(turnstile, { free: false }), 'push');
    expect(locked.fired.map(({ description }) => description)).toEqual(['It is locked.']);
    const free = step(turnstile, start(turnstile, { free: true }), 'push');
    expect(free.fired.map(({ id }) => id)).toEqual(['gate.locked:push:0']);
    expect(free.candidates.find(({ transition }) => transition.source === '')?.fate).toBe('passed-over');
  });

  it('settles eventless transitions before the first event', () => {
    expect(start(turnstile, { free: true }).value).toMatchObject({ sign: 'free' });
  });
});

describe('the topology', () => {
  it('names every state by its path and every transition by source, event and branch', () => {
    const { states, transitions } = topologyOf(turnstile);
    expect(states.map(({ id }) => id)).toContain('lamp.on.dim');
    expect(states.find(({ id }) => id === 'gate.locked')).toMatchObject({
      parent: 'gate',
      initial: true,
      type: 'atomic',
    });
    expect(new Set(transitions.map(({ id }) => id)).size).toBe(transitions.length);
    expect(transitions.filter((t) => t.source === '').some(moves)).toBe(false);
  });
});
