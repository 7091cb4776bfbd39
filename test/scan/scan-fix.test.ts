/** An organisation with what was found, and what would close a hole, from findings that are written down here. */
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/scan/index.ts';
import { handWritten, merge } from '../../src/scan/verdict/merge.ts';
import { fixFor } from '../../src/scan/verdict/scan-fix.ts';
import { MAX_AUTOMATION_NAME, MAX_FROM } from '../../src/simulation/index.ts';
import { CLEARS, finding, organisation, TICKS } from './written-finding.ts';

describe('an organisation with what was found', () => {
  it('keeps what people wrote, leaves out what an earlier scan did, and gives each its own name', () => {
    const mine = { name: 'Welcome: Save', does: [TICKS], need: [] } as const;
    const whole = { ...organisation, automations: [mine, { ...mine, name: 'Old', from: 'a:1' }] };
    expect(handWritten(whole)).toEqual([mine]);
    const [one, two] = [finding(), finding({ need: ['requested'] })];
    const { organisation: merged, nameOf } = merge(whole, [one, two]);
    const from = 'flows/Welcome.flow-meta.xml:7';
    expect(merged.automations).toEqual([
      mine,
      { name: 'Welcome: Save (2)', does: [CLEARS], need: [], from },
      { name: 'Welcome: Save (3)', does: [CLEARS], need: ['requested'], from },
    ]);
    expect([nameOf.get(one), nameOf.get(two)]).toEqual(['Welcome: Save (2)', 'Welcome: Save (3)']);
  });

  it('has no name and no place that is too long or empty', () => {
    const long = finding({ name: 'x'.repeat(900), from: { file: `${'a'.repeat(900)}/End.cls`, line: 12 } });
    const [one, two, three] =
      merge(organisation, [long, { ...long }, finding({ name: ' ' })]).organisation.automations ?? [];
    expect(one?.name).toMatch(/^x+…$/);
    expect(two?.name).toMatch(/^x+… \(2\)$/);
    expect(one?.name).toHaveLength(two?.name.length ?? 0);
    expect(one?.from).toMatch(/^…a+\/End\.cls:12$/);
    expect(three?.name).toBe('A finding');
  });

  it('has names and places of just the length that a file of an organisation takes, and cuts no shorter', () => {
    const just = finding({
      name: 'n'.repeat(MAX_AUTOMATION_NAME),
      from: { file: 'f'.repeat(MAX_FROM - 2), line: 7 },
    });
    const longer = finding({ name: `${just.name}n`, from: { file: `F${just.from.file}`, line: 7 } });
    const [one, two] = merge(organisation, [just, longer]).organisation.automations ?? [];
    expect(one).toMatchObject({ name: just.name, from: `${just.from.file}:7` });
    expect(two).toMatchObject({ name: `${just.name.slice(1)}…`, from: `…${just.from.file.slice(1)}:7` });
  });

  it('is that of the findings alone where nothing is known of what people have', () => {
    expect(handWritten({ automations: null })).toEqual([]);
  });
});

describe('what would close a hole', () => {
  const ASKED = { 'Contact.Back__c': 'requested' };
  const fix = (changes: Partial<Finding>, conditions: Readonly<Record<string, string>> = ASKED) =>
    fixFor(finding(changes), { opens: ['P1'], closed: ['P1'], conditions });

  it('is nothing but to leave the box alone where a condition would not help', () => {
    expect(fixFor(finding(), { opens: ['P1', 'P3'], closed: [], conditions: ASKED })).toEqual({
      words: 'Leave Email Opt Out alone there: for P1 and P3 to hold, a person has to lift an opt-out.',
      lines: null,
    });
  });

  it('says what it closes, and what not', () => {
    const { words } = fixFor(finding(), { opens: ['P1', 'P3'], closed: ['P3'], conditions: ASKED });
    expect(words).toMatch(/ That closes P3; P1 would still be open\.$/);
    expect(fix({}).words).toMatch(/alone there\.$/);
  });

  it('names a checkbox that is to be made where the organisation has none', () => {
    const { words, lines } = fix({}, { A__c: 'other' });
    expect(words).toMatch(
      /^Add the condition “a checkbox of yours that is ticked .* again” to the start .*, and name that checkbox under "conditions"/,
    );
    expect(lines).toBeNull();
  });

  it('is a checkbox of that object’s, where the organisation’s is another’s', () => {
    const { words, lines } = fix({ kind: 'workflow', object: 'Lead' });
    expect(words).toMatch(/^Add the condition “a checkbox of yours on Lead that is ticked .*, and name that checkbox/);
    expect(lines).toBeNull();
    expect(fix({ object: 'Lead' }, { A__c: 'other' }).words).toContain('“a checkbox of yours that is ticked');
    expect(fix({ kind: 'workflow', object: 'Contact' }).lines?.[1]).toBe('    <field>Contact.Back__c</field>');
  });

  it.each<[string, Partial<Finding>, string]>([
    ['the start of the flow “Welcome” (flows/Welcome.flow-meta.xml, line 3)', {}, '<filters>'],
    [
      'what the flow “Welcome” asks before it saves (flows/Welcome.flow-meta.xml, line 7)',
      { when: 'daily' },
      '<filters>',
    ],
    ['what the flow “Welcome” asks before it saves (flows/Welcome.flow-meta.xml, line 7)', { path: [] }, '<filters>'],
    [
      'what the flow “Welcome” asks before it saves (flows/Welcome.flow-meta.xml, line 7)',
      { path: finding().path.slice(1) },
      '<filters>',
    ],
    [
      'what the process “Welcome” asks before it saves (flows/Welcome.flow-meta.xml, line 7)',
      { kind: 'process' },
      '<filters>',
    ],
    ['the rule “Welcome” (flows/Welcome.flow-meta.xml, line 3)', { kind: 'workflow' }, '<criteriaItems>'],
    ['the rule “Welcome” (flows/Welcome.flow-meta.xml, line 7)', { kind: 'workflow', path: [] }, '<criteriaItems>'],
    ['the entry criteria of “Welcome” (flows/Welcome.flow-meta.xml, line 7)', { kind: 'approval' }, '<criteriaItems>'],
    [
      'the entry criteria of “Welcome” (flows/Welcome.flow-meta.xml, line 7)',
      { kind: 'entitlement' },
      '<criteriaItems>',
    ],
    ['who may use the action “Welcome” (flows/Welcome.flow-meta.xml, line 7)', { kind: 'quick-action' }, ''],
    ['the code around flows/Welcome.flow-meta.xml, line 7', { kind: 'apex' }, 'if (record.Back__c) { … }'],
    ['the rows that are loaded (flows/Welcome.flow-meta.xml, line 7)', { kind: 'import-mapping' }, ''],
  ])('is asked for at %s', (where, changes, first) => {
    const { words, lines } = fix(changes);
    expect(words).toBe(`Add the condition “Contact.Back__c is true” to ${where}, or leave Email Opt Out alone there.`);
    expect(lines?.[0] ?? '').toBe(first);
    if (first === '') expect(lines).toBeNull();
    if (first.startsWith('<')) expect(lines?.[1]).toBe('    <field>Back__c</field>');
  });
});
