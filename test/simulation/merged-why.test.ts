/** What a step card tells: sentences that differ in their last field alone are one sentence, and nothing else changes. */
import { describe, expect, it } from 'vitest';
import { completeSettings, mergedWhy, play, simulationOf } from '../../src/simulation/index.ts';

const lastOf = (...events: Parameters<typeof play>[1]) =>
  play(simulationOf(completeSettings({ edition: 'classic', resubscribe: false, crm: 'salesforce' })), events).last ?? {
    why: [],
    fired: [],
  };

describe('the reasons of a step', () => {
  it('are one sentence where one thing ticks two fields', () => {
    const step = lastOf('prospect.unsubscribed');
    expect(step.why.length).toBeGreaterThan(1);
    expect(mergedWhy(step)[0]).toBe('Unsubscribing ticks Prospect Opted Out and Do Not Email.');
  });

  it('are one sentence where the second says “too”', () => {
    const step = lastOf('prospect.unsubscribed', 'prospect.askedToOptIn', 'admin.clickedOptIn');
    expect(mergedWhy(step)[0]).toBe('An administrator’s Opt In clears Prospect Opted Out and Do Not Email.');
  });

  it('stay as they are where they begin differently', () => {
    const step = lastOf('mail.hardBounced');
    expect(step.why.length).toBeGreaterThan(1);
    expect(mergedWhy(step)).toEqual(step.why);
    expect(mergedWhy({ why: [], fired: [] })).toEqual([]);
  });
});
