/** The printed SQL word by word, of a table with one row: what each dialect writes differently, and what is left out where there is no column. */
import { describe, expect, it } from 'vitest';
import {
  type AuditSqlOptions,
  auditSql,
  type ColumnMap,
  columnOf,
  crmSql,
  givenSql,
  type Lookup,
  NO_MAP,
} from '../../src/audit/index.ts';
import { WRITING } from '../../src/audit/sql/dialects.ts';
import { completeSettings, organisationOf } from '../../src/simulation/index.ts';

describe('a dialect', () => {
  it.each([
    ['duckdb', '"a""b"', '"s"."t x"', "'it''s \\n'", 'CAST(x AS VARCHAR)'],
    ['postgres', '"a""b"', '"s"."t x"', "'it''s \\n'", 'CAST(x AS VARCHAR)'],
    ['snowflake', '"a""b"', 's."t x"', "'it''s \\\\n'", 'CAST(x AS VARCHAR)'],
    ['bigquery', '`a"b`', '`s.t x`', "'it\\'s \\\\n'", 'CAST(x AS STRING)'],
    ['spark', '`a"b`', '`s`.`t x`', "'it\\'s \\\\n'", 'CAST(x AS STRING)'],
  ] as const)('%s writes names, tables, text and casts', (dialect, name, table, text, cast) => {
    const writing = WRITING[dialect];
    expect([writing.name('a"b'), writing.table('s.t x'), writing.text("it's \\n"), writing.asText('x')]).toEqual([
      name,
      table,
      text,
      cast,
    ]);
  });

  it('leaves a plain name in Snowflake as it is, and escapes its own mark in the others', () => {
    expect(['Opted_Out1', '1st', 'a-b', '_x'].map(WRITING.snowflake.name)).toEqual([
      'Opted_Out1',
      '"1st"',
      '"a-b"',
      '_x',
    ]);
    expect(WRITING.bigquery.name('a`\\')).toBe('`a\\`\\\\`');
  });

  it.each([
    ['duckdb', 't ("a", "b")' + " AS (\n  VALUES\n    ('x', TRUE),\n    ('it''s', FALSE)\n)"],
    [
      'snowflake',
      "t AS (\n  SELECT column1 AS a, column2 AS b\n  FROM VALUES\n    ('x', TRUE),\n    ('it''s', FALSE)\n)",
    ],
    ['bigquery', "t AS (\n  SELECT * FROM UNNEST([\n    STRUCT('x' AS a, TRUE AS b),\n    ('it\\'s', FALSE)\n  ])\n)"],
    ['spark', "t AS (\n  SELECT * FROM VALUES\n    ('x', TRUE),\n    ('it\\'s', FALSE)\n  AS t (a, b)\n)"],
  ] as const)('%s writes a list of rows', (dialect, list) =>
    expect(
      WRITING[dialect].rows(
        't',
        ['a', 'b'],
        [
          ['x', true],
          ["it's", false],
        ],
      ),
    ).toBe(list),
  );
});

const LOOKUP: Lookup = {
  organisation: organisationOf(completeSettings({ crm: 'salesforce', optedOutSync: 'salesforce' })),
  fields: ['optedOut', 'hardBounced', 'crmOptOut'],
  entries: new Map([
    [
      'yes,no,no',
      {
        key: 'yes,no,no',
        words: ['yes', 'no', 'no'],
        given: {},
        answer: {
          possible: true,
          statuses: ['mailable', 'unmailable'],
          afterSync: ['mailable'],
          reopenable: false,
          blockedBy: { certain: ['optedOut', 'doNotEmail'], possible: ['hardBounced'] },
        },
        reopenedBy: [],
        changed: [],
      },
    ],
  ]),
};
const MAP: ColumnMap = {
  ...NO_MAP,
  prospects: { id: 'Id', email: 'Mail', crmId: 'Sf', optedOut: 'Out', bouncedDate: 'Bounced' },
  crm: { id: 'Id', email: 'Mail', crmOptOut: 'Box' },
};
const asked = (more: Partial<AuditSqlOptions> = {}): AuditSqlOptions => ({
  dialect: 'duckdb',
  map: MAP,
  hasCrm: true,
  ...more,
});
const given = (more: Partial<AuditSqlOptions> = {}) => {
  const query = givenSql(LOOKUP, asked(more));
  return query.slice(query.indexOf('given AS (')).split('\n');
};

