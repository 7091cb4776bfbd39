/** `audit`: the contract of section 9b on real files, in every way in which they are written, and bad input. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { completeSettings, diagnose, type GivenRecord, organisationOf } from '../../src/simulation/index.ts';
import { auditCommand as run } from '../support/audit.ts';

const folder = mkdtempSync(join(tmpdir(), 'mailability-audit-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

let number = 0;

/** Writes a file and gives its path. */
function file(content: string | Uint8Array, name = `file${number++}.csv`): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const SALESFORCE = ['--crm', 'salesforce', '--opted-out-sync', 'most-recent'];

async function lines(...args: readonly string[]) {
  const { out, err } = await run(...args, '--format', 'ndjson');
  if (out === '') throw new Error(err.join('\n'));
  return out.split('\n').map((line) => JSON.parse(line));
}

const HEADINGS = 'Prospect Id,Opted Out,Do Not Email,Hard Bounced';
const ROWS = ['1,TRUE,FALSE,FALSE', '2,false,x,', '3,0,0,1', '4,No,,No'];
const PLAIN_FILE = [HEADINGS, ...ROWS, ''].join('\n');
const STATUSES = [['transactional-only'], ['transactional-only'], ['undeliverable'], ['mailable']];

const statusesIn = (rows: readonly { readonly statuses: unknown }[]) => rows.map(({ statuses }) => statuses);

