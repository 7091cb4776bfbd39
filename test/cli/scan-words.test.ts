/** What is printed of a scan that was made beforehand: no file is read here, so every line of it can be asked. */
import { describe, expect, it } from 'vitest';
import { scanJson } from '../../src/cli/scan/scan-json.ts';
import { scanJunit } from '../../src/cli/scan/scan-junit.ts';
import { isRed, missed, type ScanReport } from '../../src/cli/scan/scan-report.ts';
import { scanText } from '../../src/cli/scan/scan-text.ts';
import { settingsText } from '../../src/cli/scan/settings-text.ts';
import { COLOURED, PLAIN } from '../../src/cli/shared/style.ts';
import type { Finding, JudgedFinding, ScanVerdict } from '../../src/scan/index.ts';
import { completeSettings, organisationOf } from '../../src/simulation/index.ts';

const SETTINGS = completeSettings({ crm: 'salesforce', optedOutSync: 'most-recent' });
const ORGANISATION = { ...organisationOf(SETTINGS), automations: [] };

const FINDING: Finding = {
  name: 'Back: Set',
  does: ['crmAutomation.untickedOptOut'],
  certainty: 'certain',
  active: true,
  kind: 'flow',
  from: { file: 'flows/Back.flow', line: 12 },
  when: 'when a Lead is saved',
  path: [
    { file: 'flows/Back.flow', line: 3, kind: 'start', words: 'starts on update' },
    { file: 'flows/Back.flow', line: 7, kind: 'condition', words: 'Asked__c is true' },
    { file: 'classes/Other.cls', line: 120, kind: 'save', words: 'sets the field' },
  ],
};
const judged = (finding: Partial<Finding>, more: Partial<JudgedFinding> = {}): JudgedFinding => ({
  finding: { ...FINDING, ...finding },
  standing: 'counted',
  reason: null,
  opens: [],
  fix: null,
  ...more,
});

interface Given {
  readonly verdict?: Partial<ScanVerdict>;
  readonly properties?: ScanVerdict['verification']['properties'];
  readonly scanned?: Partial<ScanReport['scanned']>;
  readonly report?: Partial<ScanReport>;
}
const reportOf = ({ verdict = {}, properties = [], scanned = {}, report = {} }: Given): ScanReport => ({
  folders: ['force-app'],
  settings: SETTINGS,
  scanned: { automations: [], facts: [], unread: [], files: { seen: 3, read: 2 }, ...scanned },
  verdict: {
    organisation: ORGANISATION,
    verification: { schemaVersion: 1, settings: SETTINGS, states: 1, transitions: 1, complete: true, properties },
    findings: [],
    opened: [],
    openAnyway: [],
    stale: [],
    ...verdict,
  },
  written: null,
  strict: false,
  baseline: null,
  gone: [],
  version: '1.2.3',
  ...report,
});
const lines = (given: Given) => scanText(reportOf(given), PLAIN);

const FIX = { words: 'Add a condition.', lines: ['<a>', '  <b>'] };
const from = (given: Given, title: string, count: number) => {
  const all = lines(given);
  return all.slice(all.indexOf(title), all.indexOf(title) + count);
};

describe('a finding', () => {
  it('is told with what it does, when, the way with each file once where it changes, and what would close it', () => {
    const opening = judged({}, { opens: ['P1', 'P3'], fix: FIX });
    expect(from({ verdict: { findings: [opening] } }, 'Opens a hole', 13)).toEqual([
      'Opens a hole',
      '  * Back: Set – breaks P1 and P3',
      '      clears Email Opt Out: when a Lead is saved',
      '      flows/Back.flow',
      '          3  starts on update',
      '          7  if Asked__c is true',
      '      classes/Other.cls',
      '        120  sets the field',
      '      Fix: Add a condition.',
      '          <a>',
      '            <b>',
      '',
      'Not read',
    ]);
  });

  it.each<[string, Partial<Finding>, readonly string[]]>([
    ['ticks', { does: ['crmAutomation.tickedOptOut'], when: '' }, ['      ticks Email Opt Out']],
    [
      'does either, and nobody can tell',
      { does: ['crmAutomation.tickedOptOut', 'crmAutomation.untickedOptOut'], certainty: 'possible', when: '' },
      ['      ticks or clears Email Opt Out; possible only: it hangs on what cannot be told'],
    ],
    [
      'hangs on something',
      { certainty: 'possible', dependsOn: 'a formula', need: [] },
      ['      clears Email Opt Out: when a Lead is saved; possible only: it hangs on a formula'],
    ],
    [
      'has conditions',
      { need: ['Email Opt Out is ticked', 'requested'] },
      ['      clears Email Opt Out: when a Lead is saved', '      only where Email Opt Out is ticked and requested'],
    ],
  ])('that %s says so', (_, finding, told) => {
    const title = 'Writes Email Opt Out, and opens nothing here';
    const found = from({ verdict: { findings: [judged(finding)] } }, title, told.length + 3);
    expect(found).toEqual([title, '  * Back: Set', ...told, '      flows/Back.flow']);
  });

  it('stands under what it comes to, and the reason with what is known', () => {
    const findings = [
      judged({ name: 'A' }, { standing: 'known', reason: 'agreed' }),
      judged({ name: 'B', active: false }, { standing: 'idle' }),
      judged({ name: 'C' }),
      judged({ name: 'D' }, { opens: ['P1'] }),
    ];
    const told = lines({ verdict: { findings, stale: ['Gone: Set', 'E'] } });
    const order = [
      'Opens a hole',
      '  * D – breaks P1',
      'Writes Email Opt Out, and opens nothing here',
      '  * C',
      'Not active',
      '  * B',
      'Known',
      '  * A',
    ];
    expect(told.filter((line) => order.includes(line))).toEqual(order);
    expect(told.filter((line) => line.includes('Accepted'))).toEqual([
      '      Accepted: agreed',
      'Accepted and not found any more: Gone: Set and E.',
    ]);
    expect(told).toContain('2 files read: 4 writes of Email Opt Out, 3 of them active.');
    expect(lines({}).filter((line) => line.includes('Accepted') || line.includes('hole'))).toEqual([
      'Nothing that was found opens a hole.',
    ]);
  });
});

