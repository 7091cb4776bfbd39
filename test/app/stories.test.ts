/** What the pages of stories work out: what a story tells of a step, and what a filter leaves. */
import { describe, expect, it } from 'vitest';
import { toldLines } from '../../src/app/pages/explore/story/told-so.ts';
import { countStories, filterSets, NO_FILTER, widenings } from '../../src/app/pages/stories/story-filter.ts';
import { play, type StoryStep, storySimulation } from '../../src/simulation/index.ts';
import { STORIES } from '../../stories/index.ts';

describe('what a story tells of a step', () => {
  const all = STORIES.flatMap((story) => {
    const simulation = storySimulation(story);
    return story.steps.map((told, place) => {
      const events = story.steps.slice(0, place + 1).map(({ event }) => event);
      const run = play(simulation, events);
      const step = run.last;
      if (!step) throw new Error('A run with events has a last step.');
      return {
        id: `${story.id} ${place + 1}`,
        told,
        step,
        edition: simulation.edition,
        lines: toldLines(simulation.edition, told, step),
      };
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
    const against = all.filter(({ step }) => step.record.mailable && step.record.againstTheirWish);
    expect(against.length).toBeGreaterThan(0);
    for (const { id, lines } of against)
      for (const { label, found } of lines) if (label === 'Status') expect(found, id).toBe('mailed against their wish');
  });

  it('shows what did not come true, whatever else was told', () => {
    const [one] = all;
    if (!one) throw new Error('There are stories.');
    const { mailable, status } = one.step.record;
    const wrong: StoryStep = { ...one.told, expect: { ...one.told.expect, status, mailable: !mailable } };
    const line = toldLines(one.edition, wrong, one.step).find(({ label }) => label === 'Mailable');
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
