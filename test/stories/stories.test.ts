/** Every story comes out as it is told, and a story that is told wrongly is found out. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { completeSettings, judgeStory, type Story, type StoryStep } from '../../src/simulation/index.ts';
import { STORIES, STORY_SETS, storyById } from '../../stories/index.ts';

const editionOf = ({ settings }: Story) => completeSettings(settings).edition;

describe('the list of stories', () => {
  it('has every file of the folder, once, under the file’s name', () => {
    const names = readdirSync(new URL('../../stories', import.meta.url)).filter((file) => file.endsWith('.ts'));
    const files = names.map((file) => file.replace(/\.ts$/, '')).filter((file) => file !== 'index');
    expect(STORIES.map(({ id }) => id).sort()).toEqual(files.sort());
  });

  it('has another person in every story of an edition, and a title of its own for each', () => {
    expect(new Set(STORIES.map((story) => `${editionOf(story)} ${story.person}`)).size).toBe(STORIES.length);
    expect(new Set(STORIES.map(({ title }) => title)).size).toBe(STORIES.length);
  });

  it('begins with an unsubscribe that the next sync undoes', () => {
    expect(STORIES[0]?.steps.slice(0, 2)).toMatchObject([
      { event: 'prospect.unsubscribed', expect: { mailable: false } },
      { event: 'connector.synced', expect: { mailable: true, breach: true } },
    ]);
  });

  it('keeps the editions apart, but where the upgrade from one to the other is told', () => {
    const editions = STORY_SETS.map(({ id, stories }) => [id, [...new Set(stories.map(editionOf))].sort()]);
    expect(Object.fromEntries(editions)).toEqual({
      today: ['upgraded'],
      upgrade: ['classic', 'upgraded'],
      classic: ['classic'],
    });
  });

  it('finds a story by its id', () => {
    for (const story of STORIES) expect(storyById(story.id)).toBe(story);
    expect(storyById('nobody')).toBeNull();
  });
});

describe.each(STORIES.map((story) => [story.title, story] as const))('%s', (_, story) => {
  it('comes out as told', () => {
    expect(judgeStory(story)).toEqual([]);
  });

  it('is short, names its person, and says at each step how things stand and by which rule', () => {
    expect(story.steps.length).toBeGreaterThanOrEqual(3);
    expect(story.steps.length).toBeLessThanOrEqual(9);
    expect(story.summary).toContain(story.person);
    expect(story.steps.filter(({ expect: told }) => told.mailable === undefined || !told.rules?.length)).toEqual([]);
  });

  it('says the status at each step where there are three', () => {
    if (editionOf(story) === 'upgraded') expect(story.steps.every(({ expect: told }) => told.status)).toBe(true);
  });
});

describe('a story that is told wrongly', () => {
  const story = storyById('ana-unsubscribes');
  if (!story) throw new Error('There is no story to tell wrongly.');
  /** The story with a change to what its first step expects. */
  const wrongly = (wrong: Partial<StoryStep['expect']>): Story => ({
    ...story,
    steps: story.steps.map((step, place) => (place === 0 ? { ...step, expect: { ...step.expect, ...wrong } } : step)),
  });

  it.each([
    ['outcome', { outcome: 'refused' }, 'refused', 'changed'],
    ['mailable', { mailable: true }, true, false],
    ['status', { status: 'transactional-only' }, 'transactional-only', 'unmailable'],
    ['optedOut', { optedOut: false }, false, true],
    ['softBounces', { softBounces: 1 }, 1, 0],
    ['crmOptOut', { crmOptOut: false }, false, null],
    ['rules', { rules: ['C2'] }, 'C2', ['C1']],
  ] as const)('is found out by its %s', (what, wrong, told, found) => {
    expect(judgeStory(wrongly(wrong))).toEqual([{ step: 1, what, told, found }]);
  });

  it('is found out by an event that comes to something else', () => {
    const steps = story.steps.map((step, place) =>
      place === 0 ? ({ ...step, event: 'mail.softBounced' } as const) : step,
    );
    expect(judgeStory({ ...story, steps }).map(({ what }) => what)).toContain('optedOut');
  });

  it('is found out in another organisation', () => {
    const hole = STORIES.find(({ settings }) => settings.overwriteOptedOut);
    if (!hole) throw new Error('No story has Overwrite Prospect Opted Out on.');
    expect(judgeStory({ ...hole, settings: { crm: 'salesforce' } })).not.toEqual([]);
  });

  it('is found out under any other sync behaviour', () => {
    const undone = STORIES.find(({ settings }) => settings.optedOutSync === 'salesforce');
    if (!undone) throw new Error('No story takes place where Salesforce’s value is used.');
    for (const optedOutSync of ['account-engagement', 'most-recent', 'unmapped'] as const)
      expect(judgeStory({ ...undone, settings: { ...undone.settings, optedOutSync } })).not.toEqual([]);
  });
});