describe('the query', () => {
  const query = auditSql(LOOKUP, asked());

  it('has the answers as a list of rows, and gives each prospect its own by every field', () => {
    expect(query).toContain(
      'answers ("opted_out", "hard_bounced", "crm_opt_out", "possible", "statuses", "after_sync", "reopenable", "blocked_certain", "blocked_possible") AS (\n' +
        "  VALUES\n    ('yes', 'no', 'no', TRUE, 'mailable,unmailable', 'mailable', FALSE, 'optedOut,doNotEmail', 'hardBounced')\n)",
    );
    expect(query.split('\n').slice(-3)).toEqual([
      'SELECT g.id, g.email, a.possible, a.statuses, a.after_sync, a.reopenable, a.blocked_certain, a.blocked_possible',
      'FROM given g',
      'LEFT JOIN answers a ON a.opted_out = g.opted_out AND a.hard_bounced = g.hard_bounced AND a.crm_opt_out = g.crm_opt_out',
    ]);
    expect(columnOf('crmDoNotEmail')).toBe('crm_do_not_email');
  });

  it('passes on the id and the address that there are, and joins any row where there is no field', () => {
    const bare = auditSql({ ...LOOKUP, fields: [] }, asked({ map: { ...MAP, prospects: { email: null } } }));
    expect(bare).toContain('\nSELECT a.possible,');
    expect(bare).toContain('\nLEFT JOIN answers a ON 1 = 1');
    // A list of rows needs one at least.
    expect(bare).toContain("('tick', '', 'no'),");
  });

  it('reads each column by its spellings, a date by whether it is there, and the CRM by id and else by address', () => {
    expect(given()).toEqual([
      'given AS (',
      '  SELECT p."Id" AS id,',
      '    p."Mail" AS email,',
      "    COALESCE(s_opted_out.said, 'unreadable') AS opted_out,",
      "    COALESCE(s_hard_bounced.said, 'yes') AS hard_bounced,",
      "    COALESCE(i.crm_opt_out, e.crm_opt_out, 'unknown') AS crm_opt_out",
      '  FROM "prospects" p',
      `  LEFT JOIN spellings s_opted_out ON s_opted_out.kind = 'tick' AND s_opted_out.word = LOWER(TRIM(COALESCE(CAST(p."Out" AS VARCHAR), '')))`,
      `  LEFT JOIN spellings s_hard_bounced ON s_hard_bounced.kind = 'date' AND s_hard_bounced.word = LOWER(TRIM(COALESCE(CAST(p."Bounced" AS VARCHAR), '')))`,
      `  LEFT JOIN crm_by_id i ON i.id = SUBSTR(TRIM(NULLIF(TRIM(CAST(p."Sf" AS VARCHAR)), '')), 1, 15)`,
      `  LEFT JOIN crm_by_address e ON e.email = CASE WHEN i.id IS NULL THEN LOWER(TRIM(COALESCE(CAST(p."Mail" AS VARCHAR), ''))) END`,
      ')',
    ]);
  });

  it.each([
    [{ id: 'Id', email: 'Mail' }, { email: 'Mail' }, [], ['e.email = LOWER(TRIM(']],
    [{ id: 'Id', email: 'Mail' }, { crmId: 'Sf' }, ['i.id = SUBSTR(TRIM(NULLIF('], []],
    [
      { id: 'Id' },
      { crmContactId: 'C', crmLeadId: 'L', email: 'Mail' },
      [`i.id = SUBSTR(TRIM(COALESCE(NULLIF(TRIM(CAST(p."C" AS VARCHAR)), ''), NULLIF(TRIM(CAST(p."L"`],
      [],
    ],
    [{ email: 'Mail' }, { crmId: 'Sf' }, [], []],
    [{ id: 'Id' }, {}, [], []],
  ])('joins the CRM’s %j to the prospects’ %j by what both have', (crm, prospects, byId, byAddress) => {
    const lines = given({
      map: { ...MAP, crm: { ...crm, crmOptOut: 'Box' }, prospects: { ...prospects, optedOut: 'Out' } },
    });
    const joins = (table: string) => lines.filter((line) => line.includes(`LEFT JOIN ${table} `));
    expect(joins('crm_by_id')).toEqual(byId.map((words) => expect.stringContaining(words)));
    expect(joins('crm_by_address')).toEqual(byAddress.map((words) => expect.stringContaining(words)));
    const found = [
      ...(byId.length > 0 ? ['i.crm_opt_out, '] : []),
      ...(byAddress.length > 0 ? ['e.crm_opt_out, '] : []),
    ];
    expect(lines).toContain(
      found.length > 0 ? `    COALESCE(${found.join('')}'unknown') AS crm_opt_out` : "    'unknown' AS crm_opt_out",
    );
  });

  it('says what is unknown where no column says it, and reads other tables where it is told to', () => {
    const alone = given({ hasCrm: false, from: { prospects: 'read_csv(x)' }, kept: { number: 'No "1"' } });
    expect(alone).toContain("    'unknown' AS crm_opt_out");
    expect(alone).toContain('  FROM read_csv(x) p');
    expect(alone[1]).toBe('  SELECT p."No ""1""" AS number,');
    expect(alone.join('\n')).not.toContain('crm_by');
  });

  it('passes the cells on as they are where somebody else reads them, and of a date only whether it is there', () => {
    const raw = given({ isRaw: true, from: { isCrmMade: true } });
    expect(raw[3]).toContain(`COALESCE(CAST(p."Out" AS VARCHAR), '') AS opted_out`);
    expect(raw[4]).toMatch(
      /^ {4}COALESCE\(CASE WHEN LOWER\(.*\) IN \('', 'unknown', .*\) THEN LOWER\(.*\) ELSE 'x' END, ''\) AS hard_bounced,$/,
    );
    expect(raw.join('\n')).not.toContain('JOIN spellings');
    expect(raw.join('\n')).toContain('JOIN crm_by_id');
    const withs = (more: Partial<AuditSqlOptions>) =>
      givenSql(LOOKUP, asked(more)).match(/(?<=^|\n|WITH )(spellings|crm|crm_by_id|crm_by_address|given)(?= )/g);
    expect(withs({ isRaw: true, from: { isCrmMade: true } })).toEqual(['given']);
    expect(withs({ isRaw: true, hasCrm: false })).toEqual(['given']);
    expect(withs({ isRaw: true })).toEqual(['spellings', 'crm', 'crm_by_id', 'crm_by_address', 'given']);
    expect(withs({ from: { isCrmMade: true } })).toEqual(['spellings', 'given']);
  });
});

