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
