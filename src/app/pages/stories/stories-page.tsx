/** All stories as letters, set by set, to be filtered by set, by rule and by CRM. Opening one leads to the explorer, where it is played. */
import { Mail } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { STORIES, STORY_SETS, type StorySet } from '../../../../stories/index.ts';
import { EditionNote } from '../../parts/edition-note.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { StoryCard } from './story-card.tsx';
import {
  type Choice,
  CRM_CHOICES,
  countStories,
  filterSets,
  NO_FILTER,
  RULE_CHOICES,
  type StoryFilter,
  widenings,
} from './story-filter.ts';
import './stories-page.css';

export function StoriesPage() {
  const [filter, setFilter] = useState(NO_FILTER);
  const sets = filterSets(filter);
  const found = countStories(filter);
  return (
    <div className="page stories-page">
      <header className="page-head stories-page-head">
        <h1>Stories</h1>
        <p className="page-lead told">
          Each of these letters is one person’s story, played step by step on the chart. Start with the first; in each
          set they get harder.
        </p>
      </header>
      <Filter filter={filter} onFilter={setFilter} found={found} />
      {found === 0 && <Nothing filter={filter} onFilter={setFilter} />}
      {sets.map((set) => (
        <Letters key={set.id} set={set} />
      ))}
    </div>
  );
}

/** What a set's note about its edition adds. */
const TODAY: Readonly<Record<StorySet['id'], string>> = {
  today: 'Each story says which sync behaviour the account has.',
  upgrade: 'The story that takes place before it is marked.',
  classic:
    'Today most of these events tick one field instead of two, and there is no Opt In link; each step says what differs.',
};

function Letters({ set: { id, title, note, stories } }: { readonly set: StorySet }) {
  return (
    <section className="stories-page-set" aria-labelledby={`stories-${id}`}>
      <header className="stories-page-set-head">
        <h2 id={`stories-${id}`}>{title}</h2>
        <p className="told">{note}</p>
        <EditionNote edition={id === 'classic' ? 'classic' : 'upgraded'} today={TODAY[id]} />
      </header>
      <div className="stories-page-letters">
        {stories.map((story) => (
          <StoryCard key={story.id} story={story} />
        ))}
      </div>
    </section>
  );
}

interface FilterProps {
  readonly filter: StoryFilter;
  readonly onFilter: (filter: StoryFilter) => void;
  readonly found: number;
}

function Filter({ filter, onFilter, found }: FilterProps) {
  const filtered = isFiltered(filter);
  const counted = (choices: readonly Choice[], name: keyof StoryFilter) =>
    choices.map(({ value, label }) => (
      <option key={value} value={value}>
        {label} · {countStories({ ...filter, [name]: value })}
      </option>
    ));
  return (
    <search className="stories-page-filter">
      <OneChoice label="Belongs to" value={filter.set} onValue={(set) => onFilter({ ...filter, set } as StoryFilter)}>
        <option value="">any set</option>
        {counted(SET_CHOICES, 'set')}
      </OneChoice>
      <OneChoice label="Shows" value={filter.rule} onValue={(rule) => onFilter({ ...filter, rule })}>
        <option value="">any rule</option>
        {RULE_CHOICES.map(({ label, choices }) => (
          <optgroup key={label} label={label}>
            {counted(choices, 'rule')}
          </optgroup>
        ))}
      </OneChoice>
      <OneChoice
        label="Takes place with"
        value={filter.crm}
        onValue={(crm) => onFilter({ ...filter, crm } as StoryFilter)}
      >
        <option value="">any CRM or none</option>
        {counted(CRM_CHOICES, 'crm')}
      </OneChoice>
      <p className="stories-page-found" role="status">
        {filtered ? `${found} of ${STORIES.length} stories` : `${found} stories`}
      </p>
      {filtered && found > 0 && <Button onClick={() => onFilter(NO_FILTER)}>Show all</Button>}
    </search>
  );
}

const SET_CHOICES: readonly Choice[] = STORY_SETS.map(({ id, title }) => ({ value: id, label: title }));

const isFiltered = ({ set, rule, crm }: StoryFilter): boolean => set !== '' || rule !== '' || crm !== '';

interface OneChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly children: ReactNode;
}

function OneChoice({ label, value, onValue, children }: OneChoiceProps) {
  const id = useId();
  return (
    <span className="stories-page-choice">
      <label htmlFor={id}>{label}</label>
      <Select id={id} value={value} onChange={({ target }) => onValue(target.value)}>
        {children}
      </Select>
    </span>
  );
}

/** Where nothing fits: which of the choices stands in the way, and what is there without it. */
function Nothing({ filter, onFilter }: Omit<FilterProps, 'found'>) {
  const three = Object.values(filter).every((choice) => choice !== '');
  return (
    <div className="stories-page-nothing">
      <Mail size={28} strokeWidth={1.5} aria-hidden="true" />
      <p className="told">No letter fits {three ? 'all three' : 'both'}.</p>
      <p className="stories-page-ways">
        {widenings(filter).map(({ without, filter: wider, count }) => (
          <Button key={without} onClick={() => onFilter(wider)}>
            Without the {NAMES[without]} · {count}
          </Button>
        ))}
        <Button weight="primary" onClick={() => onFilter(NO_FILTER)}>
          Show all {STORIES.length}
        </Button>
      </p>
    </div>
  );
}

const NAMES = { set: 'set', rule: 'rule', crm: 'CRM' } as const satisfies Record<keyof StoryFilter, string>;
