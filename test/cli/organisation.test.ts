/** An organisation's file decides what can happen, and the verdicts name its automations in every format. */
import { describe, expect, it } from 'vitest';
import { execute, type World } from '../../src/cli/execute.ts';
import { NO_PROGRESS } from '../../src/cli/progress.ts';
import { readCommand } from '../../src/cli/read-command.ts';
import { PLAIN } from '../../src/cli/style.ts';

const FILE = JSON.stringify({
  settings: { edition: 'upgraded', crm: 'salesforce', optedOutSync: 'most-recent' },
  automations: [
    { name: 'Re-engagement & "win-back"', does: ['automation.untickedOptedOut'] },
    { name: 'Nightly data load', does: ['crmAutomation.untickedOptOut'], need: ['Email Opt Out is ticked'] },
  ],
  accept: { P3: 'agreed with legal, 2026-10' },
});

function run(file: string, ...args: readonly string[]) {
  const world: World = {
    input: { [Symbol.asyncIterator]: () => [][Symbol.iterator]() as never },
    readFile: () => ({ ok: true, value: file }),
    version: () => '1.2.3',
    program: 'mailability',
    style: PLAIN,
    progress: NO_PROGRESS,
  };
  const command = readCommand(['verify', ...args]);
  if (!command.ok) throw new Error(command.error);
  const report = execute(command.value, world);
  return { out: [...(report.out as Iterable<string>)].join('\n'), exitCode: report.exitCode(), err: report.err };
}

describe('verify --settings with automations', () => {
  it('names who takes each step, and what would mend it', () => {
    const { out, exitCode } = run(FILE, '--settings', 'x');
    expect(exitCode).toBe(1);
    expect(out).toContain('2 automations: beside people');
    expect(out).toContain('unticked Prospect Opted Out ("Re-engagement & \\"win-back\\"")');
    expect(out).toContain('Holds without "Nightly data load" and "Re-engagement & \\"win-back\\"".');
    expect(out).toContain('Accepted: agreed with legal, 2026-10');
  });

  it('is green where nothing that is listed can re-open an opt-out', () => {
    const { out, exitCode } = run(
      FILE.replaceAll('unticked', 'ticked').replace(/,"accept".*/, '}'),
      '--settings',
      'x',
      '--property',
      'P1,P3,P14',
    );
    expect(out).toContain('Nothing that counts is violated');
    expect(exitCode).toBe(0);
  });

  it('gives names to scripts and to the CI server', () => {
    const [verification] = JSON.parse(run(FILE, '--settings', 'x', '--property', 'P1', '--format', 'json').out);
    expect(verification.automations).toEqual(['Re-engagement & "win-back"', 'Nightly data load']);
    expect(verification.properties[0]).toMatchObject({
      counterexample: ['prospect.unsubscribed', 'automation.untickedOptedOut'],
      steps: [
        { event: 'prospect.unsubscribed', by: [] },
        { event: 'automation.untickedOptedOut', by: ['Re-engagement & "win-back"'] },
      ],
      removals: [['Nightly data load', 'Re-engagement & "win-back"']],
      syncBehaviours: [],
    });
    const { out } = run(FILE, '--settings', 'x', '--format', 'junit');
    expect(out).toContain('Re-engagement &amp; \\&quot;win-back\\&quot;');
    expect(out).not.toContain('Re-engagement & ');
  });

  it('may be cut short, and then decides nothing', () => {
    const { out } = run(FILE, '--settings', 'x', '--property', 'P4', '--max-states', '5', '--format', 'json');
    expect(JSON.parse(out)[0]).toMatchObject({ complete: false, states: 5, properties: [{ verdict: 'undecided' }] });
  });
});

describe('verify --all --edition upgraded', () => {
  it('has a row for each of the 18 configurations', () => {
    const { out } = run('', '--all', '--edition', 'upgraded', '--format', 'json');
    expect(JSON.parse(out)).toHaveLength(18);
    expect(run('', '--all', '--edition', 'upgraded').out).toContain('sync behaviour');
  });

  it('takes no other setting', () => {
    expect(readCommand(['verify', '--all', '--crm', 'salesforce'])).toMatchObject({ ok: false });
    expect(readCommand(['verify', '--all', '--settings', 'x'])).toMatchObject({ ok: false });
    expect(readCommand(['verify', '--all', '--edition', 'upgarded'])).toMatchObject({ ok: false });
  });
});
