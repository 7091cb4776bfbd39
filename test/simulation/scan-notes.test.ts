/** What an organisation's file says to a scan, and of where its automations come from: what is read, and what is refused. */
import { describe, expect, it } from 'vitest';
import { type Result, readOrganisation, readScanNotes } from '../../src/simulation/index.ts';

const sentence = (read: Result<unknown>) => (read.ok ? null : read.error);
const many = (count: number, value: string) =>
  Object.fromEntries(Array.from({ length: count }, (_, place) => [`name ${place}`, value]));

describe('the notes of a scan', () => {
  it('are read where they are there, and left out where they are not', () => {
    const conditions = { 'Lead.Asked__c': 'requested' };
    const findings = { 'Flow A': 'known since spring' };
    expect(readScanNotes({ settings: {} })).toEqual({ ok: true, value: {} });
    expect(readScanNotes({ conditions })).toEqual({ ok: true, value: { conditions } });
    expect(readScanNotes({ conditions, findings })).toEqual({ ok: true, value: { conditions, findings } });
    const read = readOrganisation({ settings: {}, conditions, findings });
    expect(read.ok && [read.value.conditions, read.value.findings]).toEqual([conditions, findings]);
  });

  it.each([
    [{ conditions: null }, '"conditions" must be an object that gives a condition for each name, not null.'],
    [{ conditions: [] }, '"conditions" must be an object'],
    [{ findings: 'x' }, '"findings" must be an object that gives a reason for each name, not "x".'],
    [{ conditions: { a: 'requestd' } }, 'conditions ("a"): Unknown condition "requestd". Did you mean "requested"?'],
    [{ findings: { a: ' ' } }, 'findings ("a"): the reason must have 1 to 1000 characters, not " ".'],
    [{ findings: { a: 7 } }, 'findings ("a"): the reason must have 1 to 1000 characters, not 7.'],
    [{ findings: { '': 'x' } }, 'findings: a name must have 1 to 250 characters, not "".'],
    [{ conditions: many(101, 'requested') }, '"conditions" may hold at most 100, and this one holds 101.'],
    [{ findings: many(201, 'x') }, '"findings" may hold at most 200, and this one holds 201.'],
  ])('are refused in one sentence: %.60j', (given, said) => {
    expect(sentence(readScanNotes(given))).toContain(said);
    expect(sentence(readOrganisation({ settings: {}, ...given }))).toContain(said);
  });

  it('may be as many and as long as is said, a pair of halves counting once', () => {
    const longest = '\u{1d4b3}'.repeat(1000);
    expect(readScanNotes({ conditions: many(100, 'requested'), findings: many(200, longest) }).ok).toBe(true);
    expect(readScanNotes({ findings: { ['x'.repeat(250)]: 'x' } }).ok).toBe(true);
    expect(sentence(readScanNotes({ findings: { a: `${longest}x` } }))).toContain('1 to 1000 characters');
    expect(sentence(readScanNotes({ findings: { ['x'.repeat(251)]: 'x' } }))).toContain('1 to 250 characters');
  });
});

describe('an automation of a file', () => {
  const read = (automation: object) => readOrganisation({ settings: {}, automations: [automation] });
  const ticks = { name: 'Blocker', does: ['automation.tickedDoNotEmail'] };

  it('keeps where it was found, and has each thing that it does once, in the order of the file', () => {
    const does = ['automation.tickedOptedOut', 'automation.tickedDoNotEmail', 'automation.tickedOptedOut'];
    const found = read({ ...ticks, does, need: ['requested', 'requested'], from: 'flows/Blocker.flow' });
    expect(found.ok && found.value.automations).toEqual([
      { name: 'Blocker', does: does.slice(0, 2), need: ['requested'], from: 'flows/Blocker.flow' },
    ]);
    const bare = read(ticks);
    expect(bare.ok && bare.value.automations).toEqual([{ ...ticks, need: [] }]);
    const longest = read({ ...ticks, name: 'n'.repeat(200), from: 'f'.repeat(120) });
    expect(longest.ok).toBe(true);
  });

  it.each([
    ['', '""'],
    [' ', '" "'],
    [7, '7'],
    [null, 'null'],
  ])('is refused from %j', (from, given) => {
    expect(sentence(read({ ...ticks, from }))).toBe(
      `automations[0].from must be a text of 1 to 120 characters, not ${given}.`,
    );
  });

  it('is refused from what is longer than a scan writes', () => {
    expect(sentence(read({ ...ticks, from: 'f'.repeat(121) }))).toContain('must be a text of 1 to 120 characters');
  });
});

it('the reasons of accepted properties are kept without space around them', () => {
  const read = readOrganisation({ settings: {}, accept: { P1: ' known ', P3: 'r'.repeat(1000) } });
  expect(read.ok && read.value.accept).toEqual({ P1: 'known', P3: 'r'.repeat(1000) });
});