describe('row by row', () => {
  it('answers in the order of the file as diagnose does, with the contract’s keys', async () => {
    const rows = await lines(file(PLAIN_FILE));
    const given: readonly GivenRecord[] = [
      { optedOut: true, doNotEmail: false, hardBounced: false },
      { optedOut: false, doNotEmail: true, hardBounced: false },
      { optedOut: false, doNotEmail: false, hardBounced: true },
      { optedOut: false, doNotEmail: false, hardBounced: false },
    ];
    const organisation = organisationOf(completeSettings({}));
    expect(rows.map((row) => Object.keys(row))).toEqual(
      rows.map(() => ['row', 'id', 'possible', 'statuses', 'afterSync', 'reopenable', 'blockedBy']),
    );
    for (const [place, record] of given.entries()) {
      const told = diagnose(organisation, record);
      expect(rows[place]).toEqual({
        row: place + 1,
        id: String(place + 1),
        possible: true,
        statuses: told.verdicts.map(({ status }) => status),
        afterSync: told.verdicts.map(({ status }) => status),
        reopenable: told.reopenedBy.length > 0,
        blockedBy: told.blockedBy,
      });
    }
  });

  it.each([
    ['a byte-order mark', `\ufeff${PLAIN_FILE}`],
    ['semicolons', PLAIN_FILE.replaceAll(',', ';')],
    ['tabs', PLAIN_FILE.replaceAll(',', '\t')],
    ['a line sep=;', `sep=;\r\n${PLAIN_FILE.replaceAll(',', ';')}`],
    ['Windows line ends', PLAIN_FILE.replaceAll('\n', '\r\n')],
    ['line ends of both kinds', PLAIN_FILE.replace('\n', '\r\n')],
    ['no last line end', PLAIN_FILE.trimEnd()],
    ['empty lines', PLAIN_FILE.replaceAll('\n', '\n\n')],
    ['quotation marks', PLAIN_FILE.replace(/[^,\n]+/g, '"$&"')],
    ['UTF-16', Buffer.from(`\ufeff${PLAIN_FILE}`, 'utf16le')],
    ['UTF-16, the big end first', Buffer.from(`\ufeff${PLAIN_FILE}`, 'utf16le').swap16()],
    [
      'Windows-1252',
      Buffer.from(PLAIN_FILE.replace('Prospect Id', 'Größe,Prospect Id').replace(/\n(?=\d)/g, '\nä,'), 'latin1'),
    ],
    ['gzip', gzipSync(PLAIN_FILE)],
    [
      'line breaks in cells',
      PLAIN_FILE.replace(/^(.*)$/gm, (line) => (line === '' ? '' : `${line},"two\nlines, ""said"""`)).replace(
        '"two\nlines, ""said"""',
        'Notes',
      ),
    ],
    ['a NUL in a cell that is not read', PLAIN_FILE.replace(/^(.+)$/gm, '$1,a\0b').replace('a\0b', 'Notes')],
    ['a cell of 10 MB', PLAIN_FILE.replace(/^(.+)$/gm, '$1,n').replace(',n\n2', `,"${'long\n'.repeat(2_000_000)}"\n2`)],
    [
      'a thousand columns',
      PLAIN_FILE.replace(
        /^(Prospect.*)$/m,
        (line) => `${line}${Array.from({ length: 996 }, (_, at) => `,c${at}`).join('')}`,
      ).replace(/^(\d.*)$/gm, (line) => line + ',v'.repeat(996)),
    ],
  ])('reads %s', async (_, content) => {
    const rows = await lines(file(content));
    expect(rows.map(({ id }) => id)).toEqual(['1', '2', '3', '4']);
    expect(statusesIn(rows)).toEqual(STATUSES);
  });

  it('reads Parquet that it wrote, and several files as parts of one', async () => {
    const { DuckDBInstance } = await import('@duckdb/node-api');
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const path = join(folder, 'prospects.parquet');
    await connection.run(
      `COPY (SELECT * FROM (VALUES (1, true, false, false), (2, false, true, NULL)) AS t (id, "optedOut", "isDoNotEmail", "isEmailHardBounced")) TO '${path}' (FORMAT parquet)`,
    );
    connection.closeSync();
    expect(statusesIn(await lines(path))).toEqual(STATUSES.slice(0, 2));
    const parts = await lines(file(PLAIN_FILE, 'a.csv'), file([HEADINGS, ...ROWS.toReversed()].join('\n'), 'b.csv'));
    expect(parts.map(({ file: name, row }) => `${name} ${row}`)).toEqual(
      ['a.csv', 'b.csv'].flatMap((name) => [1, 2, 3, 4].map((row) => `${name} ${row}`)),
    );
    expect(statusesIn(parts)).toEqual([...STATUSES, ...STATUSES.toReversed()]);
  });

  it('keeps every row that cannot be read, by its number, column and reason, and nothing of what is in it', async () => {
    const broken = [
      HEADINGS,
      '1,TRUE,FALSE,FALSE',
      '2,secret,FALSE,FALSE',
      '3,TRUE',
      '4,TRUE,FALSE,FALSE,secret',
      '5,0,0,"0',
    ].join('\n');
    const path = file(broken);
    const rows = await lines(path);
    expect(rows.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5]);
    expect(rows.map(({ unreadable }) => unreadable?.column ?? null)).toEqual([
      null,
      'Opted Out',
      'the whole row',
      'the whole row',
      'the whole row',
    ]);
    expect(rows[2].unreadable.reason).toContain('2 cells where there are 4 headings');
    expect(rows[4].unreadable.reason).toContain('never closed');
    const { out, exitCode } = await run(path);
    expect(out).toContain('Row 2, Opted Out: it should hold true, yes, 1, x, false, no, 0 or nothing.');
    expect(out).not.toContain('secret');
    expect(exitCode).toBe(2);
    const json = JSON.parse((await run(path, '--format', 'json')).out);
    expect(json.rows).toBe(5);
    expect(json.unreadable.rows).toBe(4);
  });

  it('reads no row under other headings because its last cell is empty', async () => {
    // A comma without quotation marks in a name, and nothing in the note: one cell too many, and an empty one.
    const rows = '1,Lind, Jr,0,0,0,\n2,"Lind, Jr",1,0,0,\n3,"Lind\nJr",0,0,0,\n4,Oslo,,1,0,0,\n';
    const path = file(`Prospect Id,Name,Opted Out,Do Not Email,Hard Bounced,Note\n${rows}`);
    const found = await lines(path);
    expect(found.map(({ row, statuses, unreadable }) => [row, statuses?.[0] ?? unreadable.reason])).toEqual([
      [1, 'it has 7 cells where there are 6 headings'],
      [2, 'transactional-only'],
      [3, 'mailable'],
      [4, 'it has 7 cells where there are 6 headings'],
    ]);
    const { out } = await run(path, '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({ rows: 4, unreadable: { rows: 2 } });
  });

  it('joins Leads and Contacts by id of either length, else by address', async () => {
    const prospects = file(
      [
        'id,email,salesforceId,optedOut,isDoNotEmail,isEmailHardBounced',
        '1,,003Hv00000AbCdEXYZ,false,false,false',
        '2,,003Hv00000AbCdF,false,false,false',
        '3,Ana@Example.com,,false,false,false',
        '4,bo@example.com,,false,false,false',
        '5,cy@example.com,,false,false,false',
      ].join('\n'),
    );
    const leads = file(
      'Id,Email,HasOptedOutOfEmail\n003Hv00000AbCdE,,1\n003Hv00000AbCdFXYZ,,0\n00QHv00000AbCdG, ana@example.com,1\n',
    );
    const contacts = file(
      'Id,Email,HasOptedOutOfEmail\n003Hv00000AbCdH,bo@example.com,1\n003Hv00000AbCdI,bo@example.com,0\n',
    );
    const settings = file(
      JSON.stringify({ settings: { crm: 'salesforce', optedOutSync: 'account-engagement' } }),
      'organisation.json',
    );
    const { out, exitCode } = await run(
      prospects,
      '--crm',
      leads,
      '--crm',
      contacts,
      '--settings',
      settings,
      '--format',
      'json',
    );
    const report = JSON.parse(out);
    // The first and the third are opted out in the CRM; of the fourth two records say different things, the fifth has none.
    expect(report.againstCrm).toEqual({ rows: 2, certain: 2 });
    expect(report.disagreements).toEqual([{ optedOut: false, crmOptOut: true, rows: 2 }]);
    expect(exitCode).toBe(1);
  });
});

