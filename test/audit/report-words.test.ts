/** A report in words: what is one and what are many, what is left out where there is nothing to say, and what it looks like as a file. */
import { describe, expect, it } from 'vitest';
import {
  type AuditReport,
  type ReportPart,
  reportHtml,
  reportMarkdown,
  reportOf,
  reportWords,
  safeCell,
} from '../../src/audit/index.ts';
import { whatIfWords } from '../../src/audit/report/what-if.ts';
import { completeSettings, organisationOf } from '../../src/simulation/index.ts';

const organisation = organisationOf(completeSettings({ crm: 'salesforce', optedOutSync: 'salesforce' }));
const NONE = { rows: 0, listed: [] };
const EMPTY: AuditReport = reportOf(
  { organisation, fields: [], entries: new Map() },
  { tally: new Map(), unreadable: NONE, unreadableCrm: null, shared: null, repeated: null, days: null },
);

/** A part of a report that says nothing but this: its sentences, and its table line by line. */
function words(id: string, said: Partial<AuditReport>): readonly string[] {
  const part = reportWords({ ...EMPTY, ...said }).find((each) => each.id === id);
  return part ? [...part.lines, ...part.table.map((row) => row.join(' '))] : [];
}

describe('a report in words', () => {
  it('has no part where there is nothing to say', () => {
    expect(reportWords(EMPTY).map(({ id }) => id)).toEqual(['picture', 'reopenable', 'rests-on']);
    expect(words('reopenable', {})).toEqual(['Nobody who is blocked can be re-opened by automation alone.']);
  });

  it('draws the picture in shares of all rows, also of none and of one', () => {
    const picture = [{ standing: 'mailable', rows: 1 }] as const;
    expect(words('picture', {})).toEqual(['0 prospects were read.']);
    expect(words('picture', { rows: 1, picture })).toEqual(['1 prospect was read.', '1 Mailable (100.0 %)']);
    expect(words('picture', { rows: 8000, picture, unreadable: { rows: 1000, listed: [] } })).toEqual([
      '8,000 prospects were read.',
      '1 Mailable (0.0 %)',
      '1,000 Could not be read (12.5 %)',
    ]);
  });

  it.each([
    [1, 1, '1 prospect is mailable while Salesforce says opted out.'],
    [1, 0, '1 prospect is or may be mailable while Salesforce says opted out.'],
    [5, 5, '5 prospects are mailable while Salesforce says opted out.'],
    [5, 0, '5 prospects are or may be mailable while Salesforce says opted out.'],
    [
      12,
      3,
      '12 prospects are or may be mailable while Salesforce says opted out; of 9 of them the record does not say enough.',
    ],
  ])('says of %i that mail reaches against the CRM, %i of them for certain', (rows, certain, line) =>
    expect(words('against', { againstCrm: { rows, certain } })).toEqual([line]),
  );

  it('says what blocks for certain and what may, and neither of nobody', () => {
    const blockedBy = [
      { field: 'optedOut', certain: 2, possible: 0 },
      { field: 'doNotEmail', certain: 0, possible: 1 },
    ] as const;
    expect(words('why', { blockedBy })).toEqual([
      '2 Prospect Opted Out blocks',
      '1 Do Not Email may block: the record does not say',
    ]);
  });

  it('says what the next sync changes, also where it is no status', () => {
    const changed = [{ field: 'crmOptOut', rows: 3 }] as const;
    const moves = [{ from: 'open', to: 'mailable,transactional-only', rows: 1 }] as const;
    expect(words('sync', { nextSync: { rows: 0, moves: [], changed } })).toEqual([
      'Nobody’s status changes.',
      '3 Email Opt Out changes, or can',
    ]);
    expect(words('sync', { nextSync: { rows: 1, moves, changed: [] } })).toEqual([
      'The status of 1 prospect changes, or can.',
      '1 It depends; afterwards mailable or transactional only',
    ]);
  });

  it('says what automation could undo, and where it is not known which there is', () => {
    const reopenable = { rows: 1, by: [{ name: '“Load”', rows: 1 }] };
    const [line] = words('reopenable', { reopenable });
    expect(line).toMatch(/^1 prospect who is blocked, or may be, could .* Which automations there are was not said/);
    expect(words('reopenable', { reopenable, organisation: { ...organisation, automations: [] } })).toEqual([
      '1 prospect who is blocked, or may be, could be mailed again by automation alone.',
      '1 “Load”',
    ]);
  });

  it('says which side disagrees with which', () => {
    const disagreements = [
      { optedOut: true, crmOptOut: false, rows: 2 },
      { optedOut: false, crmOptOut: true, rows: 1 },
    ];
    expect(words('disagreements', { disagreements })).toEqual([
      '2 Opted out in Pardot, not in Salesforce',
      '1 Opted out in Salesforce, not in Pardot',
    ]);
  });

  it('speaks of shared addresses only where there are some', () => {
    expect(words('shared', { shared: { addresses: 0, rows: 0 } })).toEqual([]);
    expect(words('shared', { shared: { addresses: 1, rows: 2 } })[0]).toBe(
      '1 address is shared by 2 prospects who do not stand alike.',
    );
    expect(words('shared', { shared: { addresses: 2, rows: 4 } })[0]).toMatch(/^2 addresses are shared by 4/);
  });

  it('speaks of prospects in several rows only where there are some', () => {
    expect(words('repeated', { repeated: 0 })).toEqual([]);
    expect(words('repeated', { repeated: 1 })).toEqual([
      '1 Prospect Id stands in several rows, and each row was counted: the files overlap, or one is there twice.',
    ]);
    expect(words('repeated', { repeated: 2, days: DAYS })[0]).toMatch(
      /^2 Prospect Ids stand in .* Of the two days only one row of each was compared\.$/,
    );
  });

  it('lists what is to be done, what cannot be and why', () => {
    const list = { id: 'open', title: 'Not enough', what: 'Look.', rows: 7, keys: [], pairs: null };
    expect(words('lists', { lists: [list] })).toEqual(['7 Not enough. Look.']);
    const impossible = Array.from({ length: 25 }, () => ({ key: '', rows: 1, why: 'It cannot.' }));
    expect(words('impossible', { impossible: impossible.slice(0, 1) })).toEqual(['1 prospect: It cannot.']);
    expect(words('impossible', { impossible })).toHaveLength(20);
  });

  it('rests on a link to the CRM only where there is a CRM', () => {
    expect(words('rests-on', {})).toHaveLength(4);
    expect(words('rests-on', { organisation: organisationOf(completeSettings({})) })).toHaveLength(3);
  });
});

