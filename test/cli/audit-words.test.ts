/** How `audit` is asked and what it says of what was found, without a file: its arguments, its checks and its text. */
import { describe, expect, it } from 'vitest';
import { type AuditReport, reportOf } from '../../src/audit/index.ts';
import type { AskedAudit } from '../../src/cli/audit/asked-audit.ts';
import { auditJson } from '../../src/cli/audit/audit-json.ts';
import { auditText } from '../../src/cli/audit/audit-text.ts';
import { judgeAudit, judgedLine } from '../../src/cli/audit/judge-audit.ts';
import { COLOURED, PLAIN } from '../../src/cli/shared/style.ts';
import { completeSettings, organisationOf } from '../../src/simulation/index.ts';
import { understood } from '../support/command-line.ts';

describe('the arguments', () => {
  it('are files alone, or everything that there is to say', () => {
    expect(understood(['audit', 'a.csv', 'b.csv'])).toEqual({
      ok: true,
      value: {
        files: ['a.csv', 'b.csv'],
        crm: [],
        before: [],
        target: { kind: 'one', settings: completeSettings({}) },
        map: null,
        saveMap: null,
        whatIf: [],
        sql: null,
        format: 'text',
        out: null,
        list: null,
        addresses: false,
        checks: ['against-crm', 'reopenable', 'unreadable'],
        accept: new Map(),
      },
    });
    const all = understood(
      'audit a.csv --crm leads.csv --crm salesforce --crm contacts.csv --before old.csv --map m.json --save-map n.json --what-if crm=none --format csv --out b.csv --list open --with-addresses --check reopenable,unreadable --accept unreadable=12:known'.split(
        ' ',
      ),
    );
    expect(all).toMatchObject({
      ok: true,
      value: {
        crm: ['leads.csv', 'contacts.csv'],
        target: { settings: { crm: 'salesforce' } },
        before: ['old.csv'],
        map: 'm.json',
        saveMap: 'n.json',
        whatIf: ['crm=none'],
        format: 'csv',
        out: 'b.csv',
        list: 'open',
        addresses: true,
        checks: ['reopenable', 'unreadable'],
        accept: new Map([['unreadable', { limit: 12, reason: 'known' }]]),
      },
    });
  });

  it.each([
    'a.csv --before a.csv',
    '--sql spark',
    '--sql duckdb --list open',
    '--sql duckdb --format parquet',
    'a.csv --format parquet --out b',
    'a.csv --list open --format ndjson',
    'a.csv --crm leads.csv --settings s.json',
    'a.csv --check none',
    'a.csv --accept against-crm=0:nobody --accept reopenable=120:x=y',
  ])('may be %s', (line) => expect(understood(['audit', ...line.split(' ')])).toMatchObject({ ok: true }));

  it.each([
    ['--sql duckdb --out b', 'without --out'],
    ['a.csv --crm salesforce --settings s.json', 'exclude each other'],
    ['a.csv --before b.csv --before ./b.csv', 'The file "./b.csv" is named twice'],
    ['a.csv --out ./a.csv', 'The file "./a.csv" is read: it would be written over'],
    ['a.csv --before b.csv --save-map b.csv', 'The file "b.csv" is read'],
    ['a.csv --list open', '--format ndjson, csv or parquet how'],
    ['a.csv --check reopenable,none', 'Unknown check "none"'],
    ['a.csv --accept open=1:x', 'Unknown check "open"'],
    ['a.csv --accept reopenable=:x', '--accept reopenable needs a limit and a reason'],
    ['a.csv --accept reopenable=1:', '--accept reopenable needs a limit and a reason'],
    ['a.csv --accept reopenable=1:x --accept reopenable=2:y', '--accept names reopenable twice'],
  ])('may not be %s', (line, words) =>
    expect(understood(['audit', ...line.split(' ')])).toMatchObject({
      ok: false,
      error: expect.stringContaining(words),
    }),
  );
});

const NONE = { rows: 0, listed: [] };
const EMPTY: AuditReport = reportOf(
  {
    organisation: organisationOf(completeSettings({ crm: 'salesforce' })),
    fields: [],
    entries: new Map(),
  },
  { tally: new Map(), unreadable: NONE, unreadableCrm: null, shared: null, repeated: null, days: null },
);
const CHECKS = ['against-crm', 'reopenable', 'unreadable'] as const;
const judged = (report: Partial<AuditReport>, accept: readonly (readonly [(typeof CHECKS)[number], number])[] = []) =>
  judgeAudit(
    { ...EMPTY, ...report },
    { checks: CHECKS, accept: new Map(accept.map(([check, limit]) => [check, { limit, reason: 'known' }])) },
  );
