/** The making of mutants, on toy machines: each kind once, each mutant built, and the machine itself left alone. */
import { describe, expect, it } from 'vitest';
import { compile, explore, stateKey } from '../../src/engine/index.ts';
import { type Mutant, type MutantKind, mutantsOf } from '../../src/engine/mutants.ts';
import { TURNSTILE_EVENTS, turnstile } from '../engine/toys.ts';

const INPUT = { free: false };
const mutants = mutantsOf(turnstile, { input: INPUT, hearing: ['lamp'] });
const byId = (id: string): Mutant => {
  const found = mutants.find((mutant) => mutant.id === id);
  if (!found) throw new Error(`No mutant is called "${id}". There are:\n${mutants.map((each) => each.id).join('\n')}`);
  return found;
};

/** The values of all states that can be reached, as texts. */
function reached(machine: ReturnType<Mutant['machine']>, maxStates = 500): readonly string[] {
  const graph = explore(compile(machine, INPUT, TURNSTILE_EVENTS), { maxStates });
  return Array.from(graph.states, (state) => stateKey(graph.system.stateOf(state)));
}

describe('the mutants of a machine', () => {
  it('each have a name of their own', () => {
    expect(new Set(mutants.map(({ id }) => id)).size).toBe(mutants.length);
  });

  it('are of every kind', () => {
    const kinds: readonly MutantKind[] = [
      'transition dropped',
      'transition retargeted',
      'guard dropped',
      'guard negated',
      'clause dropped',
      'action dropped',
      'limit moved',
      'event heard',
    ];
    expect(new Set(mutants.map(({ kind }) => kind))).toEqual(new Set(kinds));
  });

  it('can all be built and explored, and leave the machine as it was', () => {
    const before = reached(turnstile);
    for (const mutant of mutants) expect(reached(mutant.machine()).length).toBeGreaterThan(0);
    expect(reached(turnstile)).toEqual(before);
  });

  it('lack a transition', () => {
    const dark = reached(byId('transition dropped: lamp:dusk:0').machine());
    expect(dark.some((state) => state.includes('"lamp":{"on"'))).toBe(false);
  });

  it('lead elsewhere', () => {
    const bright = reached(byId('transition retargeted: lamp.on.dim:coin:0 to lamp.on.dim').machine());
    expect(bright.some((state) => state.includes('bright'))).toBe(false);
  });

  it('ask nothing, or the opposite', () => {
    const open = (id: string) => reached(byId(id).machine(), 3).some((state) => state.includes('"gate":"open"'));
    expect(reached(turnstile, 3).some((state) => state.includes('"gate":"open"'))).toBe(false);
    expect(open('guard dropped: gate.locked:push:0')).toBe(true);
    expect(open('guard negated: gate.locked:push:0')).toBe(true);
    expect(open('guard negated: isFree')).toBe(true);
  });

  it('lack a clause of a guard that is made of several', () => {
    const clauses = mutants.filter(({ kind }) => kind === 'clause dropped').map(({ id }) => id);
    expect(clauses).toEqual([
      'clause dropped: mayPass without isFree',
      'clause dropped: mayPass without hasCoins and isLit',
      'clause dropped: mayPass without hasCoins',
      'clause dropped: mayPass without isLit',
    ]);
    const unlit = reached(byId('clause dropped: mayPass without isLit').machine());
    expect(unlit.some((state) => state.includes('"gate":"open"') && state.includes('"lamp":"off"'))).toBe(true);
  });

  it('do not assign', () => {
    const coins = reached(byId('action dropped: gate.locked:coin:0 take').machine());
    expect(coins.every((state) => state.includes('"coins":0'))).toBe(true);
  });

  it('count to another limit', () => {
    const most = (id: string) =>
      Math.max(...reached(byId(id).machine()).map((state) => Number(/"coins":(\d+)/.exec(state)?.[1])));
    expect(Math.max(...reached(turnstile).map((state) => Number(/"coins":(\d+)/.exec(state)?.[1])))).toBe(3);
    expect(most('limit moved: boxIsFull coins + 1')).toBe(2);
    expect(most('limit moved: boxIsFull coins − 1')).toBe(4);
  });

  it('hear an event in a region that has nothing to say of it', () => {
    const heard = mutants.filter(({ kind }) => kind === 'event heard').map(({ id }) => id);
    expect(heard).toEqual([
      'event heard: lamp.off:push to lamp.on',
      'event heard: lamp.on.dim:push to lamp.on.bright',
      'event heard: lamp.on.bright:push to lamp.on.dim',
    ]);
    const lit = reached(byId('event heard: lamp.off:push to lamp.on').machine(), 3);
    expect(lit.some((state) => state.includes('"lamp":{"on":"dim"}'))).toBe(true);
  });

  it('move a limit only where a guard reads a number', () => {
    const moved = mutants.filter(({ kind }) => kind === 'limit moved').map(({ id }) => id);
    expect(moved.some((id) => id.includes('isFree'))).toBe(false);
  });

  it('say where they can differ', () => {
    expect(byId('guard negated: isLit').touches).toEqual([{ state: 'gate.locked', event: 'push' }]);
    expect(byId('guard negated: isFree').touches).toEqual([
      { state: 'gate.locked', event: 'push' },
      { state: 'sign.unset', event: '' },
    ]);
  });
});
