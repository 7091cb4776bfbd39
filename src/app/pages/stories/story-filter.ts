/** Which stories somebody wants to see, by set, by rule and by CRM, and what there is to choose from. */
import { STORIES, STORY_SETS, type StorySet } from '../../../../stories/index.ts';
import { ASSUMPTIONS, RULES, type Settings, type Story, settingInfo, TABLES } from '../../../simulation/index.ts';
import { wholeOf } from '../../parts/shown.ts';
import { storyEnding } from '../../parts/story-ending.ts';

export interface StoryFilter {
  /** Empty for all sets. */
  readonly set: StorySet['id'] | '';
  /** A rule, an assumption, a procedure or a table; empty for any. */
  readonly rule: string;
  readonly crm: Settings['crm'] | '';
}

export const NO_FILTER: StoryFilter = { set: '', rule: '', crm: '' };

/** The sets with what is left of them, without those that are left empty. */
export function filterSets({ set, rule, crm }: StoryFilter): readonly StorySet[] {
  const wanted = (story: Story): boolean =>
    (rule === '' || story.shows.some((id) => wholeOf(id) === rule)) &&
    (crm === '' || storyEnding(story).settings.crm === crm);
  return STORY_SETS.filter(({ id }) => set === '' || id === set)
    .map((each) => ({ ...each, stories: each.stories.filter(wanted) }))
    .filter(({ stories }) => stories.length > 0);
}

/** How many stories a filter leaves. */
export const countStories = (filter: StoryFilter): number =>
  filterSets(filter).reduce((sum, { stories }) => sum + stories.length, 0);

/** A filter with one of its choices taken back. */
export interface Widening {
  readonly without: keyof StoryFilter;
  readonly filter: StoryFilter;
  readonly count: number;
}

/** What taking back one choice would leave, where it leaves something; most first. */
export function widenings(filter: StoryFilter): readonly Widening[] {
  return (Object.keys(NO_FILTER) as (keyof StoryFilter)[])
    .filter((name) => filter[name] !== '')
    .map((without) => {
      const wider: StoryFilter = { ...filter, [without]: '' };
      return { without, filter: wider, count: countStories(wider) };
    })
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

const SHOWN: ReadonlySet<string> = new Set(STORIES.flatMap(({ shows }) => shows.map(wholeOf)));
const choices = (entries: readonly { readonly id: string; readonly title: string }[]): readonly Choice[] =>
  entries.filter(({ id }) => SHOWN.has(id)).map(({ id, title }) => ({ value: id, label: `${id} ${title}` }));

/** The rules that some story shows, in groups. */
export const RULE_CHOICES: readonly { readonly label: string; readonly choices: readonly Choice[] }[] = [
  { label: 'Rules', choices: choices(RULES.filter(({ kind }) => kind === 'rule')) },
  { label: 'Procedures', choices: choices(RULES.filter(({ kind }) => kind === 'procedure')) },
  { label: 'Assumptions', choices: choices(ASSUMPTIONS) },
  { label: 'Tables of the infographic', choices: choices(TABLES) },
];

/** The CRMs that some story takes place with. */
export const CRM_CHOICES: readonly Choice[] = settingInfo('crm').values.flatMap(({ value, label }) =>
  typeof value === 'string' && STORIES.some((story) => storyEnding(story).settings.crm === value)
    ? [{ value, label }]
    : [],
);
