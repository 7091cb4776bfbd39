/** What people really have, read by the page as by the command line: every way in which a file is written, packed or broken. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { listFile } from '../../src/app/pages/audit/list-rows.ts';
import { type Organisation, readOrganisation } from '../../src/simulation/index.ts';
import { auditCommand, pageAudit, pageReport } from '../support/audit.ts';

const folder = mkdtempSync(join(tmpdir(), 'mailability-page-'));
afterAll(() => rmSync(folder, { recursive: true }));

const FILE = { settings: { crm: 'salesforce', optedOutSync: 'salesforce' } };
const organisation = (): Organisation => {
  const read = readOrganisation(FILE);
  if (!read.ok) throw new Error(read.error);
  return read.value;
};
const settings = join(folder, 'organisation.json');
writeFileSync(settings, JSON.stringify(FILE));

type Content = string | Uint8Array<ArrayBuffer>;
type Files = readonly (readonly [name: string, content: Content])[];

/** What both say of prospects and of what lies beside them; a sentence of the command's is told without the path. */
async function both(prospects: Files, crm: Files = []) {
  const path = ([name, content]: Files[number]) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const beside = crm.flatMap((each) => ['--crm', path(each)]);
  const { out, err } = await auditCommand(
    ...prospects.map(path),
    ...beside,
    '--settings',
    settings,
    '--check',
    'none',
    '--format',
    'json',
  );
  const page = await pageReport({ files: [...prospects, ...crm], organisation: organisation() });
  if (out === '') return { command: err.join('\n'), page };
  const { settings: _, checks, ...command } = JSON.parse(out);
  return { command, page };
}

const PLAIN = [
  'Prospect Id,Email,Name,Opted Out,Do Not Email,Hard Bounced',
  '1,ana@example.com,Ana,TRUE,FALSE,FALSE',
  '2,bo@example.com,Bö,0,1,0',
  '3,cy@example.com,Cy,x,,',
  '4,di@example.com,Di,nein,falsch,WAHR',
  '4,di@example.com,Di,nein,falsch,WAHR',
  '5,ed@example.com,Ed,vielleicht,No,Yes',
  '',
].join('\n');
const bytes = (text: string, encoding: BufferEncoding) => new Uint8Array(Buffer.from(text, encoding));