describe('unreadable rows in words', () => {
  const row = (at: number, file: string | null = null) => ({ file, row: at, column: 'Opted Out', reason: 'it should' });

  it('are told by their file where there are several, and by their number', () => {
    expect(words('unreadable', { unreadable: { rows: 2, listed: [row(3), row(4, 'b.csv')] } })).toEqual([
      'Row 3, Opted Out: it should.',
      'Row 4 of b.csv, Opted Out: it should.',
    ]);
    expect(words('unreadable-crm', { unreadableCrm: { rows: 1, listed: [row(5)] } })).toEqual([
      'Row 5, Opted Out: it should.',
    ]);
  });

  it.each([
    [20, 20, 20, ''],
    [21, 21, 21, 'And 1 row more.'],
    [90, 3, 4, 'And 87 rows more.'],
  ])('are %i, of which %i are known and at most twenty listed', (rows, known, lines, last) => {
    const listed = Array.from({ length: known }, (_, at) => row(at + 1));
    const told = words('unreadable', { unreadable: { rows, listed } });
    expect(told).toHaveLength(lines);
    expect(told.at(-1)?.startsWith('And') ? told.at(-1) : '').toBe(last);
  });
});

const DAYS: NonNullable<AuditReport['days']> = {
  both: 1,
  onlyBefore: 0,
  onlyNow: 2000,
  by: 'id',
  hasCrm: false,
  moves: [],
  became: { unmailable: { rows: 0, by: [] }, mailable: { rows: 1, by: [] } },
  reopened: 0,
  reopenedBy: [],
  reopenedByPeopleAlone: 0,
};

describe('two days in words', () => {
  it('say who is in both, and that nobody was re-opened', () => {
    expect(words('days', { days: DAYS })).toEqual([
      '1 prospect is in both, 0 only in the older, 2,000 only in the newer; told by Prospect Id.',
      '1 prospect became mailable, 0 became unmailable.',
      'Nobody who was opted out then is mailable now.',
    ]);
    expect(words('days', { days: { ...DAYS, by: 'email' } })[0]).toMatch(/; told by address\.$/);
  });

  it('say who was re-opened, by what, and what changed for how many', () => {
    const days = {
      ...DAYS,
      hasCrm: true,
      moves: [{ from: 'mailable', to: 'transactional-only', rows: 3 }],
      became: {
        unmailable: { rows: 3, by: [{ field: 'optedOut', rows: 3 }] },
        mailable: { rows: 2, by: [{ field: 'doNotEmail', rows: 2 }] },
      },
      reopened: 2,
      reopenedBy: [{ name: 'The connector: synchronizes', rows: 1 }],
      reopenedByPeopleAlone: 1,
    } as const;
    expect(words('days', { days }).slice(1)).toEqual([
      '2 prospects became mailable, 3 became unmailable.',
      '2 prospects are mailable now who were opted out then.',
      'Of 1 of them somebody lifted it: no automation could.',
      expect.stringContaining('Leads and Contacts are taken as they are in the one file'),
      '3 Mailable then, transactional only now',
      '3 Became unmailable: Prospect Opted Out blocks now, and did not then',
      '2 Became mailable: Do Not Email blocked then, and does not now',
      '1 Can have been re-opened by the connector: synchronizes, or by a person',
    ]);
    expect(words('days', { days: { ...days, reopened: 1 } })).toContain(
      '1 prospect is mailable now who was opted out then.',
    );
  });
});

