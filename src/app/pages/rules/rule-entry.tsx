/** One entry on the rulebook's page, with the stories that show it. */
import { STORIES } from '../../../../stories/index.ts';
import { entryPath } from '../../../site/index.ts';
import { RuleFacts } from '../../parts/rule-facts.tsx';
import { href } from '../../ui/href.ts';
import type { Entry } from './rulebook.ts';
import './rule-entry.css';

export function RuleEntry({ entry }: { readonly entry: Entry }) {
  const stories = STORIES.filter(({ shows }) => shows.some((id) => id === entry.id || id.startsWith(`${entry.id}.`)));
  return (
    <article className="rule-entry" id={entry.id} tabIndex={-1} aria-labelledby={`${entry.id}-title`}>
      <h3 className="rule-entry-title" id={`${entry.id}-title`}>
        <span className="rule-entry-id">{entry.id}</span> {entry.title}
      </h3>
      <RuleFacts entry={entry} assumptions="named" />
      <p className="rule-entry-stories">
        <span>On its own</span>
        <a href={entryPath(entry.id)}>The page of {entry.id}, to link to</a>
      </p>
      {stories.length > 0 && (
        <p className="rule-entry-stories">
          <span>Stories</span>
          <span className="rule-entry-links">
            {stories.map(({ id, title }) => (
              <a key={id} href={href('stories', id)}>
                {title}
              </a>
            ))}
          </span>
        </p>
      )}
    </article>
  );
}
