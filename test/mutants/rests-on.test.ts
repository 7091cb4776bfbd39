/** What the generated file says through its door: which rules a verdict rests on, and where it has nothing to say. */
import { expect, it } from 'vitest';
import { completeSettings, isCitable, type PropertyId, restsOn, verify } from '../../src/simulation/index.ts';
import { GROUNDS } from './grounds.ts';

it('names, for the promise, what opts people out, what automation cannot do, and how the CRM syncs', () => {
  expect(restsOn('P1')).toEqual(expect.arrayContaining(['C1', 'C2', 'C3', 'C22', 'A7']));
  expect(restsOn('P1', completeSettings({}))).not.toContain('C31');
  expect(restsOn('P1', completeSettings({ crm: 'dynamics' }))).toContain('C31');
  expect(restsOn('P1', completeSettings({ crm: 'netsuite' }))).toContain('C32');
});

it('names, for the hard bounce, the rule that nothing clears Do Not Email under one', () => {
  expect(restsOn('P4')).toEqual(expect.arrayContaining(['C4', 'C14']));
});

it('names nothing under a verdict that is bad news, and only what the rulebook knows under any', () => {
  for (const { settings } of GROUNDS)
    for (const { id, verdict } of verify(settings).properties) {
      const rules = restsOn(id, settings);
      expect(rules.every(isCitable)).toBe(true);
      if (verdict !== 'holds' && verdict !== 'possible') expect([id, rules]).toEqual([id, []]);
    }
});

it('names something for every property', () => {
  const ids: readonly PropertyId[] = verify(completeSettings({})).properties.map(({ id }) => id);
  expect(ids.filter((id) => restsOn(id).length === 0)).toEqual([]);
});

it('gives the same answer for an unassigned prospect without a CRM, who is like any other without one', () => {
  expect(restsOn('P1', completeSettings({ assigned: false }))).toEqual(restsOn('P1', completeSettings({})));
});

it('has nothing to say of an edition in which it was not tried', () => {
  expect(restsOn('P1', completeSettings({ edition: 'upgraded' }))).toEqual([]);
});
