/** `diagnose`: the contract of section 9a for scripts, the answer for people, and bad input. */
import { describe, expect, it } from 'vitest';
import { COLOURED } from '../../src/cli/shared/style.ts';
import { execute, readCommand, worldOf } from '../support/command-line.ts';

const FILE = JSON.stringify({
  settings: { crm: 'salesforce', optedOutSync: 'salesforce' },
  automations: [{ name: 'Consent flow', does: ['crmAutomation.tickedOptOut'] }],
});

/** A record whose opt-out the next sync takes back. */
const UNDONE_BY_SYNC = [
  '--crm',
  'salesforce',
  '--opted-out-sync',
  'salesforce',
  '--record',
  'optedOut=yes,crmOptOut=no,doNotEmail=no,hardBounced=no',
];

const WORLD = worldOf({
  readFile: (path) =>
    path === 'there.json' ? { ok: true, value: FILE } : { ok: false, error: `There is no file "${path}".` },
});

function run(...args: readonly string[]) {
  const command = readCommand(['diagnose', ...args]);
  if (!command.ok) return { out: '', exitCode: 2, err: [command.error] };
  const report = execute(command.value, WORLD);
  return { out: [...(report.out as Iterable<string>)].join('\n'), exitCode: report.exitCode(), err: report.err };
}

const json = (...args: readonly string[]) => JSON.parse(run(...args, '--format', 'json').out);

describe('as JSON', () => {
  it('has the contract’s keys in order', () => {
    const answer = json('--record', 'doNotEmail=yes,optedOut=no,hardBounced=no');
    expect(Object.keys(answer).slice(0, 10)).toEqual([
      'settings',
      'record',
      'states',
      'possible',
      'verdicts',
      'blockedBy',
      'nextSync',
      'waysBack',
      'reopenedBy',
      'cameBy',
    ]);
    expect(answer).toMatchObject({
      record: { optedOut: false, doNotEmail: true, hardBounced: false },
      possible: true,
      verdicts: [{ mailable: false, status: 'transactional-only' }],
      nextSync: null,
      reopenedBy: ['automation.untickedDoNotEmail'],
    });
    expect(answer.cameBy[0]).toEqual(['admin.tickedDoNotEmail']);
  });

  it('says which fields contradict each other, and by which rule', () => {
    const answer = json('--edition', 'classic', '--record', 'optedOut=yes,doNotEmail=no,hardBounced=yes');
    expect(answer).toMatchObject({
      states: 0,
      possible: false,
      contradiction: { fields: ['optedOut', 'doNotEmail'], rules: ['C7'] },
    });
  });

  it('asks only for what an organisation’s file lists', () => {
    const answer = json('--settings', 'there.json', '--record', 'optedOut=yes,crmOptOut=yes');
    expect(answer.settings.optedOutSync).toBe('salesforce');
    expect(answer.reopenedBy).toEqual([]);
  });

  it('has a link where an explorer is named', () => {
    expect(json('--record', 'optedOut=yes')).not.toHaveProperty('link');
    const { link } = json('--record', 'optedOut=yes', '--explorer', 'https://a.example/');
    expect(link).toBe('https://a.example/#/record?model=upgraded.2&record=optedOut:yes');
  });
});

describe('for people', () => {
  const flat = (...args: readonly string[]) => run(...args).out.replaceAll(/\s+/g, ' ');

  it('says what blocks, what to do and where, and what it rests on', () => {
    const out = flat('--record', 'optedOut=no,doNotEmail=yes');
    expect(out).toContain('NOT MAILABLE Do Not Email blocks mail to the prospect. Hard Bounced may block it too');
    expect(out).toContain('An administrator or a marketer unticks Do Not Email. Enough if Hard Bounced is blank.');
    expect(out).toContain('the prospect’s page › the Mailability section › Do Not Email');
    expect(out).toContain('fewer than five soft bounces are counted');
  });

  it('says the danger aloud', () => {
    expect(flat(...UNDONE_BY_SYNC)).toContain(
      'The next sync will undo the opt-out, and mail goes to the prospect again without anybody having decided that.',
    );
  });

  it('repeats the record, and says of the older edition that it is one', () => {
    expect(flat('--record', 'optedOut=no,doNotEmail=yes')).toContain('The record: optedOut=no, doNotEmail=yes NOT');
    const record = ['--record', 'optedOut=no,doNotEmail=no'];
    expect(flat(...record)).not.toContain('older guides');
    expect(flat('--edition', 'classic', ...record)).toContain('This is the edition of the older guides.');
    expect(run(...record).out).toMatch(/\n {2}in the explorer: #\/record\?.*\nA model answered, not an account\.$/);
  });

  it('has colours for the verdict, and for the danger the loudest', () => {
    const coloured = (...args: readonly string[]) => {
      const command = readCommand(['diagnose', ...args]);
      if (!command.ok) throw new Error(command.error);
      return [...(execute(command.value, { ...WORLD, style: COLOURED }).out as Iterable<string>)].join('\n');
    };
    expect(coloured('--record', 'optedOut=no,doNotEmail=no,hardBounced=no')).toContain(
      COLOURED.good(COLOURED.strong('MAILABLE')),
    );
    const danger = coloured(...UNDONE_BY_SYNC);
    expect(danger).toContain(COLOURED.bad(COLOURED.strong('TRANSACTIONAL ONLY')));
    expect(danger).toContain(COLOURED.bad(COLOURED.strong('decided that.')));
  });

  it('keeps to a hundred columns, but for the line to be copied', () => {
    const lines = run('--crm', 'salesforce', '--record', 'softBounces=unknown').out.split('\n');
    expect(lines.filter((line) => line.length > 100 && !line.includes('#/record'))).toEqual([]);
  });
});

it.each([
  [[], 'diagnose needs --record'],
  [['--record', 'optOut=yes'], 'Unknown field of a record "optOut"'],
  [['--record', 'optedOut=ja'], 'Unknown value of optedOut "ja"'],
  [['--record', 'optedOut=yes', '--explorer', 'nowhere'], '--explorer'],
  [['--record', 'optedOut=yes', '--all'], 'Unknown option of diagnose "--all"'],
  [['--record', 'optedOut=yes', '--format', 'junit'], 'Unknown format "junit"'],
  [['--record', 'optedOut=yes', '--settings', 'x.json'], 'There is no file "x.json"'],
  [['--record', 'optedOut=yes', '--settings', 'there.json', '--crm', 'none'], 'exclude each other'],
])('refuses bad input in one sentence: %j', (args, words) => {
  const { err, exitCode } = run(...args);
  expect(exitCode).toBe(2);
  expect(err.join('\n')).toContain(words);
});
