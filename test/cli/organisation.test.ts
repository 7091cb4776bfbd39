/** An organisation's file decides what can happen, and the verdicts name its automations in every format. */
import { describe, expect, it } from 'vitest';
import { fixWords } from '../../src/cli/shared/fix-words.ts';
import { completeSettings, isOwnAutomation, simulationOf } from '../../src/simulation/index.ts';
import { GOLDEN } from '../golden/golden.ts';
import { execute, readCommand, worldOf } from '../support/command-line.ts';

const FILE = JSON.stringify({
  settings: { edition: 'upgraded', crm: 'salesforce', optedOutSync: 'most-recent' },
  automations: [
    { name: 'Re-engagement & "win-back"', does: ['automation.untickedOptedOut'] },
    { name: 'Nightly data load', does: ['crmAutomation.untickedOptOut'], need: ['Email Opt Out is ticked'] },
  ],
  accept: { P3: 'agreed with legal, 2026-10' },
});

function run(file: string, ...args: readonly string[]) {
  const world = worldOf({ readFile: () => ({ ok: true, value: file }) });
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
    expect(out).toContain('Fix: Do without “Nightly data load” and “Re-engagement & "win-back"”.');
    expect(out).toContain('Accepted: agreed with legal, 2026-10');
    // What a verdict rests on was tried with other automations than these.
    expect(out).not.toContain('rests on');
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
      fixes: [
        {
          kind: 'condition',
          automations: ['Nightly data load', 'Re-engagement & "win-back"'],
          need: 'requested',
          breaks: [],
        },
        { kind: 'removal', automations: ['Nightly data load', 'Re-engagement & "win-back"'], breaks: [] },
      ],
    });
    const { out } = run(FILE, '--settings', 'x', '--format', 'junit');
    expect(out).toContain('Re-engagement &amp; \\&quot;win-back\\&quot;');
    expect(out).not.toContain('Re-engagement & ');
  });

  it('tells what a verdict rests on only where it was tried with the same automations', () => {
    const settings = { edition: 'upgraded', crm: 'salesforce', optedOutSync: 'account-engagement' };
    const told = (automations?: object) =>
      run(JSON.stringify({ settings, automations }), '--settings', 'x', '--property', 'P4').out.includes('rests on');
    const events = simulationOf(completeSettings({ edition: 'upgraded', crm: 'salesforce' })).events;
    const everything = events.filter(isOwnAutomation).map((event) => ({ name: event, does: [event] }));
    expect(told()).toBe(true);
    expect(told(everything)).toBe(true);
    expect(told(everything.slice(1))).toBe(false);
    expect(told([{ ...everything[0], need: ['requested'] }, ...everything.slice(1)])).toBe(false);
    expect(told([])).toBe(false);
  });

  it('names a few of many that do the same, and all of them in the JSON', () => {
    const automations = Array.from({ length: 1000 }, (_, place) => ({
      name: `Rule ${place}`,
      does: ['automation.untickedOptedOut'],
    }));
    const file = JSON.stringify({ settings: { edition: 'upgraded', crm: 'none' }, automations });
    const { out } = run(file, '--settings', 'x', '--property', 'P1');
    expect(out).toContain('Fix: Do without “Rule 0”, “Rule 1”, “Rule 10” and 997 others.');
    expect(out).toContain('("Rule 0", "Rule 1", "Rule 2" or 997 others)');
    const [{ properties }] = JSON.parse(run(file, '--settings', 'x', '--property', 'P1', '--format', 'json').out);
    expect(properties[0].fixes[0].automations).toHaveLength(1000);
  });

  it('tells what never acts, in every format', () => {
    const file = JSON.stringify({
      settings: { edition: 'upgraded', crm: 'none' },
      automations: [
        { name: 'Waits', does: ['automation.untickedOptedOut'], need: ['Email Opt Out is blank'] },
        { name: 'Load', does: ['crmAutomation.untickedOptOut'] },
        { name: 'Both', does: ['crmAutomation.tickedOptOut', 'automation.tickedDoNotEmail'] },
      ],
    });
    const told = [
      'Never acts, its conditions being met in no state that can be reached: "Waits".',
      'Never acts, there being nothing for it to change in any state that can be reached: "Load".',
      '"Both" never does a part of what is listed: crmAutomation.tickedOptOut.',
    ];
    for (const sentence of told) expect(run(file, '--settings', 'x').out).toContain(sentence);
    const [{ idle }] = JSON.parse(run(file, '--settings', 'x', '--format', 'json').out);
    expect(idle.map(({ name }: { name: string }) => name)).toEqual(['Waits', 'Load', 'Both']);
    const junit = run(file, '--settings', 'x', '--format', 'junit').out;
    for (const sentence of told) expect(junit).toContain(sentence.replaceAll('"', '&quot;'));
    expect(junit).toMatch(/<\/testcase>\n<system-out>Never acts|<testcase [^>]*\/>\n<system-out>Never acts/);
    expect(run(FILE, '--settings', 'x', '--format', 'json').out).not.toContain('"idle"');
  });

  it('says that a search was given up, and not that nothing fixes it', () => {
    const settings = completeSettings({ edition: 'classic', resubscribe: false });
    expect(fixWords(settings, { fixes: [] })).toEqual(['No single change fixes it.']);
    expect(fixWords(settings, { fixes: [], fixesGivenUp: true })).toEqual([
      'The search for fixes was given up: there may be others.',
    ]);
  });

  it('cuts short where no automations are listed, too', () => {
    const file = '{"settings": {"edition": "upgraded", "crm": "salesforce"}}';
    const { out } = run(file, '--settings', 'x', '--property', 'P4', '--max-states', '5', '--format', 'json');
    expect(JSON.parse(out)[0]).toMatchObject({ complete: false, states: 5, properties: [{ verdict: 'undecided' }] });
  });

  it('may be cut short, and then decides nothing', () => {
    const { out } = run(FILE, '--settings', 'x', '--property', 'P4', '--max-states', '5', '--format', 'json');
    expect(JSON.parse(out)[0]).toMatchObject({ complete: false, states: 5, properties: [{ verdict: 'undecided' }] });
  });
});

describe('verify --all --edition upgraded', () => {
  it('has a row for each configuration', () => {
    const { out } = run('', '--all', '--edition', 'upgraded', '--format', 'json');
    expect(JSON.parse(out)).toHaveLength(GOLDEN.editions.upgraded.configurations);
    expect(run('', '--all', '--edition', 'upgraded').out).toContain('sync behaviour');
  });

  it('takes no other setting', () => {
    expect(readCommand(['verify', '--all', '--crm', 'salesforce'])).toMatchObject({ ok: false });
    expect(readCommand(['verify', '--all', '--settings', 'x'])).toMatchObject({ ok: false });
    expect(readCommand(['verify', '--all', '--edition', 'upgarded'])).toMatchObject({ ok: false });
  });
});
