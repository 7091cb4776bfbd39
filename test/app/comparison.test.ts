/** Two runs in step: where they part, by what happened or by what came of it, and where one is over before the other. */
import { describe, expect, it } from 'vitest';
import { compareRuns } from '../../src/app/session/comparison.ts';
import { completeSettings, type EventName, type Settings, simulationOf } from '../../src/simulation/index.ts';

const run = (settings: Partial<Settings>, events: readonly EventName[]) => ({
  title: '',
  simulation: simulationOf(completeSettings({ edition: 'classic', resubscribe: false, ...settings })),
  events,
});
const RACE: readonly EventName[] = [
  'prospect.unsubscribed',
  'connector.synced',
  'crmAutomation.untickedOptOut',
  'connector.synced',
];

describe('a comparison', () => {
  it('finds no difference between a run and itself', () => {
    const { rows, firstDifference } = compareRuns(run({ crm: 'salesforce' }, RACE), run({ crm: 'salesforce' }, RACE));
    expect(firstDifference).toBeNull();
    expect(rows).toHaveLength(4);
  });

  it('marks the step in which the same event comes to something else: the hole that Overwrite opens', () => {
    const { rows, firstDifference } = compareRuns(
      run({ crm: 'salesforce' }, RACE),
      run({ crm: 'salesforce', overwriteOptedOut: true }, RACE),
    );
    // What is kept of the side that changed last is a difference too, from the first step on.
    expect(firstDifference).toBe(1);
    expect(rows.at(-1)?.left.run.record.mailable).toBe(false);
    expect(rows.at(-1)?.right.run.record.mailable).toBe(true);
  });

  it('marks the step in which something else happens, though it comes to the same', () => {
    const { rows, firstDifference } = compareRuns(
      run({}, ['prospect.unsubscribed']),
      run({}, ['prospect.reportedSpam']),
    );
    expect(firstDifference).toBe(1);
    expect(rows[0]).toMatchObject({ sameEvent: false, sameOutcome: true });
  });

  it('shows that one run is over, with the record that it ended with', () => {
    const { rows, firstDifference } = compareRuns(
      run({}, ['prospect.unsubscribed']),
      run({}, ['prospect.unsubscribed', 'prospect.askedToOptIn']),
    );
    expect(firstDifference).toBe(2);
    expect(rows[1]?.left.step).toBeNull();
    expect(rows[1]?.left.run.record.optedOut).toBe(true);
  });
});
