/** What findings mean for an organisation, by findings that are written down here, where people can do little: a question takes milliseconds. */
import { describe, expect, it } from 'vitest';
import { type Finding, judgeScan } from '../../src/scan/index.ts';
import { type Automation, completeSettings, type Organisation, simulationOf } from '../../src/simulation/index.ts';
import { isWithholdable } from '../../src/simulation/organisation/organisation.ts';
import { CLEARS, finding, TICKS } from './written-finding.ts';

const settings = completeSettings({ edition: 'upgraded', crm: 'salesforce', optedOutSync: 'most-recent' });

/** Where nobody of the staff can do anything, all that happens comes from the prospect, the sync and what is listed. */
const left: Organisation = {
  settings,
  automations: [],
  cannot: simulationOf(settings).events.filter(isWithholdable),
  accept: {},
};
const withHand = (...automations: readonly Automation[]): Organisation => ({ ...left, automations });
const hand = (name: string, ...does: Automation['does']): Automation => ({ name, does, need: [] });

/** Lifts an opt-out wherever it may: alone that breaks P1, P3 and P14. */
const clears = finding({ name: 'Clears' });
/** Alone it breaks nothing; with one that clears, what it told is forgotten again, which is P17. */
const ticks = finding({ name: 'Ticks', does: [TICKS] });

const opensIn = (organisation: Organisation, ...findings: readonly Finding[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    judgeScan(findings, organisation).findings.map(({ finding: { name }, opens }) => [name, opens.join(' ')]),
  );

describe('a finding', () => {
  it('opens what it breaks alone, and that alone', () => {
    const { findings, opened, openAnyway, verification } = judgeScan([clears], left);
    expect(findings).toMatchObject([{ standing: 'counted', reason: null, opens: ['P1', 'P3', 'P14'] }]);
    expect(opened).toEqual(['P1', 'P3', 'P14']);
    expect(openAnyway).toEqual([]);
    expect(verification.automations).toEqual(['Clears']);
    expect(opensIn(left, ticks)).toEqual({ Ticks: '' });
    expect(judgeScan([ticks], left).findings[0]?.fix).toBeNull();
  });

  it('opens less where it asks for more, and each is asked by its own conditions', () => {
    const asked = finding({ name: 'Asked', need: ['requested'] });
    const ticked = finding({ name: 'Ticked', need: ['Prospect Opted Out is ticked'] });
    expect(opensIn(left, asked, ticked, clears)).toEqual({ Asked: 'P14', Ticked: 'P1 P3 P14', Clears: 'P1 P3 P14' });
  });

  it('opens with others what none does alone, where it takes part in it', () => {
    const bystander = finding({ name: 'Bystander', does: [TICKS], need: ['Hard Bounced is ticked', 'requested'] });
    expect(opensIn(left, clears, ticks)).toEqual({ Clears: 'P1 P3 P14 P17', Ticks: 'P17' });
    expect(opensIn(left, clears, ticks, bystander)).toMatchObject({ Bystander: '' });
    // It has a part in the run by which P1 is broken, and none in that of P17.
    const later = finding({ name: 'Later', need: ['Prospect Opted Out is ticked'] });
    expect(opensIn(left, later, clears, ticks)).toMatchObject({ Later: 'P1 P3 P14', Ticks: 'P17' });
    expect(opensIn(withHand(hand('Mine', TICKS)), clears)).toEqual({ Clears: 'P1 P3 P14 P17' });
  });

  it('is found in a run by the name that it has beside what people wrote', () => {
    const mine = { ...hand('Ticks', 'automation.tickedDoNotEmail'), need: ['requested'] };
    expect(opensIn(withHand(mine), clears, ticks)).toMatchObject({ Ticks: 'P17' });
  });

  it('is not to blame for what another breaks alone', () => {
    const both = finding({ name: 'Both', does: [TICKS, CLEARS] });
    expect(opensIn(left, both)).toEqual({ Both: 'P1 P3 P14 P17' });
    expect(opensIn(left, both, ticks)).toEqual({ Both: 'P1 P3 P14 P17', Ticks: '' });
  });

  it('is not to blame with others for what people wrote, but breaks alone what they broke as well', () => {
    const whole = withHand(hand('Mine', TICKS), hand('Mine, too', CLEARS));
    const { findings, openAnyway, opened } = judgeScan([clears, ticks], whole);
    expect(openAnyway).toEqual(['P1', 'P3', 'P14', 'P17']);
    expect(findings.map(({ opens }) => opens)).toEqual([['P1', 'P3', 'P14'], []]);
    expect(opened).toEqual(['P1', 'P3', 'P14']);
  });

  it('is not to blame for what the settings break, of which no fix is looked for', () => {
    const deaf = completeSettings({ edition: 'upgraded', crm: 'salesforce', optedOutSync: 'account-engagement' });
    const cannot = left.cannot.filter((event) => !event.startsWith('crmUser.'));
    const { findings, opened, openAnyway, verification } = judgeScan([ticks], { ...left, settings: deaf, cannot });
    expect(openAnyway).toEqual(['P16', 'P17']);
    expect(opened).toEqual([]);
    expect(findings[0]?.opens).toEqual([]);
    expect(verification.properties.every(({ fixes }) => fixes === undefined)).toBe(true);
  });

  it('that does not run, or that somebody knows, counts for nothing', () => {
    const idle = finding({ name: 'Draft', active: false });
    const known = { Clears: 'agreed with legal', Gone: 'was there once' };
    const { findings, opened, organisation, stale } = judgeScan([idle, clears, ticks], left, known);
    expect(findings.map(({ standing, reason, opens, fix }) => [standing, reason, opens, fix])).toEqual([
      ['idle', null, [], null],
      ['known', 'agreed with legal', [], null],
      ['counted', null, [], null],
    ]);
    expect(opened).toEqual([]);
    expect(organisation.automations?.map(({ name }) => name)).toEqual(['Ticks']);
    expect(stale).toEqual(['Gone']);
    expect(judgeScan([clears], { ...left, findings: known }).findings[0]?.standing).toBe('known');
    // Every object has this one, which nobody accepted.
    expect(judgeScan([finding({ name: 'constructor', active: false })], left, {}).findings[0]?.reason).toBeNull();
  });
});

describe('a promise that somebody has accepted as broken', () => {
  it('is opened, and makes no pipeline red', () => {
    const { findings, opened } = judgeScan([clears, ticks], { ...left, accept: { P3: 'we know' } });
    expect(findings[0]?.opens).toEqual(['P1', 'P3', 'P14', 'P17']);
    expect(opened).toEqual(['P1', 'P14', 'P17']);
  });
});

describe('what would close it', () => {
  const fixOf = (judged: Finding, organisation = left) => judgeScan([judged], organisation).findings[0]?.fix;

  it('is the condition that somebody asked, for as much as that closes', () => {
    const fix = fixOf(clears, { ...left, conditions: { 'Contact.Back__c': 'requested' } });
    expect(fix?.words).toMatch(
      /^Add the condition “Contact\.Back__c is true” to .* That closes P1 and P3; P14 would still be open\.$/,
    );
    expect(fix?.lines).toContain('    <field>Back__c</field>');
    expect(fixOf(clears)?.lines).toBeNull();
  });

  it('is to leave the box alone where it asks for that already', () => {
    expect(fixOf(finding({ need: ['requested'] }))?.words).toMatch(/^Leave Email Opt Out alone there: for P14 to hold/);
  });
});
