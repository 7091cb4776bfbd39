/** What a step card tells: sentences that differ in their last field alone are one sentence, and nothing else changes. */
import { describe, expect, it } from 'vitest';
import { mergeWhy } from '../../src/app/parts/merge-why.ts';
import { completeSettings, play, simulationOf } from '../../src/simulation/index.ts';

const whyOf = (...events: Parameters<typeof play>[1]) =>
  play(simulationOf(completeSettings({ edition: 'classic', resubscribe: false, crm: 'salesforce' })), events).last
    ?.why ?? [];

describe('the reasons of a step', () => {
  it('are one sentence where one thing ticks two fields', () => {
    const why = whyOf('prospect.unsubscribed');
    expect(why.length).toBeGreaterThan(1);
    expect(mergeWhy(why)[0]).toBe('Unsubscribing ticks Prospect Opted Out and Do Not Email.');
  });

  it('are one sentence where the second says “too”', () => {
    const why = whyOf('prospect.unsubscribed', 'prospect.askedToOptIn', 'admin.clickedOptIn');
    expect(mergeWhy(why)[0]).toBe('An administrator’s Opt In clears Prospect Opted Out and Do Not Email.');
  });

  it('stay as they are where they begin differently', () => {
    const why = whyOf('mail.hardBounced');
    expect(why.length).toBeGreaterThan(1);
    expect(mergeWhy(why)).toEqual(why);
    expect(mergeWhy([])).toEqual([]);
  });
});
