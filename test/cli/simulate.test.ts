/** A run and a story as people read them on the command line, and what `simulate` understands. */
import { describe, expect, it } from 'vitest';
import { PLAIN } from '../../src/cli/shared/style.ts';
import { simulateText } from '../../src/cli/simulate/simulate-text.ts';
import { storyText } from '../../src/cli/stories/stories-text.ts';
import { completeSettings, type EventName, play, simulationOf } from '../../src/simulation/index.ts';
import { STORIES } from '../../stories/index.ts';
import { execute, helpOf, printed, readCommand, understood, worldOf } from '../support/command-line.ts';

const textOf = (events: readonly EventName[]) =>
  simulateText(
    play(simulationOf(completeSettings({ edition: 'classic', resubscribe: false, crm: 'dynamics' })), events),
    PLAIN,
  ).join('\n');

it('tells each step with its outcome, its changes, its reasons and its rules', () => {
  const text = textOf(['prospect.unsubscribed', 'marketer.clickedOptIn', 'prospect.reportedSpam']);
  expect(text).toContain(
    ' 1  The prospect clicked unsubscribe: changed  [C1]\n      Prospect Opted Out: blank -> ticked\n',
  );
  expect(text).toContain(' 2  A marketer clicked the Opt In link: refused  [C10]\n    Only an administrator');
  expect(text).toContain(' 3  The prospect reported the mail as spam: no effect  [C2]\n');
});

it('ends with the verdict, the way back, and the record', () => {
  const text = textOf(['prospect.unsubscribed']);
  expect(text).toContain('\nNOT MAILABLE\nThe prospect clicked unsubscribe in step 1.\nShortest way back: ');
  expect(text).toMatch(/\n {2}Do Not Email +ticked\n/);
  expect(text).toMatch(
    /^Classic edition \(before Winter ’22\), Dynamics, assigned, resubscribe off\n.*No account runs it/,
  );
});

it('says beneath the verdict what differs today, of the last thing that changed the record', () => {
  const last = 'Today the tick still stops all marketing mail, but transactional mail may be sent. (C6)';
  expect(textOf(['prospect.unsubscribed'])).toContain('Do Not Email stays as it was. (C1)');
  const both = textOf(['mail.softBounced', 'marketer.tickedDoNotEmail', 'marketer.tickedDoNotEmail']);
  expect(both).toContain(`${last}\n`);
  expect(both).not.toContain('(C5)');
  expect(textOf(['marketer.clickedOptIn'])).not.toContain('Today');
});

it('tells a run without events', () => {
  expect(textOf([])).toContain('\nMAILABLE\nNothing blocks mail to the prospect: Do Not Email is blank.\n');
});

it.each(STORIES.map((story) => [story.id, story] as const))('tells the story %s as it comes out', (_, story) => {
  const text = storyText(story, 'mailability', PLAIN).join('\n');
  expect(text).toContain(story.title);
  expect(text).not.toContain('does not come out as told');
});

describe('as typed', () => {
  it('prints text unless JSON is asked for', () => {
    const run = ['simulate', '--events', 'prospect.unsubscribed'] as const;
    expect(printed(...run)).toContain('TRANSACTIONAL ONLY');
    expect(JSON.parse(printed(...run, '--format', 'json'))).toMatchObject({ final: { optedOut: true } });
  });

  it('names every event in its help once, with the edition of those that are not everybody’s', () => {
    const lines = helpOf('simulate');
    expect(lines[0]).toBe('mailability simulate [settings] --events a,b,c [--format text|json]');
    const told = (id: string) => lines.filter((line) => line.startsWith(`  ${id} `));
    expect(told('prospect.unsubscribed')).toEqual(['  prospect.unsubscribed           Clicks unsubscribe']);
    expect(told('admin.clickedOptIn')).toEqual([expect.stringMatching(/ {2}Clicks the Opt In link \(classic only\)$/)]);
    expect(told('admin.untickedOptedOut')).toEqual([expect.stringMatching(/Prospect Opted Out \(upgraded only\)$/)]);
  });

  it('answers the lines of standard input where a batch is asked for, as JSON and nothing else', async () => {
    const batch = readCommand(['simulate', '--batch']);
    if (!batch.ok) throw new Error(batch.error);
    const input = new Blob(['{"events": []}\n{"events": []}\n']).stream();
    const report = execute(batch.value, worldOf({ input }));
    const lines: string[] = [];
    for await (const piece of report.out) lines.push(...piece.split('\n'));
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ steps: [] }, { steps: [] }]);
    expect(report.err).toEqual([]);
    expect(understood(['simulate', '--batch', '--format', 'json'])).toEqual(understood(['simulate', '--batch']));
    expect(understood(['simulate', '--batch', '--format', 'text'])).toMatchObject({
      error: '--batch prints JSON: give --format json, or leave it out.',
    });
  });
});
