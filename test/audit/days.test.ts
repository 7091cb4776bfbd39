/** Two exports of different days: who became what, why, and who they are, the same on the page as from the command line. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CRM_HEADINGS, csvLine, PROSPECT_HEADINGS, sampleRows } from '../../src/audit/index.ts';
import { readOrganisation } from '../../src/simulation/index.ts';
import { auditCommand, pageAudit, pageReport } from '../support/audit.ts';

const folder = mkdtempSync(join(tmpdir(), 'mailability-days-'));
afterAll(() => rmSync(folder, { recursive: true }));

const FILE = {
  settings: { crm: 'salesforce', optedOutSync: 'most-recent' },
  automations: [{ name: 'Nightly load', does: ['crmAutomation.untickedOptOut'] }],
};
const read = readOrganisation(FILE);
if (!read.ok) throw new Error(read.error);
const organisation = read.value;

const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const settings = file('organisation.json', JSON.stringify(FILE));

async function command(now: string, before: string, ...args: readonly string[]) {
  const { out, err } = await auditCommand(
    file('now.csv', now),
    '--before',
    file('before.csv', before),
    '--settings',
    settings,
    ...args,
  );
  if (out === '') throw new Error(err.join('\n'));
  return out;
}

const json = async (...args: Parameters<typeof command>) =>
  JSON.parse(await command(args[0], args[1], '--check', 'none', ...args.slice(2), '--format', 'json'));

const HEAD = 'Prospect Id,Email,Opted Out,Do Not Email,Hard Bounced';
const table = (...rows: readonly string[]) => [HEAD, ...rows, ''].join('\n');
const BEFORE = table(
  '1,a@example.com,1,0,0',
  '2,b@example.com,0,0,0',
  '3,c@example.com,0,1,0',
  '4,d@example.com,0,0,1',
  '5,e@example.com,0,0,0',
  '7,g@example.com,perhaps,0,0',
);
const NOW = table(
  '2,b@example.com,1,0,0',
  '1,a@example.com,0,0,0',
  '3,c@example.com,0,0,0',
  '4,d@example.com,0,0,1',
  '6,f@example.com,0,0,0',
  '7,g@example.com,0,0,0',
);

describe('two days', () => {
  it('say who became mailable and unmailable, because of which box, and who was re-opened', async () => {
    const { days, lists } = await json(NOW, BEFORE);
    expect(days).toMatchObject({ both: 4, onlyBefore: 1, onlyNow: 2, by: 'id', hasCrm: false, reopened: 1 });
    expect(days.became).toEqual({
      mailable: {
        rows: 2,
        by: [
          { field: 'optedOut', rows: 1 },
          { field: 'doNotEmail', rows: 1 },
        ],
      },
      unmailable: { rows: 1, by: [{ field: 'optedOut', rows: 1 }] },
    });
    const sizes = Object.fromEntries(lists.map(({ id, rows }: { id: string; rows: number }) => [id, rows]));
    expect(sizes).toMatchObject({ reopened: 1, 'became-mailable': 2, 'became-unmailable': 1 });
    const text = await command(NOW, BEFORE);
    expect(text).toContain('Became unmailable: Prospect Opted Out blocks now, and did not then');
    expect(text).toContain('Became mailable: Do Not Email blocked then, and does not now');
  });

  it.each([
    ['reopened', ['1']],
    ['became-mailable', ['1', '3']],
    ['became-unmailable', ['2']],
  ])('list who it was: %s', async (list, ids) => {
    const lines = (await command(NOW, BEFORE, '--list', list, '--format', 'ndjson')).split('\n');
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(ids);
    const counted = await pageAudit({ files: [['now.csv', NOW]], before: [['before.csv', BEFORE]], organisation });
    if (typeof counted === 'string') throw new Error(counted);
    const found: string[] = [];
    await counted.audit.each(list, ({ id }) => found.push(id) > 0);
    expect(found).toEqual(ids);
  });

  it('count a prospect once that stands in an export several times', async () => {
    const doubled = NOW + NOW.slice(HEAD.length + 1);
    const once = await json(NOW, BEFORE);
    expect((await json(doubled, BEFORE)).days).toEqual(once.days);
    expect((await json(NOW, BEFORE + BEFORE.slice(HEAD.length + 1))).days).toEqual(once.days);
    const lines = (await command(doubled, BEFORE, '--list', 'became-mailable', '--format', 'ndjson')).split('\n');
    expect(lines).toHaveLength(2);
  });

  it('are told by the address where there is no id, and refused in one sentence where there is neither', async () => {
    const without = (text: string) => text.replaceAll(/^[^,]*,/gm, '');
    const { days } = await json(without(NOW).toUpperCase(), without(BEFORE));
    expect(days).toMatchObject({ both: 4, by: 'email' });
    const bare = (text: string) => without(without(text));
    const words = 'The two exports have neither an id nor an address in common by which rows could be compared.';
    await expect(command(bare(NOW), BEFORE)).rejects.toThrow(words);
    expect(await pageReport({ files: [['a', bare(NOW)]], before: [['b', BEFORE]], organisation })).toBe(words);
  });

  it('are the same on the page as from the command line, with Leads and Contacts beside them', async () => {
    const rows = [...sampleRows({ seed: 5, size: 3000 })];
    const prospects = (some: typeof rows) =>
      [csvLine(PROSPECT_HEADINGS), ...some.map(({ prospect }) => csvLine(prospect))].join('');
    const crm = [csvLine(CRM_HEADINGS), ...rows.flatMap((row) => (row.crm ? [csvLine(row.crm)] : []))].join('');
    // The boxes of a later day are those of another prospect; some are gone, some are new, the order is another.
    const later = rows
      .slice(40)
      .map(({ prospect, crm: theirs }, place) => ({
        prospect: [...prospect.slice(0, 5), ...(rows[place]?.prospect.slice(5) ?? [])],
        crm: theirs,
      }))
      .reverse();
    const [now, before] = [prospects(later), prospects(rows.slice(0, 2980))];
    const whatIf = ['optedOutSync=salesforce', 'without=Nightly load', 'Nightly load=Do Not Email is blank'];
    const {
      settings: _,
      checks,
      ...told
    } = await json(now, before, '--crm', file('crm.csv', crm), ...whatIf.flatMap((each) => ['--what-if', each]));
    const files = [
      ['now.csv', now],
      ['crm.csv', crm],
    ] as const;
    expect(await pageReport({ files, before: [['before.csv', before]], organisation, whatIf })).toEqual(told);
    expect(told.days.hasCrm).toBe(true);
    expect(told.days.reopened).toBeGreaterThan(0);
  });
});