const AGAINST = { againstCrm: { rows: 3, certain: 1 } };
const OPEN = { reopenable: { rows: 1, by: [] } };
const LOST = { unreadable: { rows: 2, listed: [] }, unreadableCrm: { rows: 5, listed: [] } };

describe('a check', () => {
  it('fails the whole with 1, and with 2 where rows cannot be read', () => {
    expect(judged({}).exitCode).toBe(0);
    expect([AGAINST, OPEN].map((report) => judged(report).exitCode)).toEqual([1, 1]);
    expect(judged({ ...AGAINST, ...LOST }).exitCode).toBe(2);
    const only = (checks: AskedAudit['checks']) =>
      judgeAudit({ ...EMPTY, ...AGAINST, ...LOST }, { checks, accept: new Map() }).exitCode;
    expect([only([]), only(['reopenable']), only(['against-crm'])]).toEqual([0, 0, 1]);
  });

  it('is clear, found, or accepted up to a limit, and says so in a line', () => {
    const lines = (...given: Parameters<typeof judged>) => judged(...given).checks.map(judgedLine);
    expect(lines({}, [['reopenable', 0]])).toEqual([
      'clear     against-crm',
      'clear     reopenable',
      'clear     unreadable',
    ]);
    expect(lines({ ...AGAINST, ...OPEN, ...LOST })).toEqual([
      'found     against-crm: 3 prospects are or may be mailable although the CRM says opted out',
      'found     reopenable: 1 prospect is blocked, and automation could mail them again',
      'found     unreadable: 7 rows cannot be read',
    ]);
    expect(lines({ againstCrm: { rows: 1, certain: 1 }, unreadable: { rows: 1, listed: [] } })).toEqual([
      'found     against-crm: 1 prospect is mailable although the CRM says opted out',
      'clear     reopenable',
      'found     unreadable: 1 row cannot be read',
    ]);
    const accept = [
      ['against-crm', 3],
      ['unreadable', 6],
    ] as const;
    expect(lines({ ...AGAINST, ...LOST }, accept)).toEqual([
      'accepted  against-crm: 3 prospects are or may be mailable although the CRM says opted out; up to 3 are accepted: known',
      'clear     reopenable',
      'found     unreadable: 7 rows cannot be read, more than the 6 that are accepted',
    ]);
    expect(judged(AGAINST, accept).exitCode).toBe(0);
    expect(judged({ ...OPEN, reopenable: { rows: 9, by: [] } }, [['reopenable', 8]]).exitCode).toBe(1);
  });
});

describe('an audit', () => {
  const report = { ...EMPTY, ...AGAINST, rows: 1234567, picture: [{ standing: 'mailable', rows: 1234567 }] } as const;

  it('is text with the numbers beneath each other, what is read from where before it, and the checks at its end', () => {
    const lines = auditText(report, ['Read a.csv: optedOut from "Opted Out".'], judged(report), PLAIN);
    expect(lines.slice(0, 6)).toEqual([
      'Read a.csv: optedOut from "Opted Out".',
      '',
      'May they be mailed?',
      '  1,234,567 prospects were read.',
      '   1,234,567  Mailable (100.0 %)',
      '',
    ]);
    expect(lines.slice(-4)).toEqual([
      '',
      '  found     against-crm: 3 prospects are or may be mailable although the CRM says opted out',
      '  clear     reopenable',
      '  clear     unreadable',
    ]);
  });

  it('has colours for what is found alone', () => {
    const lines = auditText(report, ['Read.'], judged(report), COLOURED);
    expect(lines[0]).toBe(COLOURED.quiet('Read.'));
    expect(lines).toContain(COLOURED.strong('May they be mailed?'));
    expect(lines.at(-1)).toBe(COLOURED.quiet('  clear     unreadable'));
    expect(lines.at(-3)).toBe(
      COLOURED.bad('  found     against-crm: 3 prospects are or may be mailable although the CRM says opted out'),
    );
  });

  it('is JSON with its lists but not with who is on them', () => {
    const list = { id: 'open', title: 'T', what: 'W', rows: 1, keys: ['yes'], pairs: null };
    const told = auditJson({ ...report, lists: [list] }, [], judged(report));
    expect(told).toMatchObject({ settings: report.organisation.settings, columns: [], rows: 1234567 });
    expect(told).not.toHaveProperty('organisation');
    expect(told.lists).toEqual([{ id: 'open', title: 'T', what: 'W', rows: 1 }]);
    expect(told.checks[0]).toMatchObject({ check: 'against-crm', verdict: 'found', rows: 3, certain: 1 });
  });
});
