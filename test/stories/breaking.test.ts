/** A story that shows a rule fails when the rule is broken, and no story claims to show what it would not miss. */
import { describe, expect, it } from 'vitest';
import {
  type Citation,
  completeSettings,
  createSimulation,
  type Edition,
  isCitable,
  judgeStory,
  RULES,
  type Shown,
  type Story,
  TABLES,
} from '../../src/simulation/index.ts';
import { STORIES } from '../../stories/index.ts';
import { CLASSIC_BREAKERS } from './breakers.ts';
import { type Breaker, breakClassic, breakUpgraded } from './broken.ts';
import { UPGRADED_BREAKERS } from './upgraded-breakers.ts';

const breakersOf = (id: Citation): readonly Breaker[] => [
  ...(CLASSIC_BREAKERS[id] ?? []),
  ...(UPGRADED_BREAKERS[id] ?? []),
];
const takesPlaceIn = (edition: Edition, { settings }: Story): boolean =>
  completeSettings(settings).edition === edition.id;
const judgedIn = (edition: Edition, story: Story) =>
  judgeStory(story, createSimulation(edition, completeSettings(story.settings)));
/** That a citation is missing does not count: the broken edition has to do something else, not only to say less. */
const fails = (story: Story, { edition }: Breaker): boolean =>
  takesPlaceIn(edition, story) && judgedIn(edition, story).some(({ what }) => what !== 'rules');
const showing = (shown: Shown): readonly Story[] => STORIES.filter(({ shows }) => shows.includes(shown));

/** Every rule, for a story has to show it, and every assumption that some story shows. */
const shownRules = new Set<Citation>([
  ...RULES.filter(({ kind }) => kind === 'rule').map(({ id }) => id),
  ...STORIES.flatMap(({ shows }) => shows.filter((shown): shown is Citation => isCitable(shown))),
]);

/** What rests on rules: the rows of the tables, and the steps of the procedures. */
const resting = [...TABLES.flatMap(({ rows }) => rows), ...RULES.flatMap(({ steps = [] }) => steps)].map(
  ({ id, rules }) => ({ id, rules }),
);

describe('an edition that is taken apart and put together again', () => {
  it.each([
    ['classic: its statechart', breakClassic.withChart(() => {})],
    ['classic: its guards', breakClassic.withGuards({})],
    ['classic: its verdict', breakClassic.withStatus(({ status }) => status)],
    ['upgraded: its statechart', breakUpgraded.withChart(() => {})],
    ['upgraded: its guards', breakUpgraded.withGuards({})],
    ['upgraded: its verdict', breakUpgraded.withStatus(({ status }) => status)],
  ])('tells its stories as before: %s', (_, edition) => {
    const stories = STORIES.filter((story) => takesPlaceIn(edition, story));
    expect(stories).not.toEqual([]);
    expect(stories.flatMap((story) => judgedIn(edition, story))).toEqual([]);
  });
});

describe.each([...shownRules])('when %s is broken', (id) => {
  it('there is a way to break it', () => {
    expect(breakersOf(id)).not.toEqual([]);
  });

  for (const breaker of breakersOf(id)) {
    it(`so that ${breaker.how}, a story that shows it fails`, () => {
      expect(showing(id).filter((story) => fails(story, breaker))).not.toEqual([]);
    });
  }
});

describe.each(resting.flatMap(({ id, rules }) => rules.map((rule) => [id, rule] as const)))(
  '%s rests on %s',
  (id, rule) => {
    it('and a story that shows it fails when that rule is broken', () => {
      const failing = showing(id).filter((story) => breakersOf(rule).some((breaker) => fails(story, breaker)));
      expect(failing).not.toEqual([]);
    });
  },
);

describe.each(STORIES.map((story) => [story.title, story] as const))('%s', (_, story) => {
  it.each(story.shows)('would not come out without %s', (shown) => {
    const rules = isCitable(shown) ? [shown] : (resting.find(({ id }) => id === shown)?.rules ?? []);
    expect(rules.some((rule) => breakersOf(rule).some((breaker) => fails(story, breaker)))).toBe(true);
  });
});
