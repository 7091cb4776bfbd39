/** What reports tell of a finding that breaks something: by which steps, where it stands, and what would close it. */
import { describe, expect, it } from 'vitest';
import type { Finding, Scanned } from '../../src/scan/index.ts';
import { markdownSummary } from '../../src/scan/report/markdown.ts';
import { sarifLog } from '../../src/scan/report/sarif.ts';
import { sarifRules } from '../../src/scan/report/sarif-rules.ts';
import { shortestRuns } from '../../src/scan/report/shortest-run.ts';
import { judgeScan } from '../../src/scan/verdict/judge.ts';
import type { PropertyId } from '../../src/simulation/index.ts';
import { clearing, finding, ticking, unattended } from './written-finding.ts';

const scannedWith = (scanned: Partial<Scanned> = {}): Scanned => ({
  automations: [],
  facts: [],
  unread: [],
  files: { seen: 1, read: 1 },
  ...scanned,
});

const UNSUBSCRIBED = 'The prospect clicked unsubscribe';
const clearedBy = (name: string) => `Automation in the CRM unticked Email Opt Out (“${name}”)`;
const SYNCED = 'The connector synchronized with the CRM';

describe('the shortest run', () => {
  const asked = finding({ name: 'Asked', need: ['requested'] });
  const run = (of: Finding, id: PropertyId) => shortestRuns(judgeScan([clearing, ticking, asked], unattended))(of, id);

  it('is that of the finding alone, and names it where it acts', () => {
    expect(run(clearing, 'P1')).toEqual([UNSUBSCRIBED, SYNCED, clearedBy('Clears'), SYNCED]);
    expect(run({ ...clearing, name: 'Alike' }, 'P1')).toEqual([UNSUBSCRIBED, SYNCED, clearedBy('Alike'), SYNCED]);
  });

  it('is another under other conditions, of another deed and for another promise', () => {
    const run = shortestRuns(judgeScan([clearing, ticking, asked], unattended));
    expect(run(asked, 'P14')).toHaveLength(5);
    expect(run(finding({ need: ['Prospect Opted Out is ticked'] }), 'P14')).toHaveLength(4);
    expect(run(clearing, 'P14')).toHaveLength(4);
    expect(run(asked, 'P14')).toHaveLength(5);
  });

  it('is that of all together where alone it breaks nothing', () => {
    const steps = [
      'Automation in the CRM ticked Email Opt Out',
      'Automation in the CRM unticked Email Opt Out',
      SYNCED,
    ];
    expect(run(ticking, 'P17')).toEqual([`${steps[0]} (“Ticks”)`, steps[1], SYNCED]);
  });

  it('has no steps where there is none', () => {
    expect(run(clearing, 'P16')).toEqual([]);
    expect(run(ticking, 'P16')).toEqual([]);
  });
});

