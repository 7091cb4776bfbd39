/** Macros: whatever can be saved is there again on the next visit, and opens from a run file. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MAX_MACROS, MAX_NAME, readMacros } from '../../src/simulation/index.ts';

const kept = new Map<string, string>();
const EVENTS = ['mail.softBounced'] as const;

/** The browser's next visit: nothing is known but what was kept. */
async function visit() {
  vi.resetModules();
  return import('../../src/app/session/macros.ts');
}

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});

describe('macros', () => {
  it('are there on the next visit, however long their names and however often one is taken', async () => {
    const { addMacros, allMacros } = await visit();
    const name = 'x'.repeat(MAX_NAME);
    for (let count = 1; count <= 12; count++)
      addMacros([{ name, events: Array.from({ length: count }, () => EVENTS[0]) }]);
    const macros = allMacros();
    expect(new Set(macros.map((macro) => macro.name)).size).toBe(12);
    expect(readMacros(macros)).toEqual({ ok: true, value: macros });
    expect((await visit()).allMacros()).toEqual(macros);
  });

  it('are no more than a run file holds, and say how many found no room', async () => {
    const { addMacros, allMacros } = await visit();
    const many = Array.from({ length: MAX_MACROS + 3 }, (_, place) => ({ name: `Macro ${place}`, events: EVENTS }));
    expect(addMacros(many)).toBe(3);
    expect(allMacros()).toHaveLength(MAX_MACROS);
    expect(readMacros(allMacros()).ok).toBe(true);
  });

  it('lose none but the one that cannot be read', async () => {
    const { addMacros } = await visit();
    addMacros([
      { name: 'One', events: EVENTS },
      { name: 'Two', events: EVENTS.concat(EVENTS) },
    ]);
    const [key = ''] = kept.keys();
    const [one, two] = JSON.parse(kept.get(key) ?? '') as object[];
    kept.set(key, JSON.stringify([one, { ...two, name: '' }, 7]));
    expect((await visit()).allMacros()).toEqual([one]);
  });
});
