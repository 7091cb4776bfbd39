/** The command as it is typed: what it prints in each format, what it says of bad input, and its exit status. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseJson, readOrganisation } from '../../src/simulation/index.ts';
import { execute, readCommand, worldOf } from '../support/command-line.ts';
import { assignment, FIELD, filter, flow, onUpdate, sets, start, tag, update } from './metadata.ts';

const root = mkdtempSync(join(tmpdir(), 'mailability-scan-test-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A project of its own for each test. */
let projects = 0;
function project(texts: Readonly<Record<string, string>>): string {
  const folder = join(root, `project${projects++}`);
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const world = worldOf();

async function run(...args: readonly string[]) {
  const command = readCommand(['scan', ...args]);
  if (!command.ok) return { out: '', err: [command.error], exitCode: 2 };
  const report = execute(command.value, world);
  const lines: string[] = [];
  for await (const line of report.out) lines.push(line);
  return { out: lines.join('\n'), err: [...report.err, ...(report.late?.() ?? [])], exitCode: report.exitCode() };
}

const CLEARS = {
  'flows/Back.flow-meta.xml': flow(
    'Back',
    onUpdate('Set', 'Before'),
    assignment('Set', null, [`$Record.${FIELD}`, false]),
  ),
};
const TICKS = {
  'flows/Out.flow-meta.xml': flow('Out', start('Save'), update('Save', tag('object', 'Lead'), sets(true))),
};
const RECENT = { settings: { crm: 'salesforce', optedOutSync: 'most-recent' } };
const settings = (organisation: object) =>
  project({ 'mailability.json': JSON.stringify(organisation) }).concat('/mailability.json');

describe('scan', () => {
  it('reads a file that is named, and each file once however often it is named', async () => {
    const folder = project(CLEARS);
    const file = `${folder}/flows/Back.flow-meta.xml`;
    for (const named of [[file], [folder, folder], [`${folder}/flows`, file, folder]]) {
      const { out } = await run(...named);
      expect(out).toContain('1 file read: 1 write of Email Opt Out, active.');
    }
  });

  it.each([
    [['Active'], '1 write of Email Opt Out, active.'],
    [['Draft'], '1 write of Email Opt Out, not active.'],
    [['Active', 'Active'], '2 writes of Email Opt Out, both active.'],
    [['Active', 'Draft'], '2 writes of Email Opt Out, 1 of them active.'],
    [['Draft', 'Draft'], '2 writes of Email Opt Out, none of them active.'],
    [['Active', 'Active', 'Active'], '3 writes of Email Opt Out, all of them active.'],
  ])('says of %j how many write, and how many of them run', async (statuses, words) => {
    const flows = statuses.map((status, place): [string, string] => {
      const save = update('Save', tag('object', 'Lead'), sets(true));
      return [`${place}.flow-meta.xml`, flow(`Flow ${place}`, tag('status', status), start('Save'), save)];
    });
    expect((await run(project(Object.fromEntries(flows)))).out).toContain(words);
  });

  it('is red where a write opens a hole, and says which, how and what would close it', async () => {
    const { out, exitCode } = await run(
      project(CLEARS),
      '--settings',
      settings({ ...RECENT, conditions: { Asked__c: 'requested' } }),
    );
    expect(exitCode).toBe(1);
    expect(out).toContain('Back: Set – breaks P1, P3, P14 and P17');
    expect(out).toContain('Add the condition “Asked__c is true” to the start of the flow “Back”');
    expect(out).toContain('<field>Asked__c</field>');
    expect(out).toContain('Automation in the CRM unticked Email Opt Out ("Back: Set")');
    expect(out).toContain('What was found breaks P1, P3, P14 and P17.');
  });

  it('is green where nothing that is found opens one', async () => {
    for (const texts of [TICKS, { 'flows/a.flow-meta.xml': flow('Nothing', tag('description', FIELD)) }]) {
      const { out, exitCode } = await run(project(texts), '--opted-out-sync', 'most-recent');
      expect(exitCode).toBe(0);
      expect(out).toContain('Nothing that was found opens a hole.');
    }
  });

  it('reckons with nothing that is not active', async () => {
    const draft = {
      'a.flow-meta.xml': flow(
        'Back',
        tag('status', 'Draft'),
        start('Save'),
        update('Save', tag('object', 'Lead'), sets(false)),
      ),
    };
    const { out, exitCode } = await run(project(draft), '--opted-out-sync', 'most-recent');
    expect(exitCode).toBe(0);
    expect(out).toContain('Not active');
  });

  it('leaves open what a promise’s acceptance covers', async () => {
    const accept = { P1: 'known', P3: 'known', P14: 'known', P17: 'known' };
    expect((await run(project(CLEARS), '--settings', settings({ ...RECENT, accept }))).exitCode).toBe(0);
  });

  it('leaves out what somebody knows, by the organisation’s file or one of its own', async () => {
    const findings = { 'Back: Set': 'agreed with legal', 'Gone: Set': 'was once' };
    const inFile = await run(project(CLEARS), '--settings', settings({ ...RECENT, findings }));
    const beside = await run(project(CLEARS), '--opted-out-sync', 'most-recent', '--accept', settings(findings));
    for (const { out, exitCode } of [inFile, beside]) {
      expect(exitCode).toBe(0);
      expect(out).toContain('Accepted: agreed with legal');
      expect(out).toContain('Accepted and not found any more: Gone: Set.');
    }
  });

  it('prints what the contract fixes', async () => {
    const { out } = await run(project({ ...CLEARS, ...TICKS }), '--format', 'json', '--opted-out-sync', 'most-recent');
    const parsed = JSON.parse(out);
    expect(Object.keys(parsed).slice(0, 3)).toEqual(['automations', 'facts', 'unread']);
    expect(parsed.automations[0]).toMatchObject({
      name: 'Back: Set',
      does: ['crmAutomation.untickedOptOut'],
      certainty: 'certain',
      active: true,
      kind: 'flow',
      from: { line: expect.any(Number) },
      opens: ['P1', 'P3', 'P14', 'P17'],
    });
    expect(parsed.unread.every((each: object) => Object.keys(each).join() === 'file,why')).toBe(true);
  });

  it('writes an organisation’s file in which what people wrote stays as it is', async () => {
    const own = { name: 'By hand', does: ['automation.importedOptOut'] };
    const old = { name: 'Found before', does: ['crmAutomation.tickedOptOut'], from: 'x.flow:1' };
    const written = {
      $schema: './x.json',
      ...RECENT,
      cannot: ['crmUser.tickedOptOut'],
      automations: [old, own],
      conditions: { Asked__c: 'requested' },
    };
    const asked = {
      'a.flow-meta.xml': flow(
        'Asked',
        start('Save'),
        update('Save', tag('object', 'Lead'), filter('Asked__c', true), sets(false)),
      ),
    };
    const { out } = await run(project(asked), '--settings', settings(written), '--format', 'settings');
    const parsed = parseJson(out);
    expect(parsed.ok && readOrganisation(parsed.value).ok).toBe(true);
    const { automations, ...rest } = JSON.parse(out);
    expect(rest).toEqual({ $schema: './x.json', ...RECENT, cannot: written.cannot, conditions: written.conditions });
    expect(automations).toEqual([
      own,
      {
        name: 'Asked: Save',
        does: ['crmAutomation.untickedOptOut'],
        from: expect.stringContaining('a.flow-meta.xml:'),
        need: ['requested'],
      },
    ]);
  });

  it('changes nothing when it is run on what it wrote', async () => {
    const folder = project({ ...CLEARS, ...TICKS });
    const first = await run(folder, '--format', 'settings', '--opted-out-sync', 'most-recent');
    const again = await run(folder, '--format', 'settings', '--settings', settings(JSON.parse(first.out)));
    expect(again.out).toBe(first.out);
  });
});

describe('what a scan cannot read', () => {
  const BROKEN = { 'flows/Broken.flow-meta.xml': `<Flow>${FIELD}` };

  it('is one line, and a failure only where it was asked to be strict', async () => {
    const folder = project({ ...TICKS, ...BROKEN });
    expect((await run(folder)).exitCode).toBe(0);
    const strict = await run(folder, '--strict');
    expect(strict.exitCode).toBe(1);
    expect(strict.out.replaceAll(/\s+/g, ' ')).toContain('Broken.flow-meta.xml is not well-formed XML');
  });

  it('is everything where nothing could be read', async () => {
    expect(await run(project({ 'README.md': FIELD }))).toMatchObject({
      out: '',
      exitCode: 2,
      err: [expect.stringContaining('nothing to read')],
    });
    expect(await run(join(root, 'nowhere'))).toMatchObject({
      exitCode: 2,
      err: [expect.stringContaining('does not exist')],
    });
  });

  it('is a file that is too large, or forbidden', async () => {
    const folder = project({
      ...TICKS,
      'flows/Large.flow-meta.xml': ' '.repeat(20_000_001),
      'flows/Shut.flow-meta.xml': FIELD,
    });
    chmodSync(join(folder, 'flows/Shut.flow-meta.xml'), 0);
    const { out } = await run(folder);
    expect(out.replaceAll(/\s+/g, ' ')).toContain('Large.flow-meta.xml is larger than 20 MB.');
    // Whoever may read everything is not refused.
    if (process.getuid?.() !== 0) expect(out.replaceAll(/\s+/g, ' ')).toContain('Shut.flow-meta.xml may not be read.');
  });

  it('is what .forceignore leaves out, and links that go round', async () => {
    const folder = project({
      ...CLEARS,
      'sfdx-project.json': '{}',
      '.forceignore': '**/Back.flow-meta.xml\n',
      'main/x.flow-meta.xml': Object.values(TICKS)[0] ?? '',
    });
    symlinkSync(folder, join(folder, 'main/round'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'main/gone'));
    const { out } = await run(folder, '--format', 'json');
    expect(JSON.parse(out).automations.map(({ name }: { name: string }) => name)).toEqual(['Out: Save']);
    // From inside, too, the project's own list counts.
    expect(
      JSON.parse((await run(join(folder, 'flows'), '--format', 'json').catch(() => ({ out: '{}' }))).out || '{}')
        .automations ?? [],
    ).toEqual([]);
  });

  it('is read in UTF-16', async () => {
    const folder = project(TICKS);
    const text = Object.values(TICKS)[0] ?? '';
    writeFileSync(join(folder, 'flows/Out.flow-meta.xml'), Buffer.from(`\ufeff${text}`, 'utf16le'));
    expect(JSON.parse((await run(folder, '--format', 'json')).out).automations).toHaveLength(1);
  });
});

describe('bad input', () => {
  it.each([
    [[], 'needs the folder'],
    [['x', '--format', 'sariff'], 'Unknown format'],
    [['x', '--edition', 'classic', '--crm', 'dynamics'], 'Salesforce project'],
    [['x', '--settings', 'a', '--opted-out-sync', 'most-recent'], 'exclude each other'],
    [['x', '--stric'], 'Did you mean "--strict"'],
  ] as const)('%j is said in one sentence', async (args, said) => {
    const { err, exitCode } = await run(...args);
    expect(exitCode).toBe(2);
    expect(err).toEqual([expect.stringContaining(said)]);
  });

  it('is an organisation without Salesforce', async () => {
    const { err, exitCode } = await run(project(TICKS), '--settings', settings({ settings: {} }));
    expect(exitCode).toBe(2);
    expect(err[0]).toContain('give "crm": "salesforce"');
  });

  it('is a table of findings that is none', async () => {
    const { err } = await run(project(TICKS), '--accept', settings({ x: 3 }));
    expect(err[0]).toContain('The file of accepted findings');
  });

  it('is a project of which nothing could be read, and no other: one good file is enough', async () => {
    const broken = { 'flows/Broken.flow-meta.xml': '<Flow><a>HasOptedOutOfEmail</Flow>' };
    const alone = await run(project(broken), '--format', 'json');
    expect(alone).toMatchObject({ out: '', exitCode: 2 });
    expect(alone.err.join('\n')).toMatch(/^Nothing could be read: .*Broken\.flow-meta\.xml is not well-formed XML/);
    expect((await run(project({ ...broken, ...TICKS }))).exitCode).toBe(0);
    expect((await run(project({ ...broken, ...TICKS }), '--strict')).exitCode).toBe(1);
  });

  it('is a name of a file that would lead a terminal or a log astray', async () => {
    const name = 'flows/a\u001b[31m\n::error::b\u202e.flow-meta.xml';
    const shown = 'a\ufffd[31m\ufffd::error::b\ufffd.flow-meta.xml';
    const broken = '<Flow><a>HasOptedOutOfEmail</Flow>';
    const alone = await run(project({ [name]: broken }));
    expect(alone.err.join('\n')).toContain(shown);
    const text = await run(project({ [name]: broken, ...TICKS }), '--strict');
    expect(text.out.replaceAll(/\s+/g, '')).toContain(shown);
    const found = await run(project({ [name]: Object.values(TICKS)[0] ?? '' }));
    expect(found.out.replaceAll(/\s+/g, '')).toContain(shown);
    for (const { out, err } of [alone, text, found]) {
      expect([out, ...err].join('\n')).not.toMatch(/\p{Cf}|(?!\n)\p{Cc}|^::/mu);
    }
  });
});
