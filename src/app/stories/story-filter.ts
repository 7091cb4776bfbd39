/** Which stories somebody wants to see, by rule and by CRM, and what there is to choose from. */
import { STORIES } from '../../../stories/index.ts';
import {
  ASSUMPTIONS,
  isCitable,
  RULES,
  type Settings,
  type Shown,
  type Story,
  settingInfo,
  TABLES,
} from '../../simulation/index.ts';
import { storyEnding } from './story-ending.ts';

export interface StoryFilter {
  /** A rule, an assumption, a procedure or a table; empty for any. */
  readonly rule: string;
  readonly crm: Settings['crm'] | '';
}

export const NO_FILTER: StoryFilter = { rule: '', crm: '' };

/** `K2` of `K2.1`, `T1` of `T1.spam`; a rule is its own. */
const wholeOf = (id: Shown): string => id.split('.')[0] ?? id;

export function filterStories({ rule, crm }: StoryFilter): readonly Story[] {
  return STORIES.filter(
    (story) =>
      (rule === '' || story.shows.some((id) => wholeOf(id) === rule)) &&
      (crm === '' || storyEnding(story).settings.crm === crm),
  );
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

/** What a story shows, each once: steps of a procedure as the procedure, rows of a table as they are. */
export const shownOnce = (shows: readonly Shown[]): readonly string[] => [
  ...new Set(shows.map((id) => (isCitable(wholeOf(id)) ? wholeOf(id) : id))),
];
