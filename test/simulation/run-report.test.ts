/** A run told to somebody else: its steps as lines, as a report, and whether a story comes out as it is told. */
import { describe, expect, it } from 'vitest';
import { firstDivergence, judgeStory, runReport, type Story, stepLine } from '../../src/simulation/index.ts';
import { runOf } from '../support/runs.ts';

describe('a step’s line', () => {
  it('is its outcome with what changed, and the first that differs is told', () => {
    const run = runOf({}, 'prospect.unsubscribed', 'prospect.unsubscribed', 'prospect.resubscribed');
    const lines = run.steps.map(stepLine);
    expect(lines[0]).toBe('changed optedOut=true');
    expect(lines[1]).toBe('no-effect');
    expect(firstDivergence(run, lines)).toBeNull();
    expect(firstDivergence(run, [...lines, 'refused'])).toEqual({ step: 4, told: 'refused', found: null });
    expect(firstDivergence(run, ['no-effect', 'refused'])).toEqual({ step: 1, told: 'no-effect', found: lines[0] });
    expect(firstDivergence(run, [])).toBeNull();
  });
});

describe('a run as a report', () => {
  it('has the verdict, the settings, every step and the link', () => {
    const run = runOf({ edition: 'classic' }, 'prospect.unsubscribed', 'marketer.clickedOptIn');
    const report = runReport(run, { person: 'Mi*na', branch: 'a|b', link: 'https://a.example/' }).split('\n');
    expect(report.slice(0, 5)).toEqual([
      '# May Mi\\*na be emailed?',
      '',
      '**Not mailable.** Mi\\*na clicked unsubscribe in step 1. Shortest way back: Mi\\*na resubscribes by the form.',
      '',
      'The branch “a\\|b”.',
    ]);
    expect(report[8]).toBe(
      'Marketing mail: no. Autoresponders: no. Operational mail: not known. Mail from one person to another: not known.',
    );
    expect(report[10]).toMatch(
      /^The model does not know of deleted and merged prospects \(O3\), .* or which .* \(O10\)\.$/,
    );
    expect(report.filter((line) => line.startsWith('|'))).toEqual([
      '| Setting | Value |',
      '| --- | --- |',
      '| Edition | Classic edition (before Winter ’22) |',
      '| CRM connector | No CRM |',
      '| Prospect resubscribe | on |',
      '| | What happened | Outcome | What changed | Why | Rules |',
      '| --- | --- | --- | --- | --- | --- |',
      '| 1 | Mi\\*na clicked unsubscribe | changed | Prospect Opted Out: blank → ticked; Do Not Email: blank → ticked | Unsubscribing ticks Prospect Opted Out. Unsubscribing ticks Do Not Email. | C1 |',
      '| 2 | A marketer clicked the Opt In link | refused |  | Only an administrator may use the Opt In link. | C10 |',
    ]);
    expect(report.slice(-6)).toEqual([
      '## Play it again',
      '',
      '<https://a.example/>',
      '',
      'A run of an independent model of Pardot (Account Engagement): Classic edition (before Winter ’22), model classic.2. It knows nothing of anybody’s account.',
      '',
    ]);
  });

  it('says that nothing has happened, and ends a question with its mark alone', () => {
    const blank = runReport(runOf({}), { person: 'Mina' });
    expect(blank).toContain('\n## The steps\n\nNothing has happened yet.\n\nA run of an independent model');
    expect(blank).not.toContain('The branch');
    const asked = runReport(runOf({ crm: 'salesforce' }, 'crmUser.tickedOptOut'), { person: 'Mina' });
    expect(asked).toContain('\n**Mailed against their wish?** Somebody in the CRM ticked Email Opt Out in step 1. ');
  });
});

describe('a story', () => {
  it('is true where every step comes out as told, and else each difference is named', () => {
    const story = (expected: object) =>
      ({ settings: {}, steps: [{ event: 'prospect.unsubscribed', tell: '', expect: expected }] }) as unknown as Story;
    expect(judgeStory(story({ outcome: 'changed', rules: ['U3'], optedOut: true, mailable: false }))).toEqual([]);
    expect(judgeStory(story({ outcome: 'refused', rules: ['U14'], optedOut: false }))).toEqual([
      { step: 1, what: 'outcome', told: 'refused', found: 'changed' },
      { step: 1, what: 'rules', told: 'U14', found: expect.any(Array) },
      { step: 1, what: 'optedOut', told: false, found: true },
    ]);
  });
});
