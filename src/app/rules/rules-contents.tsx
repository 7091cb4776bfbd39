/** The rulebook's table of contents with its search. On a narrow page the list folds away. */
import { Search } from 'lucide-react';
import { useId } from 'react';
import { TABLES } from '../../simulation/index.ts';
import { rulesHref } from './rule-words.ts';
import { type Chapter, SOURCES_ID, SYNC_TABLE_ID, TABLES_ID } from './rulebook.ts';
import './rules-contents.css';

export interface RulesContentsProps {
  readonly chapters: readonly Chapter[];
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** A link was followed: also where the address was the same already. */
  readonly onGo: (id: string) => void;
}

export function RulesContents({ chapters, query, onQuery, onGo }: RulesContentsProps) {
  const field = useId();
  const searching = query.trim() !== '';
  const sections = [
    ...chapters.map(({ id, title, entries }) => ({ id, title, items: entries })),
    ...(searching
      ? []
      : [
          { id: SOURCES_ID, title: 'Sources', items: [] },
          {
            id: TABLES_ID,
            title: 'Decision tables',
            items: [...TABLES, { id: SYNC_TABLE_ID, title: 'What one sync does' }],
          },
        ]),
  ];
  return (
    <nav className="rules-contents" aria-label="Contents of the rulebook">
      <label className="visually-hidden" htmlFor={field}>
        Search the rulebook
      </label>
      <span className="rules-contents-search">
        <Search size={16} aria-hidden="true" />
        <input
          id={field}
          type="search"
          value={query}
          placeholder="Search the rulebook"
          autoComplete="off"
          onChange={({ target }) => onQuery(target.value)}
        />
      </span>
      <ul className="rules-contents-list">
        {sections.map(({ id, title, items }) => (
          <li key={id}>
            <a className="rules-contents-chapter" href={rulesHref(id)} onClick={() => onGo(id)}>
              {title}
            </a>
            <ul>
              {items.map((item) => (
                <li key={item.id}>
                  <a className="rules-contents-entry" href={rulesHref(item.id)} onClick={() => onGo(item.id)}>
                    <b>{item.id}</b> {item.title}
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </nav>
  );
}
