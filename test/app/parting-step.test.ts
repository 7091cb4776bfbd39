/** How a branch without a name is told from the others: by the first step that is its own. */
import { describe, expect, it } from 'vitest';
import { partingStep } from '../../src/app/session/parting-step.ts';
import { back, fire, timelineOf } from '../../src/app/session/timeline.ts';

const forked = fire(back(timelineOf(['mail.softBounced', 'prospect.unsubscribed'])), 'mail.hardBounced');

describe('the parting step', () => {
  it('is the first event that no other branch shares', () => {
    expect(partingStep(forked.branches, 1)).toBe('prospect.unsubscribed');
    expect(partingStep(forked.branches, 2)).toBe('mail.hardBounced');
    expect(partingStep(fire(forked, 'connector.synced').branches, 2)).toBe('mail.hardBounced');
  });

  it('is the last event of a branch that another contains whole', () => {
    const [first] = forked.branches;
    const inside = first?.tip.previous ? [...forked.branches, { id: 3, name: null, tip: first.tip.previous }] : [];
    expect(partingStep(inside, 3)).toBe('mail.softBounced');
  });

  it('is none while there is one branch', () => {
    expect(partingStep(timelineOf(['mail.hardBounced']).branches, 1)).toBeNull();
  });
});
