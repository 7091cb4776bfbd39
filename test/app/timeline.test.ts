/** The past as a tree: that acting in the past keeps both futures, and that nothing is forgotten but on purpose. */
import { describe, expect, it } from 'vitest';
import { lanesOf } from '../../src/app/pages/explore/lanes.ts';
import {
  back,
  currentBranch,
  eventsOf,
  fire,
  forget,
  forward,
  jump,
  rename,
  type Timeline,
  timelineOf,
} from '../../src/app/session/timeline.ts';
import { timelineOfBranches } from '../../src/app/session/timeline-of-branches.ts';

const RUN = ['prospect.unsubscribed', 'prospect.askedToOptIn', 'admin.clickedOptIn'] as const;

const futures = ({ branches }: Timeline) => branches.map(({ tip }) => eventsOf(tip));

describe('a timeline', () => {
  it('grows at its end', () => {
    const timeline = fire(timelineOf(RUN), 'mail.softBounced');
    expect(futures(timeline)).toEqual([[...RUN, 'mail.softBounced']]);
    expect(timeline.at.depth).toBe(4);
  });

  it('keeps both futures when somebody acts in the past', () => {
    const timeline = fire(timelineOf(RUN, 1), 'mail.hardBounced');
    expect(futures(timeline)).toEqual([RUN, ['prospect.unsubscribed', 'mail.hardBounced']]);
    expect(eventsOf(currentBranch(timeline).tip)).toEqual(['prospect.unsubscribed', 'mail.hardBounced']);
  });

  it('starts no branch when the same thing happens next anyway', () => {
    const timeline = fire(timelineOf(RUN, 1), 'prospect.askedToOptIn');
    expect(futures(timeline)).toEqual([RUN]);
    expect(timeline.at.depth).toBe(2);
  });

  it('goes back and forward without losing anything, and stops at both ends', () => {
    const end = timelineOf(RUN);
    const start = back(back(back(back(end))));
    expect(start.at.depth).toBe(0);
    expect(forward(forward(forward(forward(start)))).at).toBe(end.at);
  });

  it('jumps to a moment of another branch, which becomes the current one', () => {
    const forked = fire(timelineOf(RUN, 1), 'mail.hardBounced');
    const there = jump(forked, 1, 3);
    expect(there.current).toBe(1);
    expect(eventsOf(there.at)).toEqual(RUN);
    expect(jump(forked, 99, 0)).toBe(forked);
  });

  it('forgets a branch on purpose, and never the last one', () => {
    const forked = fire(timelineOf(RUN, 1), 'mail.hardBounced');
    const one = forget(forked, forked.current);
    expect(futures(one)).toEqual([RUN]);
    expect(one.at).toBe(currentBranch(one).tip);
    expect(forget(one, one.current)).toBe(one);
  });
});

describe('a branch’s name', () => {
  const names = ({ branches }: Timeline) => branches.map(({ name }) => name);

  it('stays while the branch grows, and while somebody moves about', () => {
    const timeline = rename(timelineOf(RUN), 1, 'Asked first');
    expect(names(fire(timeline, 'mail.softBounced'))).toEqual(['Asked first']);
    expect(names(forward(back(timeline)))).toEqual(['Asked first']);
  });

  it('is not inherited by a branch that leaves it', () => {
    const forked = fire(back(rename(timelineOf(RUN), 1, 'Asked first')), 'mail.hardBounced');
    expect(names(forked)).toEqual(['Asked first', null]);
    expect(names(rename(forked, 2, 'Bounced'))).toEqual(['Asked first', 'Bounced']);
  });

  it('can be taken away, and a branch that does not exist has none', () => {
    const named = rename(timelineOf(RUN), 1, 'Asked first');
    expect(names(rename(named, 1, null))).toEqual([null]);
    expect(names(rename(named, 9, 'Nobody'))).toEqual(['Asked first']);
  });
});

describe('a timeline of several branches', () => {
  const saved = [
    { name: 'Asked first', events: [...RUN] },
    { name: null, events: ['prospect.unsubscribed', 'mail.hardBounced'] },
  ] as const;

  it('has each with its name, and stands on the first', () => {
    const timeline = timelineOfBranches(saved, 2);
    expect(timeline.branches.map(({ name, tip }) => ({ name, events: eventsOf(tip) }))).toEqual(saved);
    expect(eventsOf(timeline.at)).toEqual(RUN.slice(0, 2));
    expect(currentBranch(timeline).name).toBe('Asked first');
  });

  it('shares what they share', () => {
    expect(lanesOf(timelineOfBranches(saved, 0))[1]?.moments.map(({ depth }) => depth)).toEqual([2]);
  });
});

describe('the lanes of a timeline', () => {
  it('draw what two branches share once', () => {
    const forked = fire(timelineOf(RUN, 1), 'mail.hardBounced');
    const [first, second] = lanesOf(forked);
    expect(first?.moments.map(({ depth }) => depth)).toEqual([0, 1, 2, 3]);
    expect(first?.from).toBeNull();
    expect(second?.moments.map(({ event }) => event)).toEqual(['mail.hardBounced']);
    expect(second?.from).toBe(0);
  });

  it('tell which lane a branch of a branch has left', () => {
    const forked = fire(fire(timelineOf(RUN, 1), 'mail.hardBounced'), 'mail.softBounced');
    const twice = fire(back(forked), 'admin.correctedEmail');
    expect(lanesOf(twice).map(({ from }) => from)).toEqual([null, 0, 1]);
  });
});