describe('the CRM’s records', () => {
  it('are tables by id and by address, in which what differs is unknown', () => {
    const [byId, byAddress, ...more] = crmSql(LOOKUP, asked({ from: { crm: 'read_csv(y)' } }));
    expect(more).toEqual([]);
    expect(byId).toMatch(/\) SELECT \* FROM crm_by_id$/);
    expect(byAddress).toMatch(/\) SELECT \* FROM crm_by_address$/);
    const lines = byId?.split('\n') ?? [];
    expect(lines.slice(lines.indexOf('crm AS ('))).toEqual([
      'crm AS (',
      `  SELECT SUBSTR(TRIM(CAST(c."Id" AS VARCHAR)), 1, 15) AS id, LOWER(TRIM(COALESCE(CAST(c."Mail" AS VARCHAR), ''))) AS email, COALESCE(s_crm_opt_out.said, 'unreadable') AS crm_opt_out`,
      '  FROM read_csv(y) c',
      `  LEFT JOIN spellings s_crm_opt_out ON s_crm_opt_out.kind = 'tick' AND s_crm_opt_out.word = LOWER(TRIM(COALESCE(CAST(c."Box" AS VARCHAR), '')))`,
      '),',
      'crm_by_id AS (',
      "  SELECT id, CASE WHEN MIN(crm_opt_out) = MAX(crm_opt_out) THEN MIN(crm_opt_out) ELSE 'unknown' END AS crm_opt_out",
      "  FROM crm WHERE id <> '' GROUP BY id",
      '),',
      'crm_by_address AS (',
      expect.stringMatching(/^ {2}SELECT email, CASE WHEN MIN/),
      "  FROM crm WHERE email <> '' GROUP BY email",
      ') SELECT * FROM crm_by_id',
    ]);
  });

  it('are nothing where they say nothing, and have no id or address where there is no column', () => {
    expect(crmSql(LOOKUP, asked({ hasCrm: false }))).toEqual([]);
    expect(crmSql(LOOKUP, asked({ map: { ...MAP, crm: { id: 'Id' } } }))).toEqual([]);
    const [bare] = crmSql(LOOKUP, asked({ map: { ...MAP, crm: { crmOptOut: 'Box' } } }));
    expect(bare).toContain("  SELECT '' AS id, '' AS email, ");
    expect(bare).toContain('  FROM "crm_records" c');
  });
});