describe('a scan', () => {
  it('tells the first five facts of a kind and counts the others, and nothing where there are none', () => {
    const fact = (id: string, line: number) => ({ id, says: `it says ${line}`, file: 'a.xml', line });
    const told = (count: number) =>
      from(
        { scanned: { facts: [...Array.from({ length: count }, (_, at) => fact('a', at)), fact('b', 99)] } },
        'What else the files say',
        count + 3,
      );
    expect(told(5)).toEqual([
      'What else the files say',
      ...[0, 1, 2, 3, 4, 99].map((line) => `  - It says ${line} (a.xml:${line}).`),
      '',
    ]);
    expect(told(7).slice(5, 8)).toEqual([
      '  - It says 4 (a.xml:4).',
      '  - and 2 more of this kind',
      '  - It says 99 (a.xml:99).',
    ]);
    expect(lines({})).not.toContain('What else the files say');
    expect(lines({})[2]).toBe('2 files read: nothing that writes Email Opt Out.');
  });

  const UNREAD = [
    { file: 'what is outside', why: 'is not read', outside: true },
    { file: 'a.flow', why: 'is broken' },
  ] as const;

  it('tells what was not read, and fails for it only where that is asked for, and not for what lies outside', () => {
    expect(from({ scanned: { unread: UNREAD } }, 'Not read', 4)).toEqual([
      'Not read',
      '  - what is outside: is not read.',
      '  - a.flow is broken.',
      '',
    ]);
    const strict = reportOf({ scanned: { unread: UNREAD }, report: { strict: true } });
    expect(missed(strict)).toEqual([UNREAD[1]]);
    expect([isRed(strict), isRed({ ...strict, strict: false })]).toEqual([true, false]);
    expect(isRed(reportOf({ scanned: { unread: UNREAD.slice(0, 1) }, report: { strict: true } }))).toBe(false);
    expect(scanText(strict, PLAIN).at(-2)).toBe('1 file could not be read, and --strict was asked for.');
    expect(lines({ scanned: { unread: UNREAD }, verdict: { opened: ['P1'] } }).at(-2)).toBe(
      'What was found breaks P1.',
    );
  });

  const RUN = ['prospect.unsubscribed', 'crmAutomation.untickedOptOut'] as const;
  const BROKEN: Given = {
    properties: [
      {
        id: 'P1',
        verdict: 'violated',
        counterexample: RUN,
        steps: RUN.map((event, place) => ({ event, by: place === 1 ? ['Back: Set'] : [] })),
        fixes: [],
      },
      { id: 'P3', verdict: 'violated', counterexample: RUN },
      { id: 'P4', verdict: 'holds' },
      { id: 'P14', verdict: 'violated', counterexample: RUN },
    ],
    verdict: {
      organisation: { ...ORGANISATION, accept: { P14: 'agreed' } },
      opened: ['P1'],
      openAnyway: ['P3'],
    },
  };

  it('ends with the verdicts: a run and its fixes for what was opened, and for nothing else', () => {
    expect(from(BROKEN, 'Verdict', 11)).toEqual([
      'Verdict',
      '  P1   Automation never re-opens an opt-out: violated',
      '         1. The prospect clicked unsubscribe',
      '         2. Automation in the CRM unticked Email Opt Out ("Back: Set")',
      '         No single change fixes it.',
      '  P3   Automation never lifts any block: violated (without anything that was found)',
      '  P4   Hard Bounced is never mailable: holds',
      expect.stringMatching(/^ {2}P14 {2}.*: violation accepted$/),
      '',
      'What was found breaks P1.',
      'A model was checked, not an account.',
    ]);
  });

  it('has colours for what is opened and for what holds', () => {
    const told = scanText(
      reportOf({ ...BROKEN, verdict: { ...BROKEN.verdict, findings: [judged({}, { opens: ['P1'] })] } }),
      COLOURED,
    );
    expect(told).toContain(COLOURED.bad('  * Back: Set – breaks P1'));
    expect(told).toContain(`  P1   Automation never re-opens an opt-out: ${COLOURED.bad('violated')}`);
    expect(told).toContain('  P3   Automation never lifts any block: violated (without anything that was found)');
    expect(told).toContain(`  P4   Hard Bounced is never mailable: ${COLOURED.good('holds')}`);
    expect(told).toContain(COLOURED.bad('What was found breaks P1.'));
  });
});

