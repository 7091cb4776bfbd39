/** What the generated file says through its door: which rules a verdict rests on, and where it has nothing to say. */
import { describe, expect, it } from 'vitest';
import {
  type Automation,
  completeSettings,
  configurationsOf,
  EDITIONS,
  isCitable,
  isOwnAutomation,
  neverClearing,
  organisationThat,
  restsOn,
  restsOnIn,
  type Settings,
  simulationOf,
  verify,
  verifyOrganisation,
} from '../../src/simulation/index.ts';

const upgraded = (optedOutSync: NonNullable<Settings['optedOutSync']>) =>
  completeSettings({ edition: 'upgraded', crm: 'salesforce', optedOutSync });

it('names, for the promise, what opts people out, what automation cannot do, and how the CRM syncs', () => {
  expect(restsOn('P1', 'classic')).toEqual(expect.arrayContaining(['C1', 'C2', 'C3', 'C8', 'C22', 'A7']));
  expect(restsOn('P1', completeSettings({ edition: 'classic', resubscribe: false }))).not.toContain('C31');
  expect(restsOn('P1', completeSettings({ edition: 'classic', resubscribe: false, crm: 'dynamics' }))).toContain('C31');
  expect(restsOn('P1', completeSettings({ edition: 'classic', resubscribe: false, crm: 'netsuite' }))).toContain('C32');
});

it('names, for the promise of the upgraded edition, which side the sync uses', () => {
  expect(restsOn('P1', 'upgraded')).toEqual(expect.arrayContaining(['U2', 'U3', 'U7']));
  expect(restsOn('P1', upgraded('most-recent'))).toContain('U7');
  // An unsubscribe is undone by the next sync, so nothing upholds it.
  expect(restsOn('P1', upgraded('salesforce'))).toEqual([]);
});

it('names the checkbox for Do Not Email only where it is synced', () => {
  const synced = (doNotEmailSync: Settings['doNotEmailSync']) =>
    restsOn('P9', completeSettings({ crm: 'salesforce', optedOutSync: 'salesforce', doNotEmailSync }));
  expect(synced('unmapped')).not.toContain('U14');
  expect(synced('account-engagement')).toContain('U14');
  expect(synced('salesforce')).toContain('U14');
});

it('names, for the hard bounce, the rule that nothing clears Do Not Email under one, or the one that the status is computed', () => {
  expect(restsOn('P4', 'classic')).toEqual(expect.arrayContaining(['C4', 'C14']));
  expect(restsOn('P4', 'upgraded')).toEqual(['U2']);
});

describe('of an organisation', () => {
  const settings = upgraded('most-recent');
  const harmless = neverClearing('upgraded');
  const everything = simulationOf(settings).events.filter(isOwnAutomation);

  it('names what the promise rests on where automations do all that never clears a field', () => {
    expect(restsOn('P1', settings, 'never-clears')).toEqual(restsOn('P1', settings));
    expect(restsOnIn(organisationThat(settings, harmless), 'P1')).toEqual(restsOn('P1', settings));
    // Where they may do everything the promise does not hold, so nothing upholds it.
    expect(restsOn('P1', settings, 'everything')).toEqual([]);
    expect(restsOnIn(organisationThat(settings, everything), 'P1')).toEqual([]);
  });

  it('names what the others rest on where automations do everything, or nothing is known of them', () => {
    expect(restsOnIn(organisationThat(settings, everything), 'P4')).toEqual(['U2']);
    expect(restsOnIn({ settings, automations: null, cannot: [], accept: {} }, 'P4')).toEqual(['U2']);
    expect(restsOnIn(organisationThat(settings, harmless), 'P4')).toEqual([]);
  });

  it('says nothing of organisations in between, where nobody tried', () => {
    expect(restsOnIn(organisationThat(settings, []), 'P1')).toEqual([]);
    expect(restsOnIn(organisationThat(settings, harmless.slice(1)), 'P1')).toEqual([]);
    const [first, ...others] = organisationThat(settings, harmless).automations ?? [];
    const picky = { ...(first as Automation), need: ['requested'] };
    expect(restsOnIn({ settings, automations: [picky, ...others], cannot: [], accept: {} }, 'P1')).toEqual([]);
    expect(
      restsOnIn({ settings, automations: [picky, ...(first ? [first] : []), ...others], cannot: [], accept: {} }, 'P1'),
    ).toEqual(restsOn('P1', settings));
  });
});

describe.each(EDITIONS)('in the $id edition', ({ id: edition, properties }) => {
  it('names nothing under a verdict that is bad news, and only what the rulebook knows under any', () => {
    for (const settings of configurationsOf(edition)) {
      const good = [verify(settings), verifyOrganisation(organisationThat(settings, neverClearing(edition)))].flatMap(
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
