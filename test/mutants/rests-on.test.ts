/** What the generated file says through its door: which rules a verdict rests on, and where it has nothing to say. */
import { describe, expect, it } from 'vitest';
import {
  completeSettings,
  configurationsOf,
  EDITIONS,
  isCitable,
  restsOn,
  type Settings,
  verify,
  verifyOrganisation,
} from '../../src/simulation/index.ts';
import { NEVER_CLEARING, organisationThat } from '../support/extremes.ts';

const upgraded = (optedOutSync: NonNullable<Settings['optedOutSync']>) =>
  completeSettings({ edition: 'upgraded', crm: 'salesforce', optedOutSync });

it('names, for the promise, what opts people out, what automation cannot do, and how the CRM syncs', () => {
  expect(restsOn('P1', 'classic')).toEqual(expect.arrayContaining(['C1', 'C2', 'C3', 'C8', 'C22', 'A7']));
  expect(restsOn('P1', completeSettings({}))).not.toContain('C31');
  expect(restsOn('P1', completeSettings({ crm: 'dynamics' }))).toContain('C31');
  expect(restsOn('P1', completeSettings({ crm: 'netsuite' }))).toContain('C32');
});

it('names, for the promise of the upgraded edition, which side the sync uses', () => {
  expect(restsOn('P1', 'upgraded')).toEqual(expect.arrayContaining(['U2', 'U3', 'U7']));
  expect(restsOn('P1', upgraded('most-recent'))).toContain('U7');
  // An unsubscribe is undone by the next sync, so nothing upholds it.
  expect(restsOn('P1', upgraded('salesforce'))).toEqual([]);
});

it('names, for the hard bounce, the rule that nothing clears Do Not Email under one, or the one that the status is computed', () => {
  expect(restsOn('P4', 'classic')).toEqual(expect.arrayContaining(['C4', 'C14']));
  expect(restsOn('P4', 'upgraded')).toEqual(['U2']);
});

describe.each(EDITIONS)('in the $id edition', ({ id: edition, properties }) => {
  it('names nothing under a verdict that is bad news, and only what the rulebook knows under any', () => {
    for (const settings of configurationsOf(edition)) {
      const good = [verify(settings), verifyOrganisation(organisationThat(settings, neverClearing(settings)))].flatMap(
        (each) => each.properties.filter(({ verdict }) => verdict === 'holds' || verdict === 'possible'),
      );
      for (const { id } of properties) {
        const rules = restsOn(id, settings);
        expect(rules.every(isCitable)).toBe(true);
        if (!good.some((each) => each.id === id)) expect([id, rules]).toEqual([id, []]);
      }
    }
  });

  it('names something for every property that has a meaning', () => {
    const meant = properties.filter(({ appliesTo }) => configurationsOf(edition).some(appliesTo));
    expect(meant.filter(({ id }) => restsOn(id, edition).length === 0).map(({ id }) => id)).toEqual([]);
  });

  it('gives the same answer for an unassigned prospect without a CRM, who is like any other without one', () => {
    const withoutCrm = completeSettings({ edition });
    expect(restsOn('P6', withoutCrm)).not.toEqual([]);
    expect(restsOn('P6', { ...withoutCrm, assigned: false })).toEqual(restsOn('P6', withoutCrm));
  });
});

/** In the classic edition automation clears nothing anyway (C22), so nothing need be left out. */
const neverClearing = ({ edition }: Settings) => (edition === 'upgraded' ? NEVER_CLEARING : []);
