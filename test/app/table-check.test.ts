/** The decision tables against every reachable state: what they cover, what they leave out, and which row fits a prospect. */
import { describe, expect, it } from 'vitest';
import { mergeTables, SYNCING, syncRowFits, syncTableOf } from '../../src/app/pages/rules/sync-table.ts';
import { checkTable, rowsFor } from '../../src/app/pages/rules/table-check.ts';
import { playTable } from '../../src/app/parts/play-table.ts';
import { completeSettings, type EventName, play, simulationOf, TABLES } from '../../src/simulation/index.ts';

const [becoming, lifting] = TABLES;
if (!becoming || !lifting) throw new Error('The infographic has two tables.');

describe.each(TABLES.map((table) => [table.id, table] as const))('table %s', (_, table) => {
  const check = checkTable(table);

  it('has no two rows that fit the same step, and none that says what the machine does not do', () => {
    expect(check.overlapping).toBe(0);
    expect(check.disagreeing).toBe(0);
    expect(check.covered).toBeGreaterThan(0);
  });

  it('shows each gap by a run that plays', () => {
    const simulation = simulationOf(completeSettings(table.settings));
    for (const { event, after, rules, events } of check.gaps) {
      const step = play(simulation, events).steps.at(-1);
      expect(step?.event).toBe(event);
      expect(step?.record).toMatchObject(after);
      expect(step?.rules).toEqual(rules);
    }
  });
});

describe('the gaps of the infographic', () => {
  it('are, in what ticks which field, the list import and the automation that ticks Do Not Email', () => {
    expect(checkTable(becoming).gaps.map(({ event }) => event)).toEqual([
      'automation.importedOptOut',
      'automation.tickedDoNotEmail',
    ]);
  });

  it('are, in what clears Do Not Email, every attempt by hand on an opt-out, and what automation tries', () => {
    const gaps = checkTable(lifting).gaps.map(({ event, before }) => `${event} ${before.optedOut}`);
    expect(gaps).toEqual(
      expect.arrayContaining([
        'admin.clickedOptIn true',
        'admin.untickedDoNotEmail true',
        'marketer.untickedDoNotEmail true',
      ]),
    );
    expect(gaps.every((gap) => !gap.startsWith('prospect.'))).toBe(true);
  });
});

describe('the row that fits', () => {
  const rows = (table: (typeof TABLES)[number], ...events: EventName[]) => [
    ...rowsFor(table, play(simulationOf(completeSettings({ edition: 'classic', resubscribe: false })), events).record),
  ];

  it('is, in what ticks which field, that of each event that holds a block now', () => {
    expect(rows(becoming)).toEqual([]);
    expect(rows(becoming, 'prospect.unsubscribed')).toEqual(['T1.unsubscribe']);
    expect(rows(becoming, 'prospect.reportedSpam', 'mail.hardBounced')).toEqual(['T1.spam', 'T1.hardBounce']);
    expect(rows(becoming, 'admin.tickedDoNotEmail', 'admin.untickedDoNotEmail')).toEqual([]);
  });

  it('is, in what clears Do Not Email, each that agrees with the boxes, whoever may act', () => {
    expect(rows(lifting)).toEqual([]);
    expect(rows(lifting, 'prospect.unsubscribed')).toEqual(['T2.resubscribed']);
    expect(rows(lifting, 'prospect.unsubscribed', 'mail.hardBounced')).toEqual(['T2.hardBounced']);
    expect(rows(lifting, 'marketer.tickedDoNotEmail')).toEqual(['T2.notTheirs', 'T2.manual']);
  });
});

describe('a click on a row', () => {
  it('plays the shortest of its runs', () => {
    for (const table of TABLES)
      for (const { row, href } of playTable(table)) {
        const lengths = [row, ...row.also].map(({ given }) => given.length + 1);
        const run = /run=([^&]*)/.exec(href)?.[1]?.split(',') ?? [];
        expect(run).toHaveLength(Math.min(...lengths));
      }
  });
});

describe('the table of the sync', () => {
  it('has exactly one row for every reachable state with a verified connector, under each rule', () => {
    const tables = mergeTables(SYNCING.map(syncTableOf));
    expect(tables.map(({ rule }) => rule).sort()).toEqual(['C31', 'C32', 'C33']);
    for (const { fitting } of tables) {
      expect(fitting.none + fitting.several).toBe(0);
      expect(fitting.one).toBeGreaterThan(0);
    }
  });

  it('lights no row while the connector is unverified', () => {
    const settings = completeSettings({ edition: 'classic', resubscribe: false, crm: 'salesforce' });
    const { rows } = syncTableOf(settings);
    const record = (...events: EventName[]) => play(simulationOf(settings), events).record;
    expect(rows.filter((row) => syncRowFits(row, record('prospect.unsubscribed')))).toHaveLength(1);
    expect(rows.filter((row) => syncRowFits(row, record('admin.unverifiedConnector')))).toEqual([]);
  });
});