describe('what if, in words', () => {
  const QUIET = {
    name: 'optedOutSync=account-engagement',
    changed: 0,
    afterSync: [],
    standings: [],
    reopenable: { before: 2, after: 2 },
    mailedAgainst: { before: 0, after: 0 },
  };

  it('says that nothing would be otherwise, or what', () => {
    expect(words('what-if-1', { whatIf: [QUIET] })).toEqual(['Nobody’s answer would be another.']);
    const other = {
      ...QUIET,
      changed: 1,
      afterSync: [{ from: '', to: 'mailable', rows: 1 }],
      standings: [{ from: 'mailable', to: 'transactional-only', rows: 4 }],
      reopenable: { before: 2, after: 0 },
      mailedAgainst: { before: 0, after: 1500 },
    } as const;
    expect(words('what-if-2', { whatIf: [QUIET, other] })).toEqual([
      'The answer for 1 prospect would be another.',
      'Blocked, and automation could mail them: 2 now, 0 then.',
      'Opted out in Salesforce, and mailable after the next sync, or perhaps: 0 now, 1,500 then.',
      '4 Mailable now, transactional only then',
      '1 After the next sync mailable instead of nothing that can be',
    ]);
  });

  it('says what is asked', () => {
    const mine = { ...organisation, automations: ['A=B', 'C'].map((name) => ({ name, does: [], need: [] })) };
    expect(whatIfWords(organisation, 'without=Load')).toBe('without “Load”');
    expect(whatIfWords(mine, 'A=B=at any time')).toBe('“A=B” acts at any time');
    expect(whatIfWords(mine, 'A=B=Do Not Email is blank')).toMatch(/^“A=B” acts only where .*Do Not Email/);
    expect(whatIfWords(mine, 'optedOutSync = most-recent')).toBe('Opted Out sync: Use the most recently changed');
    expect(whatIfWords(mine, 'optedOutSync=never')).toBe('optedOutSync=never');
  });
});

const PARTS: readonly ReportPart[] = [
  { id: 'one', title: 'One & <only>', lines: ['a | b\r\nc', `"d" and 'e'`], table: [] },
  {
    id: 'two',
    title: 'Two',
    lines: [],
    table: [
      ['1', '*x*'],
      ['2', '<b>'],
    ],
  },
];

describe('a report as a file', () => {
  it('is Markdown in which nothing is markup that came from outside, and no empty table', () => {
    expect(reportMarkdown('T_T', PARTS).split('\n')).toEqual([
      '# T\\_T',
      '',
      '## One & \\<only\\>',
      '',
      'a \\| b c',
      '',
      `"d" and 'e'`,
      '',
      '## Two',
      '',
      '| Prospects | |',
      '| ---: | --- |',
      '| 1 | \\*x\\* |',
      '| 2 | \\<b\\> |',
      '',
    ]);
  });

  it('is HTML in which nothing is markup that came from outside, and no empty table', () => {
    const html = reportHtml('A & B', PARTS);
    expect(html).toContain('<title>A &amp; B</title>');
    expect(html.slice(html.indexOf('<section'), html.lastIndexOf('</section>')).split('\n')).toEqual([
      '<section aria-labelledby="one">',
      '<h2 id="one">One &amp; &lt;only&gt;</h2>',
      '<p>a | b\r',
      'c</p>',
      '<p>&quot;d&quot; and &#39;e&#39;</p>',
      '</section>',
      '<section aria-labelledby="two">',
      '<h2 id="two">Two</h2>',
      '<table><thead><tr><th scope="col">Prospects</th><th scope="col">What</th></tr></thead><tbody>',
      '<tr><td>1</td><td>*x*</td></tr>',
      '<tr><td>2</td><td>&lt;b&gt;</td></tr>',
      '</tbody></table>',
      '',
    ]);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['  @a', "'  @a"],
    ['\tx', "'\tx"],
    ['\0=1', "'\0=1"],
    ['', ''],
    ['a-b', 'a-b'],
    ['a\t', 'a\t'],
  ])('has %j in a cell as %j', (cell, safe) => expect(safeCell(cell)).toBe(safe));
});