describe('a SARIF log', () => {
  const known = { Known: 'agreed [1]' };
  const findings: readonly Finding[] = [
    ticking,
    clearing,
    finding({ name: 'Known' }),
    finding({ name: 'Known', active: false, from: { file: '/abs/a.cls', line: 2 } }),
    finding({ name: 'A [draft] \\', active: false }),
  ];
  const verdict = judgeScan(findings, unattended, known);
  const unread = [
    { file: 'a b.cls', why: 'is broken' },
    { file: 'Packages', why: 'are not here', outside: true as const },
  ];
  const log = (baseline: ReadonlySet<string> | null = null) =>
    sarifLog(scannedWith({ unread }), verdict, { version: '1.2.3', baseline });
  const results = (of: object): readonly object[] => {
    const { runs }: { readonly runs: readonly { readonly results: readonly object[] }[] } = JSON.parse(
      JSON.stringify(of),
    );
    return runs.flatMap((each) => each.results);
  };

  it('says of a run of the scan where it began, that it came to its end, and what it did not read', () => {
    expect(log()).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'Mailability', version: '1.2.3', rules: sarifRules() } },
          originalUriBaseIds: { '%SRCROOT%': { description: { text: expect.stringMatching(/./) } } },
          invocations: [
            {
              executionSuccessful: true,
              toolExecutionNotifications: [
                {
                  level: 'warning',
                  message: { text: 'a b.cls is broken.' },
                  locations: [{ physicalLocation: { artifactLocation: { uri: 'a%20b.cls', uriBaseId: '%SRCROOT%' } } }],
                },
                { level: 'note', message: { text: 'Packages are not here.' } },
              ],
            },
          ],
        },
      ],
    });
  });

  it('tells of what breaks a promise the write, what it breaks, by which run, and what would close it', () => {
    const fix = verdict.findings[1]?.fix?.words ?? '';
    expect(fix).toMatch(/^Add the condition/);
    expect(results(log())).toMatchObject([
      {
        ruleIndex: 0,
        level: 'error',
        message: {
          text: `The flow “Clears” clears Email Opt Out: Back__c is true, on update of a Contact. In this organisation it breaks P1, P3, P14 and P17. The shortest run: 1. ${UNSUBSCRIBED}. 2. ${SYNCED}. 3. ${clearedBy('Clears')}. 4. ${SYNCED}. ${fix}`,
        },
        properties: {
          automation: 'Clears',
          certainty: 'certain',
          active: true,
          opens: ['P1', 'P3', 'P14', 'P17'],
          fix,
        },
      },
      { level: 'note', suppressions: [{ kind: 'external', status: 'accepted', justification: 'agreed [1]' }] },
      { level: 'note', locations: [{ physicalLocation: { artifactLocation: { uri: 'file:///abs/a.cls' } } }] },
      { level: 'note' },
    ]);
  });

  it('tells of what breaks none just the write and the verdict, and begins no link', () => {
    expect(results(log())).toContainEqual(
      expect.objectContaining({
        message: {
          text: 'The flow “A \\[draft\\] \\\\” clears Email Opt Out: Back__c is true, on update of a Contact. It is not active, so it is not reckoned with.',
        },
        properties: { automation: 'A [draft] \\', certainty: 'certain', active: false, opens: [] },
      }),
    );
    expect(JSON.stringify(results(log())).match(/"suppressions"/g)).toHaveLength(2);
    expect(JSON.stringify(results(log()))).not.toContain('baselineState');
    expect(results(log(new Set(['Known'])))).toMatchObject(
      ['new', 'unchanged', 'unchanged', 'new'].map((baselineState) => ({ baselineState })),
    );
  });

  it('is a note where opt-outs hold, though what it told is forgotten', () => {
    const ticksToo = finding({
      name: 'Both',
      does: [...ticking.does, ...clearing.does],
      need: ['Hard Bounced is ticked'],
    });
    const judged = verdict.findings.map((each) => ({ ...each, finding: ticksToo, opens: ['P17' as const], fix: null }));
    const nothingLost = { ...verdict, findings: judged };
    const log = sarifLog(scannedWith(), nothingLost, { version: '1', baseline: null });
    expect(results(log)).toMatchObject(judged.map(() => ({ level: 'note' })));
  });
});

describe('the rule of a SARIF log', () => {
  it('tells the promises that a write which clears can break, and no others', () => {
    const [rule] = sarifRules();
    expect(rule?.help.markdown.match(/^- \*\*P\d+:\*\* [A-Z].*\.$/gm)).toHaveLength(3);
    expect(rule?.help.text.match(/^P(1|3|14): [A-Z].*\.$/gm)).toHaveLength(3);
    expect(rule?.properties).toEqual({ tags: ['email', 'consent', 'salesforce'], precision: 'high' });
  });
});

describe('a summary', () => {
  it('tells each finding that breaks something by its steps, its way and its fix, and has no row for it', () => {
    const verdict = judgeScan([clearing], unattended);
    const lines = markdownSummary(scannedWith(), verdict);
    const start = lines.indexOf('### Clears');
    expect(lines.slice(start, -1)).toEqual([
      '### Clears',
      '',
      'The flow “Clears” clears Email Opt Out: Back\\_\\_c is true, on update of a Contact. In this organisation it breaks P1, P3 and P14.',
      '',
      `1. ${UNSUBSCRIBED}`,
      `2. ${SYNCED}`,
      `3. ${clearedBy('Clears')}`,
      `4. ${SYNCED}`,
      '',
      '- flows/Welcome.flow-meta.xml:3: start, on update of a Contact',
      '- flows/Welcome.flow-meta.xml:7: save, Save saves $Record',
      '',
      verdict.findings[0]?.fix?.words,
      '',
    ]);
    expect(lines[2]).toBe('**What was found breaks P1, P3, P14.**');
  });

  it('has nothing between the way and the next heading where there is no fix', () => {
    const verdict = judgeScan([clearing], unattended);
    const lines = markdownSummary(scannedWith(), {
      ...verdict,
      findings: verdict.findings.map((each) => ({ ...each, fix: null })),
    });
    expect(lines.slice(-3)).toEqual([
      '- flows/Welcome.flow-meta.xml:7: save, Save saves $Record',
      '',
      'A model was checked, not an account.',
    ]);
  });
});