describe('what is written', () => {
  it('runs in no spreadsheet', async () => {
    const path = file([HEADINGS, '"=HYPERLINK(""http://x"")",0,0,0', '+1,0,0,0', '@a,0,0,0', '-2,0,0,0'].join('\n'));
    const { out } = await run(path, '--format', 'csv');
    const ids = out
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')[1]);
    expect(ids).toHaveLength(4);
    for (const id of ids) expect(id).toMatch(/^"?'[=+@-]/);
  });

  it('has no address in it unless somebody asks', async () => {
    const path = file(`email,${HEADINGS}\nana@example.com,1,1,0,0\nana@example.com,2,0,0,0\n`);
    for (const format of ['text', 'json', 'markdown', 'html', 'csv', 'ndjson'])
      expect((await run(path, '--format', format)).out, format).not.toContain('ana@example.com');
    expect((await run(path, '--format', 'csv', '--with-addresses')).out).toContain('ana@example.com');
  });

  it('finds prospects that share an address and do not stand alike', async () => {
    const path = file(
      `email,${HEADINGS}\nana@example.com,1,1,0,0\n Ana@example.com,2,0,0,0\nbo@example.com,3,0,0,0\nbo@example.com,4,0,0,0\n`,
    );
    expect(JSON.parse((await run(path, '--format', 'json')).out).shared).toEqual({ addresses: 1, rows: 2 });
  });

  it('appears as a whole file, and leaves nothing beside it', async () => {
    const out = join(folder, 'answers.csv');
    const { out: printed } = await run(file(PLAIN_FILE), '--format', 'csv', '--out', out);
    expect(printed).toBe('');
    expect(readFileSync(out, 'utf8').split('\n')).toHaveLength(6);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
    const parquet = join(folder, 'answers.parquet');
    await run(file(PLAIN_FILE), '--format', 'parquet', '--out', parquet);
    expect(readFileSync(parquet).subarray(0, 4).toString()).toBe('PAR1');
  });

  it('is one list where somebody asks for it', async () => {
    const path = file(PLAIN_FILE);
    const { lists } = JSON.parse((await run(path, '--format', 'json')).out);
    const list = lists.find(({ id }: { id: string }) => id === 'way-1');
    const rows = await lines(path, '--list', 'way-1');
    expect(rows).toHaveLength(list.rows);
    expect((await run(path, '--list', 'way-99', '--format', 'csv')).err[0]).toContain('Unknown list "way-99"');
  });

  it('keeps the columns that were recognised, to be given back', async () => {
    const map = join(folder, 'map.json');
    await run(file(PLAIN_FILE), '--save-map', map);
    expect(JSON.parse(readFileSync(map, 'utf8')).prospects).toMatchObject({ id: 'Prospect Id', optedOut: 'Opted Out' });
    expect(statusesIn(await lines(file(PLAIN_FILE), '--map', map))).toEqual(STATUSES);
  });
});

describe('what is compared', () => {
  it('tells who was re-opened between two days, and by what', async () => {
    const before = file(`id,optedOut,isDoNotEmail,isEmailHardBounced\n1,1,0,0\n2,0,0,0\n3,0,0,0\n`);
    const now = file(`id,optedOut,isDoNotEmail,isEmailHardBounced\n1,0,0,0\n2,1,0,0\n4,0,0,0\n`);
    const { days } = JSON.parse((await run(now, '--before', before, ...SALESFORCE, '--format', 'json')).out);
    expect(days).toMatchObject({ both: 2, onlyBefore: 1, onlyNow: 1, reopened: 1, reopenedByPeopleAlone: 0 });
    expect(days.reopenedBy.length).toBeGreaterThan(0);
    expect(days.moves).toEqual(
      expect.arrayContaining([
        { from: 'transactional-only', to: 'mailable', rows: 1 },
        { from: 'mailable', to: 'transactional-only', rows: 1 },
      ]),
    );
  });

  it('says what another sync behaviour would change', async () => {
    const path = file(`id,optedOut,isDoNotEmail,isEmailHardBounced,crmOptOut\n1,0,0,0,1\n2,1,0,0,0\n`);
    const settings = [
      '--crm',
      'salesforce',
      '--opted-out-sync',
      'salesforce',
      '--what-if',
      'optedOutSync=account-engagement',
    ];
    const { whatIf } = JSON.parse((await run(path, ...settings, '--format', 'json')).out);
    expect(whatIf[0].changed).toBe(2);
    expect(whatIf[0].afterSync).toEqual(
      expect.arrayContaining([
        { from: 'transactional-only', to: 'mailable', rows: 1 },
        { from: 'mailable', to: 'transactional-only', rows: 1 },
      ]),
    );
    expect(whatIf[0].mailedAgainst).toEqual({ before: 0, after: 1 });
  });
});

describe('for a pipeline', () => {
  const AGAINST = `id,optedOut,isDoNotEmail,isEmailHardBounced,crmOptOut\n1,0,0,0,1\n`;

  it.each([
    [[], 1],
    [['--check', 'reopenable'], 0],
    [['--check', 'none'], 0],
    [['--accept', 'against-crm=1:a salesperson asked again'], 0],
    [['--accept', 'against-crm=0:none'], 1],
  ])('ends with %j as %i', async (args, exitCode) => {
    expect((await run(file(AGAINST), ...SALESFORCE, ...args)).exitCode).toBe(exitCode);
  });

  it('says why what was found is accepted', async () => {
    const { out } = await run(file(AGAINST), ...SALESFORCE, '--accept', 'against-crm=1:asked again');
    expect(out).toContain('up to 1 are accepted: asked again');
  });
});

describe('a list', () => {
  const CLEAN = 'id,optedOut,isDoNotEmail,isEmailHardBounced,crmOptOut\n1,0,0,0,0\n';

  it.each(['against-crm', 'reopenable', 'open', 'impossible'])('of %s is empty where nobody is on it', async (list) => {
    expect(await run(file(CLEAN), ...SALESFORCE, '--format', 'ndjson', '--list', list)).toMatchObject({
      out: '',
      exitCode: 0,
    });
    const { out } = await run(file(CLEAN), ...SALESFORCE, '--format', 'csv', '--list', list);
    expect(out.split('\n')).toHaveLength(1);
  });

  it('of two days is known where there are two, and only there', async () => {
    const [now, before] = [file(CLEAN), file(CLEAN)];
    const asked = [...SALESFORCE, '--format', 'ndjson', '--list', 'reopened'];
    expect(await run(now, '--before', before, ...asked)).toMatchObject({ out: '', exitCode: 0 });
    expect((await run(now, ...asked)).exitCode).toBe(2);
  });

  it('that there is not is named, with those that there are', async () => {
    const { err, exitCode } = await run(file(CLEAN), ...SALESFORCE, '--format', 'ndjson', '--list', 'agains-crm');
    expect([exitCode, err.join()]).toEqual([2, expect.stringContaining('Did you mean "against-crm"?')]);
  });
});

describe('a Salesforce report of Contacts', () => {
  const REPORT = [
    '"Contact ID","Email","Email Opt Out"',
    '"003000000000001","a@example.com","1"',
    '"003000000000002","b@example.com","0"',
    '',
    '"Contacts with Email Opt Out"',
    '"Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved."',
    '"Confidential Information - Do Not Distribute"',
    '"Generated By:  Mara Lind  26/11/2026 10:00"',
    '"Fabrikam"',
  ];
  const PROSPECTS = 'id,email,optedOut,isDoNotEmail,isEmailHardBounced\n1,a@example.com,0,0,0\n2,b@example.com,0,0,0\n';

  it('is read without the lines at its end', async () => {
    const { out, exitCode } = await run(
      file(PROSPECTS),
      '--crm',
      file(REPORT.join('\n')),
      ...SALESFORCE,
      '--format',
      'json',
    );
    expect(JSON.parse(out)).toMatchObject({ againstCrm: { rows: 1 }, unreadableCrm: { rows: 0 } });
    expect(exitCode).toBe(1);
  });

  it('has unreadable rows where what stands at its end is no report’s', async () => {
    const cut = REPORT.filter((line) => !/Copyright|Confidential|Generated/.test(line));
    const { out, exitCode } = await run(
      file(PROSPECTS),
      '--crm',
      file(cut.join('\n')),
      ...SALESFORCE,
      '--format',
      'json',
    );
    expect(JSON.parse(out)).toMatchObject({ unreadableCrm: { rows: 2 } });
    expect(exitCode).toBe(2);
  });
});

describe('one prospect in several rows', () => {
  const part = (...rows: readonly string[]) =>
    file(['id,optedOut,isDoNotEmail,isEmailHardBounced', ...rows, ''].join('\n'));

  it('is counted row by row, and told, where there are several files', async () => {
    const { out } = await run(
      part('1,0,0,0', '2,1,0,0'),
      part('2,0,0,0', '3,0,0,0'),
      '--format',
      'json',
      '--check',
      'none',
    );
    expect(JSON.parse(out)).toMatchObject({ rows: 4, repeated: 1 });
    const { out: text } = await run(part('1,0,0,0', '2,1,0,0'), part('2,0,0,0'), '--check', 'none');
    expect(text).toContain('1 Prospect Id stands in several rows');
  });

  it('is told of two days as well, and not looked for in one file alone', async () => {
    const [now, before] = [part('1,1,0,0', '1,0,0,0'), part('1,1,0,0')];
    expect((await run(now, '--before', before, '--check', 'none')).out).toContain('only one row of each was compared');
    expect(JSON.parse((await run(now, '--format', 'json', '--check', 'none')).out).repeated).toBeNull();
  });
});

describe('bad input is one sentence', () => {
  it.each([
    ['', 'is empty'],
    ['a|b|c\n1|2|3\n', 'has cells with "|" between them'],
    ['%PDF-1.7', 'is no table but a PDF document'],
    [Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 1, 0, 0, 0]), 'with a password'],
    ['a,b\n1,2\n', 'has no column for Prospect Opted Out'],
    ['Opted Out,Opted Out,Do Not Email\n1,1,1\n', 'has the heading "Opted Out" twice'],
    ['1,a@example.com,0,0\n2,b@example.com,1,0\n', 'has a record in its first row'],
    ['Prospect Id,Email,Opted Out\n1,a@example.com,1\n', 'something else: "Prospect Id", "Email" and "Opted Out".'],
    ['Id,Email,HasOptedOutOfEmail\n003,a@example.com,1\n', 'give it with --crm'],
    ['PAR1 and no more', 'cut short or damaged'],
    [gzipSync(PLAIN_FILE.repeat(2000)).subarray(0, 60), 'cut short or damaged'],
  ])('%j', async (content, words) => {
    const { out, err, exitCode } = await run(file(content));
    expect(exitCode).toBe(2);
    expect(out).toBe('');
    expect(err).toHaveLength(1);
    expect(err[0]).toContain(words);
    expect(err[0]).toMatch(/^The file ".*\.$/);
  });

  it.each([
    [['nowhere.csv'], 'does not exist'],
    [[], 'audit needs a file'],
    [['a.csv', '--format', 'xml'], 'Unknown format'],
    [['a.csv', '--format', 'parquet'], '--out FILE'],
    [['a.csv', '--check', 'agains-crm'], 'Did you mean "against-crm"?'],
    [['a.csv', '--accept', 'reopenable'], 'needs a limit and a reason'],
    [['--sql', 'oracle'], 'Unknown dialect of SQL'],
    [['a.csv', '--what-if', 'optedOutSync=never'], 'optedOutSync value'],
    [['a.csv', '--list', 'reopenable'], '--list prints rows: say with --format ndjson, csv or parquet how.'],
    [['a.csv', './a.csv'], 'The file "./a.csv" is named twice'],
    [['a.csv', '--format', 'csv', '--out', './a.csv'], 'would be written over'],
    [['a.csv', '--crm', 'b.csv', '--save-map', 'b.csv'], 'would be written over'],
    [['a.csv', '--crm', 'b.csv'], 'none is connected: set the CRM to Salesforce'],
    [['a.csv', '--map', 'nowhere.json'], 'The map file "nowhere.json" does not exist.'],
  ])('%j', async (args, words) => {
    const { err, exitCode } = await run(...args);
    expect(exitCode).toBe(2);
    expect(err.join(' ')).toContain(words);
  });
});

describe('--sql', () => {
  it('judges no prospect where a file is named too, and takes no other place to write to', async () => {
    const prospects = file('Prospect Id,Opted Out,Do Not Email,Hard Bounced\n1,maybe,0,0\n');
    expect(await run(prospects, '--sql', 'duckdb')).toMatchObject({ err: [], exitCode: 0 });
    expect((await run('--sql', 'duckdb', '--out', 'x.sql')).err.join()).toMatch(/without --out\.$/);
  });

  it('prints one query, with the map’s columns, and needs no file', async () => {
    const map = file(
      JSON.stringify({ prospects: { optedOut: 'Abgemeldet', doNotEmail: 'dne' }, tables: { prospects: 'crm.leute' } }),
      'm.json',
    );
    const { out, exitCode } = await run('--sql', 'postgres', '--map', map);
    expect(exitCode).toBe(0);
    expect(out).toContain('p."Abgemeldet"');
    expect(out).toContain('FROM "crm"."leute" p');
    expect(existsSync('crm.leute')).toBe(false);
  });
});
