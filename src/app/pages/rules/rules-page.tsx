/** The whole rulebook on one page: chapters, search, the decision tables, the sources, and a place for each id. */
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { SOURCES, TABLES } from '../../../simulation/index.ts';
import { CONTENTS } from '../../../site/index.ts';
import { EditionNote } from '../../parts/edition-note.tsx';
import { DecisionTables } from './decision-tables.tsx';
import { RuleEntry } from './rule-entry.tsx';
import {
  type Chapter,
  MAIL_ID,
  PLACES_ID,
  placeOf,
  SOURCES_ID,
  SYNC_TABLE_ID,
  searchRulebook,
  TABLES_ID,
} from './rulebook.ts';
import { RulesContents } from './rules-contents.tsx';
import { WhereToClick } from './where-to-click.tsx';
import { WhichMail } from './which-mail.tsx';
import './rules-page.css';

/** @param id where to go on the page: a rule, an assumption, a table's row, a source or a chapter. */
export function RulesPage({ id }: { readonly id: string | null }) {
  const [query, setQuery] = useState('');
  const place = id === null ? null : placeOf(id);
  const target = place && 'id' in place ? place.id : null;
  const chapters = searchRulebook(query);
  const searching = query.trim() !== '';
  const [going, setGoing] = useState<string | null>(null);
  const go = useCallback((to: string) => {
    setQuery('');
    setGoing(to);
  }, []);
  useEffect(() => {
    if (target) go(target);
  }, [target, go]);
  useEffect(() => {
    // What a search has hidden is on the page again by now.
    if (going === null) return;
    goTo(going);
    setGoing(null);
  }, [going]);
  const found = chapters.reduce((sum, { entries }) => sum + entries.length, 0);
  return (
    <div className="page rules-page">
      <header className="page-head rules-page-head">
        <h1>The rulebook</h1>
        <p className="page-lead told">
          Everything that the machine does, it does by one of these rules. Each says where it comes from, and what it
          rests on where the sources are silent.
        </p>
        <p>
          Every rule, field, event and setting also has a page of its own, which can be linked to and reads without
          JavaScript: <a href={CONTENTS}>Contents</a>.
        </p>
        <EditionNote today="Its rules come first. Where older guides describe another edition, the classic rules say so, and each says what differs today." />
        {place && 'unknown' in place && (
          <p className="rules-page-unknown" role="alert">
            {place.unknown}
          </p>
        )}
      </header>
      <div className="rules-page-columns">
        <RulesContents chapters={chapters} query={query} onQuery={setQuery} onGo={go} />
        <div className="rules-page-text">
          <p className="rules-page-found" role="status">
            {searching && (found === 0 ? `Nothing in the rulebook mentions “${query.trim()}”.` : counted(found))}
          </p>
          {chapters.map((chapter) => (
            <OneChapter key={chapter.id} chapter={chapter} />
          ))}
          {!searching && (
            <>
              <ChapterFrame id={PLACES_ID} title="Where to click" note={PLACES_NOTE}>
                <WhereToClick />
              </ChapterFrame>
              <ChapterFrame id={MAIL_ID} title="Which mail reaches whom" note={MAIL_NOTE}>
                <WhichMail />
              </ChapterFrame>
              <ChapterFrame id={SOURCES_ID} title="Sources" note="The documents that the rulebook rests on.">
                <dl className="rules-page-sources">
                  {SOURCES.map((source) => (
                    <div key={source.id} id={source.id} tabIndex={-1}>
                      <dt>{source.title}</dt>
                      <dd>{source.note}</dd>
                    </div>
                  ))}
                </dl>
              </ChapterFrame>
              {/* Last, because the table of the sync grows while it is worked out. */}
              <ChapterFrame id={TABLES_ID} title="Decision tables" note={TABLES_NOTE}>
                <DecisionTables />
              </ChapterFrame>
            </>
          )}
        </div>
      </div>
    </div>
  );
}

const PLACES_NOTE =
  'What to open and press for each act, as far as a source says. Screens change and accounts differ: trust your own screen first.';
const MAIL_NOTE =
  'By status and kind of mail, with what the sources say; “not known” where none does, or where they disagree.';
const TABLES_NOTE = `${TABLES.length} from the infographic and one for the sync.`;

const counted = (found: number): string => `${found === 1 ? 'One entry mentions' : `${found} entries mention`} it.`;

function OneChapter({ chapter: { id, title, note, entries } }: { readonly chapter: Chapter }) {
  return (
    <ChapterFrame id={id} title={title} note={note}>
      <div className="rules-page-entries">
        {entries.map((entry) => (
          <RuleEntry key={entry.id} entry={entry} />
        ))}
      </div>
    </ChapterFrame>
  );
}

interface ChapterFrameProps {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly children: ReactNode;
}

function ChapterFrame({ id, title, note, children }: ChapterFrameProps) {
  return (
    <section className="rules-page-chapter" aria-labelledby={id}>
      <header>
        <h2 id={id} tabIndex={-1}>
          {title}
        </h2>
        <p>{note}</p>
      </header>
      {children}
    </section>
  );
}

/** Brings a place of the page into view and gives it the focus, so that reading goes on from there. */
function goTo(id: string): void {
  const element = document.getElementById(id);
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: id === SYNC_TABLE_ID || id.startsWith('T') ? 'center' : 'start' });
}