describe('a file is read by the page as by the command line', () => {
  it.each<readonly [string, Content]>([
    ['as it is', PLAIN],
    ['with a byte-order mark', `\ufeff${PLAIN}`],
    ['in UTF-16', bytes(`\ufeff${PLAIN}`, 'utf16le')],
    ['in Windows-1252', bytes(PLAIN, 'latin1')],
    ['with semicolons', PLAIN.replaceAll(',', ';')],
    ['with tabs', PLAIN.replaceAll(',', '\t')],
    ['with Windows line ends', PLAIN.replaceAll('\n', '\r\n')],
    ['with line breaks in cells', PLAIN.replace(',Ana,', ',"A\nna, ""she"" said",')],
    ['packed', new Uint8Array(gzipSync(PLAIN))],
  ])('%s', async (_, content) => {
    const { command, page } = await both([['export.csv', content]]);
    expect(page).toEqual(command);
    expect(command).toMatchObject({ rows: 6, unreadable: { rows: 1 } });
    expect(command.unreadable.listed).toEqual([
      { file: null, row: 6, column: 'Opted Out', reason: expect.stringContaining('it should hold') },
    ]);
  });

  it('with a quotation mark in the middle of a heading, and no row lost for it', async () => {
    const { command, page } = await both([['export.csv', PLAIN.replace('Prospect Id', ' "ospect Id')]]);
    expect(page).toEqual(command);
    expect(command).toMatchObject({ rows: 6 });
  });

  it('whether a German bounce date is there, and where no box says it', async () => {
    const dated = 'Id;Abgemeldet;Opted Out;Do Not Email;Email Bounced Date\n1;x;0;0;31.12.2025 14:05\n2;x;0;0;\n';
    const { command, page } = await both([['dated.csv', dated]]);
    expect(page).toEqual(command);
    expect(command.picture).toEqual([
      { standing: 'mailable', rows: 1 },
      { standing: 'undeliverable', rows: 1 },
    ]);
  });

  it('in parts of which each has headings of its own, and not where one lacks a column', async () => {
    const renamed = PLAIN.replace('Prospect Id,Email', 'id,Email Address').replace('Opted Out', 'optedOut');
    const { command, page } = await both([
      ['a.csv', PLAIN],
      ['b.csv', renamed],
    ]);
    expect(page).toEqual(command);
    expect(command).toMatchObject({ rows: 12, unreadable: { rows: 2 } });
    expect(command.unreadable.listed.map(({ file }: { file: string }) => file)).toEqual(['a.csv', 'b.csv']);
    const lacking = await both([
      ['a.csv', PLAIN],
      ['b.csv', PLAIN.replace('Hard Bounced', 'Score')],
    ]);
    expect(lacking.page).toBe('“b.csv” lacks what a.csv has: Hard Bounced.');
    expect(lacking.command).toContain('lacks what a.csv has: Hard Bounced.');
  });

  it('with Leads and Contacts, joined by id and else by address, and what of those cannot be read', async () => {
    const prospects = [
      'id,email,salesforceId,optedOut,isDoNotEmail,isEmailHardBounced',
      '1,ana@example.com,003Hv00000AbCdEXYZ,0,0,0',
      '2,BO@example.com,,0,0,0',
      '3,cy@example.com,003Hv00000AbCdG,0,0,0',
    ].join('\n');
    const leads = 'Id,Email,Email Opt Out\n003Hv00000AbCdE,other@example.com,1\n003Hv00000AbCdG,,maybe\n';
    const contacts = 'Id,Email,Email Opt Out\n003Hv00000AbCdH,bo@example.com,WAHR\n003Hv00000AbCdI,x@example.com\n';
    const { command, page } = await both(
      [['prospects.csv', prospects]],
      [
        ['leads.csv', leads],
        ['contacts.csv', contacts],
      ],
    );
    expect(page).toEqual(command);
    expect(command.againstCrm).toEqual({ rows: 2, certain: 2 });
    expect(command.unreadable).toMatchObject({ rows: 1, listed: [{ row: 3, column: 'Email Opt Out' }] });
    expect(command.unreadableCrm).toMatchObject({
      rows: 2,
      listed: [
        { file: 'leads.csv', row: 2, column: 'Email Opt Out' },
        { file: 'contacts.csv', row: 2, column: 'the whole row' },
      ],
    });
  });

  it('unless nothing could join them', async () => {
    const { command, page } = await both(
      [['p.csv', 'optedOut,isDoNotEmail\n0,0\n']],
      [['crm.csv', 'Id,Email Opt Out\n003Hv00000AbCdE,1\n']],
    );
    expect(page).toContain('cannot be joined to the prospects');
    expect(command).toContain('cannot be joined to the prospects');
  });
});

describe('what is no table is refused by the page in one sentence', () => {
  it.each<readonly [string, Content, string]>([
    ['locked.zip', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 1, 0, 0, 0]), 'is a zip archive with a password'],
    ['sheet.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 0, 0]), 'is a zip archive or a workbook'],
    ['rows.parquet', 'PAR1 and more', 'is a Parquet file, which the command line reads'],
    ['cut.csv.gz', new Uint8Array(gzipSync(PLAIN.repeat(2000)).subarray(0, 60)), 'cut short or damaged'],
    ['list.csv', 'Name\nAna\n', 'has one cell only'],
  ])('%s', async (name, content, words) => {
    const told = await pageReport({ files: [[name, content]], organisation: organisation() });
    expect(told).toContain(words);
    expect(told).toMatch(/^“[^”]+” [^.]*(\.\S[^.]*)*\.$/);
  });
});

it('a list that the page saves runs in no spreadsheet', async () => {
  const rows = ['"=HYPERLINK(""http://x"")",a@example.com,1,0,0', '+1,@b,1,0,0', '-1,c@example.com,1,0,0'];
  const content = ['Prospect Id,Email,Opted Out,Do Not Email,Hard Bounced', ...rows].join('\n');
  const counted = await pageAudit({ files: [['a.csv', content]], organisation: organisation() });
  if (typeof counted === 'string') throw new Error(counted);
  const list = counted.audit.report([])?.lists.find(({ id }) => id === 'way-1')?.id ?? '';
  const [, ...lines] = (await (await listFile(counted.audit, list, true)).text()).trimEnd().split('\n');
  expect(lines).toHaveLength(3);
  for (const line of lines) for (const cell of line.split(',')) expect(cell).not.toMatch(/^"?[=+@-]/);
});
