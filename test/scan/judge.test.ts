/** What findings mean for an organisation, by findings that are written down here, where people can do little: a question takes milliseconds. */
import { describe, expect, it } from 'vitest';
import { type Finding, judgeScan } from '../../src/scan/index.ts';
import { type Automation, completeSettings, type Organisation } from '../../src/simulation/index.ts';
import { CLEARS, clearing, finding, TICKS, ticking, unattended } from './written-finding.ts';

const withHand = (...automations: readonly Automation[]): Organisation => ({ ...unattended, automations });
const hand = (name: string, ...does: Automation['does']): Automation => ({ name, does, need: [] });

const opensIn = (organisation: Organisation, ...findings: readonly Finding[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    judgeScan(findings, organisation).findings.map(({ finding: { name }, opens }) => [name, opens.join(' ')]),
  );

describe('a finding', () => {
  it('opens what it breaks alone, and that alone', () => {
    const { findings, opened, openAnyway, verification } = judgeScan([clearing], unattended);
    expect(findings).toMatchObject([{ standing: 'counted', reason: null, opens: ['P1', 'P3', 'P14'] }]);
    expect(opened).toEqual(['P1', 'P3', 'P14']);
    expect(openAnyway).toEqual([]);
    expect(verification.automations).toEqual(['Clears']);
    expect(opensIn(unattended, ticking)).toEqual({ Ticks: '' });
    expect(judgeScan([ticking], unattended).findings[0]?.fix).toBeNull();
  });

  it('opens less where it asks for more, and each is asked by its own conditions', () => {
    const asked = finding({ name: 'Asked', need: ['requested'] });
    const ticked = finding({ name: 'Ticked', need: ['Prospect Opted Out is ticked'] });
    expect(opensIn(unattended, asked, ticked, clearing)).toEqual({
      Asked: 'P14',
      Ticked: 'P1 P3 P14',
      Clears: 'P1 P3 P14',
    });
  });

  it('opens with others what none does alone, where it takes part in it', () => {
    const bystander = finding({ name: 'Bystander', does: [TICKS], need: ['Hard Bounced is ticked', 'requested'] });
    expect(opensIn(unattended, clearing, ticking)).toEqual({ Clears: 'P1 P3 P14 P17', Ticks: 'P17' });
    expect(opensIn(unattended, clearing, ticking, bystander)).toMatchObject({ Bystander: '' });
    // It has a part in the run by which P1 is broken, and none in that of P17.
    const later = finding({ name: 'Later', need: ['Prospect Opted Out is ticked'] });
    expect(opensIn(unattended, later, clearing, ticking)).toMatchObject({ Later: 'P1 P3 P14', Ticks: 'P17' });
    expect(opensIn(withHand(hand('Mine', TICKS)), clearing)).toEqual({ Clears: 'P1 P3 P14 P17' });
  });

  it('is found in a run by the name that it has beside what people wrote', () => {
    const mine = { ...hand('Ticks', 'automation.tickedDoNotEmail'), need: ['requested'] };
    expect(opensIn(withHand(mine), clearing, ticking)).toMatchObject({ Ticks: 'P17' });
  });

  it('is not to blame for what another breaks alone', () => {
    const both = finding({ name: 'Both', does: [TICKS, CLEARS] });
    expect(opensIn(unattended, both)).toEqual({ Both: 'P1 P3 P14 P17' });
    expect(opensIn(unattended, both, ticking)).toEqual({ Both: 'P1 P3 P14 P17', Ticks: '' });
  });

  it('is not to blame with others for what people wrote, but breaks alone what they broke as well', () => {
    const whole = withHand(hand('Mine', TICKS), hand('Mine, too', CLEARS));
    const { findings, openAnyway, opened } = judgeScan([clearing, ticking], whole);
    expect(openAnyway).toEqual(['P1', 'P3', 'P14', 'P17']);
    expect(findings.map(({ opens }) => opens)).toEqual([['P1', 'P3', 'P14'], []]);
    expect(opened).toEqual(['P1', 'P3', 'P14']);
  });

  it('is not to blame for what the settings break, of which no fix is looked for', () => {
    const deaf = completeSettings({ edition: 'upgraded', crm: 'salesforce', optedOutSync: 'account-engagement' });
    const cannot = unattended.cannot.filter((event) => !event.startsWith('crmUser.'));
    const { findings, opened, openAnyway, verification } = judgeScan([ticking], {
      ...unattended,
      settings: deaf,
      cannot,
    });
    expect(openAnyway).toEqual(['P16', 'P17']);
    expect(opened).toEqual([]);
    expect(findings[0]?.opens).toEqual([]);
    expect(verification.properties.every(({ fixes }) => fixes === undefined)).toBe(true);
  });

  it('that does not run, or that somebody knows, counts for nothing', () => {
    const idle = finding({ name: 'Draft', active: false });
    const known = { Clears: 'agreed with legal', Gone: 'was there once' };
    const { findings, opened, organisation, stale } = judgeScan([idle, clearing, ticking], unattended, known);
    expect(findings.map(({ standing, reason, opens, fix }) => [standing, reason, opens, fix])).toEqual([
      ['idle', null, [], null],
      ['known', 'agreed with legal', [], null],
      ['counted', null, [], null],
    ]);
    expect(opened).toEqual([]);
    expect(organisation.automations?.map(({ name }) => name)).toEqual(['Ticks']);
    expect(stale).toEqual(['Gone']);
    expect(judgeScan([clearing], { ...unattended, findings: known }).findings[0]?.standing).toBe('known');
    // Every object has this one, which nobody accepted.
    expect(judgeScan([finding({ name: 'constructor', active: false })], unattended, {}).findings[0]?.reason).toBeNull();
  });
});

describe('a promise that somebody has accepted as broken', () => {
  it('is opened, and makes no pipeline red', () => {
    const { findings, opened } = judgeScan([clearing, ticking], { ...unattended, accept: { P3: 'we know' } });
    expect(findings[0]?.opens).toEqual(['P1', 'P3', 'P14', 'P17']);
    expect(opened).toEqual(['P1', 'P14', 'P17']);
  });
});

describe('what would close it', () => {
  const fixOf = (judged: Finding, organisation = unattended) => judgeScan([judged], organisation).findings[0]?.fix;

  it('is the condition that somebody asked, for as much as that closes', () => {
    const fix = fixOf(clearing, { ...unattended, conditions: { 'Contact.Back__c': 'requested' } });
    expect(fix?.words).toMatch(
      /^Add the condition “Contact\.Back__c is true” to .* That closes P1 and P3; P14 would still be open\.$/,
    );
    expect(fix?.lines).toContain('    <field>Back__c</field>');
    expect(fixOf(clearing)?.lines).toBeNull();
  });

  it('is to leave the box alone where it asks for that already', () => {
    expect(fixOf(finding({ need: ['requested'] }))?.words).toMatch(/^Leave Email Opt Out alone there: for P14 to hold/);
  });
});
