/** The rulebook's table of contents with its search, which follows what is being read. On a narrow page the list folds away. */
import { Search } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { TABLES } from '../../../simulation/index.ts';
import { rulesHref } from '../../parts/rule-words.ts';
import { type Chapter, MAIL_ID, PLACES_ID, SOURCES_ID, SYNC_TABLE_ID, TABLES_ID } from './rulebook.ts';
import './rules-contents.css';
import { useReading } from './use-reading.ts';

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
          { id: PLACES_ID, title: 'Where to click', items: [] },
          { id: MAIL_ID, title: 'Which mail reaches whom', items: [] },
          { id: SOURCES_ID, title: 'Sources', items: [] },
          {
            id: TABLES_ID,
            title: 'Decision tables',
            items: [...TABLES, { id: SYNC_TABLE_ID, title: 'What one sync does' }],
          },
        ]),
  ];
  const reading = useReading(sections.flatMap(({ id, items }) => (items.length > 0 ? items.map(idOf) : id)));
  const list = useRef<HTMLUListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another entry is what calls for this, through its attribute.
  useEffect(() => keepInSight(list.current), [reading]);
  const current = (id: string) => (id === reading ? 'location' : undefined);
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
      <ul className="rules-contents-list" ref={list}>
        {sections.map(({ id, title, items }) => (
          <li key={id}>
            <a
              className="rules-contents-chapter"
              href={rulesHref(id)}
              aria-current={current(id)}
              onClick={() => onGo(id)}
            >
              {title}
            </a>
            <ul>
              {items.map((item) => (
                <li key={item.id}>
                  <a
                    className="rules-contents-entry"
                    href={rulesHref(item.id)}
                    aria-current={current(item.id)}
                    onClick={() => onGo(item.id)}
                  >
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

const idOf = ({ id }: { readonly id: string }): string => id;

/** Scrolls the list, never the page, where the current entry has left its sight. */
function keepInSight(list: HTMLElement | null): void {
  const entry = list?.querySelector<HTMLElement>('[aria-current]');
  if (!list || !entry || list.scrollHeight <= list.clientHeight) return;
  const { offsetTop } = entry;
  const hidden =
    offsetTop < list.scrollTop + 16 || offsetTop + entry.offsetHeight > list.scrollTop + list.clientHeight - 56;
  if (hidden) list.scrollTop = offsetTop - list.clientHeight / 3;
}
