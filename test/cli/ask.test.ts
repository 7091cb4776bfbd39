/** `ask`: three questions about where a run stands, for people and for scripts. */
import { describe, expect, it } from 'vitest';
import { type Answer, answer } from '../../src/cli/ask/answer.ts';
import { askText } from '../../src/cli/ask/ask-text.ts';
import { COLOURED, PLAIN } from '../../src/cli/shared/style.ts';
import {
  act,
  completeSettings,
  configurationsOf,
  type EventName,
  play,
  simulationOf,
} from '../../src/simulation/index.ts';
import { execute, readCommand, worldOf } from '../support/command-line.ts';

const CALLER = { program: 'mailability', explorer: null };
const runOf = (crm: 'none' | 'salesforce', events: readonly EventName[]) =>
  play(simulationOf(completeSettings({ edition: 'classic', resubscribe: false, crm })), events);
const UNSUBSCRIBED = runOf('salesforce', ['prospect.unsubscribed', 'connector.synced']);

describe('as text', () => {
  const text = askText(UNSUBSCRIBED, CALLER, PLAIN).join('\n');

  it('tells each way back with who has to act, and whether a sync can undo it', () => {
    expect(text).toContain('NOT MAILABLE after 2 steps\nThe prospect clicked unsubscribe in step 1.\n');
    const flat = text.replaceAll(/\s+/g, ' ');
    expect(flat).toContain(
      '1 The prospect asks to be opted back in, then an administrator clicks the Opt In link, then somebody in the CRM unticks Email Opt Out. By the prospect, an administrator and somebody in the CRM. A sync at the wrong moment would undo it.',
    );
    expect(flat).toMatch(/ 2 The prospect asks .* unverifies the connector, .* It withstands a sync at any moment\./);
  });

  it('tells how it could have come to this', () => {
    expect(text).toContain('  1  The prospect clicked unsubscribe, then the connector synchronized with the CRM.\n');
  });

  it('shows people by acts as a table', () => {
    const lines = text.split('\n');
    const heading = lines.findIndex((line) => /^ +Prospect {2}Admin {2}Marketer/.test(line));
    const cells = (act: string) => lines.find((line) => line.startsWith(`  ${act} `)) ?? '';
    const at = (name: string) => lines[heading]?.indexOf(name) ?? -1;
    expect(cells('Clicks the Opt In link')[at('Admin')]).toBe('✓');
    expect(cells('Clicks the Opt In link')[at('Marketer')]).toBe('✗');
    expect(cells('Clicks the Opt In link')[at('Prospect')]).toBe(' ');
    expect(cells('Unticks Do Not Email')[at('Admin')]).toBe('○');
    expect(text).toContain('✓ changed   ○ no effect   ✗ refused   blank: not an act of theirs');
  });

  it('brings the run back: where it stands, not from its beginning', () => {
    expect(text).toContain(
      '\n  mailability simulate --edition classic --crm salesforce --resubscribe off --events prospect.unsubscribed,connector.synced\n',
    );
    expect(text).toMatch(/\n {2}in the explorer: #\/explore\?model=.*&run=prospect\.unsubscribed,connector\.synced$/);
  });

  it('answers at the beginning, and where a sync will block somebody again', () => {
    expect(askText(runOf('none', []), CALLER, PLAIN).join('\n')).toContain(
      'They are mailable already, and a sync leaves them so.',
    );
    const optedIn = act(act(UNSUBSCRIBED, 'prospect.askedToOptIn'), 'admin.clickedOptIn');
    expect(askText(optedIn, CALLER, PLAIN).join('\n')).toMatch(/^MAILABLE after 4 steps\n.*\nBut the next sync/m);
  });

  it('says what comes first where an opt-out was undone that nobody asked to undo', () => {
    const hole = simulationOf(
      completeSettings({ edition: 'classic', resubscribe: false, crm: 'salesforce', overwriteOptedOut: true }),
    );
    const told = (...events: readonly EventName[]) => askText(play(hole, events), CALLER, PLAIN).join('\n');
    const undone = told(
      'prospect.unsubscribed',
      'connector.synced',
      'crmAutomation.untickedOptOut',
      'connector.synced',
    );
    expect(undone).toContain('  They opted out and nobody asked to undo it: put the opt-out back first.\n');
  });

  it('paints the verdict and the ways that withstand a sync, and has no line to copy where nothing has happened', () => {
    const painted = askText(UNSUBSCRIBED, CALLER, COLOURED);
    expect(painted).toContain(COLOURED.bad(COLOURED.strong('NOT MAILABLE after 2 steps')));
    const [safe] = text.split('\n').filter((line) => line.includes('It withstands a sync'));
    const [unsafe] = text.split('\n').filter((line) => line.includes('A sync at the wrong'));
    expect(painted).toContain(COLOURED.good(safe ?? ''));
    expect(painted).toContain(COLOURED.quiet(unsafe ?? ''));
    const table = painted.find((line) => line.startsWith('  Clicks the Opt In link')) ?? '';
    expect(table).toContain(COLOURED.good('✓'));
    expect(table).toContain(COLOURED.bad('✗'));
    expect(painted.find((line) => line.startsWith('  Unticks Do Not Email'))).toContain(COLOURED.quiet('○'));
    const fresh = askText(runOf('none', []), CALLER, COLOURED);
    expect(fresh).toContain(COLOURED.good(COLOURED.strong('MAILABLE')));
    expect(fresh.join('\n')).not.toContain('mailability simulate');
    expect(fresh.join('\n')).toContain('  Nothing has happened yet.\n');
  });

  it('has a heading over each column of the table, and names the marks that occur', () => {
    const lines = askText(runOf('none', []), CALLER, PLAIN);
    const heading = lines.find((line) => /^ +Prospect {2}Admin/.test(line));
    expect(heading?.trim()).toBe('Prospect  Admin  Marketer  user  server  auto.   auto.  Sync');
    expect(lines.some((line) => /^ {2}✓ changed {3}○ no effect .*blank: not an act of theirs$/.test(line))).toBe(true);
  });

  it('keeps to 100 columns in every configuration, but for the lines to be copied', () => {
    for (const settings of [...configurationsOf('classic'), ...configurationsOf('upgraded')]) {
      const run = play(simulationOf(settings), ['prospect.unsubscribed']);
      const lines = askText(run, CALLER, PLAIN).filter((line) => !/^ {2}(mailability|in the explorer:) /.test(line));
      expect(lines.filter((line) => line.length > 100)).toEqual([]);
      expect(lines.join('\n')).not.toMatch(/undefined|null/);
    }
  });

  it('is the same text with colours as without', () => {
    const coloured = askText(UNSUBSCRIBED, CALLER, COLOURED).join('\n');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape is what is looked for.
    expect(coloured.replaceAll(/\u001b\[\d+m/g, '')).toBe(text);
  });
});

describe('as typed', () => {
  const run = (...args: readonly string[]) => {
    const command = readCommand(['ask', ...args]);
    if (!command.ok) throw new Error(command.error);
    return [...(execute(command.value, worldOf()).out as Iterable<string>)].join('\n');
  };

  it('refuses settings that are none, in one sentence', () => {
    expect(readCommand(['ask', '--crm', 'sap'])).toMatchObject({ ok: false, error: expect.stringContaining('"sap"') });
  });

  it('answers of a blank record where no events are given, and with a link only where an explorer is named', () => {
    const blank = JSON.parse(run('--format', 'json'));
    expect(blank).toMatchObject({ events: [], record: { mailable: true } });
    expect(blank).not.toHaveProperty('link');
    const args = ['--events', 'prospect.unsubscribed', '--explorer', 'https://a.example/'];
    expect(JSON.parse(run(...args, '--format', 'json')).link).toMatch(/run=prospect\.unsubscribed$/);
    expect(run(...args)).toContain('\n  https://a.example/#/explore?');
  });
});

describe('as data', () => {
  it('is a plain object whose every part survives JSON', () => {
    const told = answer(UNSUBSCRIBED);
    expect(JSON.parse(JSON.stringify(told))).toEqual(told);
    const keys: readonly (keyof Answer)[] = ['settings', 'events', 'record', 'waysBack', 'waysHere', 'whoMayDoWhat'];
    expect(Object.keys(told)).toEqual(keys);
  });

  it('has every event once in the table, with what simulate would say of it', () => {
    const { whoMayDoWhat } = answer(UNSUBSCRIBED);
    const effects = whoMayDoWhat.flatMap(({ by }) => Object.values(by));
    expect(effects.map(({ event }) => event).toSorted()).toEqual(UNSUBSCRIBED.simulation.events.toSorted());
    for (const { event, outcome, rules } of effects)
      expect(act(UNSUBSCRIBED, event).steps.at(-1)).toMatchObject({ outcome, rules });
  });
});
