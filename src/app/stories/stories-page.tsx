/** All stories as letters, set by set, to be filtered by set, by rule and by CRM. Opening one leads to the explorer, where it is played. */
import { useId, useState } from 'react';
import { STORIES, STORY_SETS, type StorySet } from '../../../stories/index.ts';
import { EditionNote } from '../rules/edition-note.tsx';
import { Button } from '../ui/button.tsx';
import { StoryCard } from './story-card.tsx';
import { CRM_CHOICES, filterSets, NO_FILTER, RULE_CHOICES, type StoryFilter } from './story-filter.ts';
import './stories-page.css';

export function StoriesPage() {
  const [filter, setFilter] = useState(NO_FILTER);
  const sets = filterSets(filter);
  const found = sets.reduce((sum, { stories }) => sum + stories.length, 0);
  return (
    <div className="stories-page">
      <header className="stories-page-head">
        <h1>Stories</h1>
        <p className="stories-page-lead told">
          Each of these letters is one person’s story, played step by step on the chart. Start with the first; in each
          set they get harder.
        </p>
      </header>
      <Filter filter={filter} onFilter={setFilter} found={found} />
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
  const set = useId();
  const rule = useId();
  const crm = useId();
  const filtered = filter.set !== '' || filter.rule !== '' || filter.crm !== '';
  return (
    <search className="stories-page-filter">
      <span className="stories-page-choice">
        <label htmlFor={set}>Belongs to</label>
        <select
          id={set}
          value={filter.set}
          onChange={({ target }) => onFilter({ ...filter, set: target.value as StoryFilter['set'] })}
        >
          <option value="">any set</option>
          {STORY_SETS.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </span>
      <span className="stories-page-choice">
        <label htmlFor={rule}>Shows</label>
        <select id={rule} value={filter.rule} onChange={({ target }) => onFilter({ ...filter, rule: target.value })}>
          <option value="">any rule</option>
          {RULE_CHOICES.map(({ label, choices }) => (
            <optgroup key={label} label={label}>
              {choices.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </span>
      <span className="stories-page-choice">
        <label htmlFor={crm}>Takes place with</label>
        <select
          id={crm}
          value={filter.crm}
          onChange={({ target }) => onFilter({ ...filter, crm: target.value as StoryFilter['crm'] })}
        >
          <option value="">any CRM or none</option>
          {CRM_CHOICES.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </span>
      <p className="stories-page-found" role="status">
        {foundWords(found, filtered)}
      </p>
      {filtered && <Button onClick={() => onFilter(NO_FILTER)}>Show all</Button>}
    </search>
  );
}

function foundWords(found: number, filtered: boolean): string {
  if (!filtered) return `${found} stories`;
  return found === 0 ? 'No story shows that with this CRM.' : `${found} of ${STORIES.length} stories`;
}
