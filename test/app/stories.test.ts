/** What the pages of stories work out: what a story tells of a step, and what a filter leaves. */
import { describe, expect, it } from 'vitest';
import { toldLines } from '../../src/app/pages/explore/story/told-so.ts';
import { countStories, filterSets, NO_FILTER, widenings } from '../../src/app/pages/stories/story-filter.ts';
import { play, type StoryStep, storySimulation, unheardOptOut } from '../../src/simulation/index.ts';
import { STORIES } from '../../stories/index.ts';

describe('what a story tells of a step', () => {
  const all = STORIES.flatMap((story) => {
    const simulation = storySimulation(story);
    return story.steps.map((told, place) => {
      const events = story.steps.slice(0, place + 1).map(({ event }) => event);
      const run = play(simulation, events);
      return { id: `${story.id} ${place + 1}`, told, run, lines: toldLines(told, run) };
    });
  });

  it('comes true in every line, and never says mailable beside the status', () => {
    for (const { id, lines } of all) {
      const labels = lines.map(({ label }) => label);
      expect(
        lines.filter((line) => !line.true),
        id,
      ).toEqual([]);
      expect(labels.includes('Status') && labels.includes('Mailable'), id).toBe(false);
    }
  });

  it('never calls somebody mailable who is mailed against their wish', () => {
    const statusOf = ({ lines }: (typeof all)[number]) => lines.find(({ label }) => label === 'Status')?.found;
    const mailed = all.filter(({ run }) => run.record.mailable);
    const against = mailed.filter(({ run }) => run.record.againstTheirWish);
    const unheard = mailed.filter(({ run }) => !run.record.againstTheirWish && unheardOptOut(run));
    for (const some of [against, unheard]) expect(some.length).toBeGreaterThan(0);
    for (const one of against) expect([undefined, 'mailed against their wish'], one.id).toContain(statusOf(one));
    for (const one of unheard) expect([undefined, 'mailed against their wish?'], one.id).toContain(statusOf(one));
  });

  it('shows what did not come true, whatever else was told', () => {
    const [one] = all;
    if (!one) throw new Error('There are stories.');
    const { mailable, status } = one.run.record;
    const wrong: StoryStep = { ...one.told, expect: { ...one.told.expect, status, mailable: !mailable } };
    const line = toldLines(wrong, one.run).find(({ label }) => label === 'Mailable');
    expect(line).toMatchObject({ true: false });
  });
});

describe('a filter of stories', () => {
  it('counts what it leaves', () => {
    expect(countStories(NO_FILTER)).toBe(STORIES.length);
    const filter = { ...NO_FILTER, rule: 'C33' };
    expect(countStories(filter)).toBe(filterSets(filter).flatMap(({ stories }) => stories).length);
  });

  it('that leaves nothing can be widened to something, most first', () => {
    const filter = { ...NO_FILTER, rule: 'C33', crm: 'netsuite' } as const;
    expect(countStories(filter)).toBe(0);
    const ways = widenings(filter);
    expect(ways.map(({ without }) => without).sort()).toEqual(['crm', 'rule']);
    expect(ways.map(({ count }) => count)).toEqual(ways.map(({ count }) => count).sort((one, other) => other - one));
    for (const { filter: wider, count } of ways) expect(countStories(wider)).toBe(count);
  });
});