describe('a scan for machines', () => {
  const findings = [
    judged({ name: 'A' }, { opens: ['P1'], fix: FIX }),
    judged({ name: 'B', active: false }, { standing: 'idle' }),
    judged({ name: 'C' }, { standing: 'known', reason: 'agreed' }),
  ];
  const unread = [
    { file: 'what is outside', why: 'is not read', outside: true },
    { file: 'a.flow', why: 'is broken' },
  ] as const;

  it('has in its JSON what a finding opens, what would close it and why it is known, only where that is so', () => {
    const { automations, ...rest } = JSON.parse(scanJson(reportOf({ verdict: { findings }, scanned: { unread } })));
    expect(automations.map((each: object) => Object.keys(each).slice(Object.keys(FINDING).length))).toEqual([
      ['opens', 'fix'],
      [],
      ['accepted'],
    ]);
    expect(rest.unread).toEqual(unread.map(({ file, why }) => ({ file, why })));
    expect(rest).not.toHaveProperty('stale');
    expect(JSON.parse(scanJson(reportOf({ verdict: { stale: ['D'] } }))).stale).toEqual(['D']);
  });

  it('is JUnit in which what opens a hole fails, what does not run is skipped, and the numbers agree', () => {
    const xml = scanJunit(reportOf({ verdict: { findings }, scanned: { unread } }));
    expect(xml).toContain('<testsuites name="mailability" tests="4" failures="1" errors="0" skipped="2">');
    expect(xml).toMatch(
      /name="A" file="flows\/Back.flow">\n<failure message="[^"]*P1[^"]*" type="P1">The flow “A” clears/,
    );
    expect(xml).toMatch(/\nflows\/Back.flow:7 {2}condition: Asked__c is true\n.*\n1\. /);
    expect(xml).toContain('\nAdd a condition.</failure>');
    expect(xml).toMatch(/name="B" [^>]*>\n<skipped message="[^"]*not active/);
    expect(xml).toMatch(
      /name="C" [^>]*>\n<system-out>It is known: agreed\.\nThe flow “C” clears [^<]*sets the field<\/system-out>/,
    );
    expect(xml).toContain('name="a.flow">\n<skipped message="is broken"/>');
    const strict = scanJunit(reportOf({ scanned: { unread }, report: { strict: true } }));
    expect(strict).toContain('tests="1" failures="1" errors="0" skipped="0"');
    expect(strict).toContain('<failure message="a.flow is broken." type="unread"/>');
  });

  it('is an organisation’s file in which what was found stands behind what people wrote', () => {
    const found = { name: 'F', does: ['crmAutomation.tickedOptOut'], from: 'a.flow:1' } as const;
    const organisation = {
      ...ORGANISATION,
      automations: [
        { name: 'By hand', does: ['crmAutomation.tickedOptOut'], need: [] },
        { ...found, need: [] },
        { ...found, name: 'G', need: ['requested'] },
      ],
    } as const;
    const told = (written: ScanReport['written']) =>
      JSON.parse(settingsText(reportOf({ verdict: { organisation }, report: { written } })));
    const settings = { edition: 'upgraded', crm: 'salesforce', optedOutSync: 'most-recent' };
    const both = [found, { ...found, name: 'G', need: ['requested'] }];
    expect(told(null)).toEqual({ settings, automations: [expect.objectContaining({ name: 'By hand' }), ...both] });
    const kept = [{ name: 'Mine' }, 3, null];
    expect(told({ note: 1, automations: [{ name: 'Old', from: 'x' }, ...kept] })).toEqual({
      note: 1,
      automations: [...kept, ...both],
    });
    expect(told({ automations: 'none' })).toEqual({ automations: both });
  });
});
