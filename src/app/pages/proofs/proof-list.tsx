/** Properties one below the other, each with its verdicts by columns of alike configurations: the table for a narrow screen. */
import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import { counted, type Property, settingsLine } from '../../../simulation/index.ts';
import './proof-list.css';
import { VERDICT_LOOKS, VERDICTS } from '../../parts/verdict-look.ts';
import { VerdictMark } from '../../parts/verdict-mark.tsx';
import { BAD_NEWS, resultIn } from './alike.ts';
import { FoldLine } from './fold-line.tsx';
import type { VerdictsProps } from './proof-row.tsx';
import { columnWords, type ProofView } from './proof-view.ts';

export function ProofList(props: VerdictsProps) {
  const { rows } = props.view;
  const [open, setOpen] = useState(false);
  const unfolds = useId();
  const entryOf = (property: Property) => <Entry key={property.id} property={property} {...props} />;
  return (
    <>
      <ul className="proof-list">{rows.exceptions.map(entryOf)}</ul>
      {rows.folded.length > 0 && (
        <div className="proof-list-folded">
          <FoldLine view={props.view} open={open} controls={unfolds} onToggle={() => setOpen(!open)} />
        </div>
      )}
      <ul className="proof-list" id={unfolds} hidden={!open}>
        {rows.folded.flatMap(({ properties }) => properties).map(entryOf)}
      </ul>
    </>
  );
}

function Entry({ view, property, onOpen }: VerdictsProps & { readonly property: Property }) {
  const entries = view.columns.flatMap((column, place) => {
    const verdict = resultIn(column, property)?.verdict;
    return verdict ? [{ column, verdict, words: columnWords(view, place) }] : [];
  });
  return (
    <li data-property={property.id}>
      <details>
        <summary>
          <span className="proof-list-id">{property.id}</span>
          <span className="proof-list-title">{property.title}</span>
          <ChevronDown className="proof-list-fold" size={18} aria-hidden="true" />
          <Counts view={view} property={property} />
        </summary>
        <p className="proof-list-sentence told">{property.sentence}</p>
        <ul>
          {ORDER.flatMap((known) => entries.filter(({ verdict }) => verdict === known)).map(
            ({ column, verdict, words }) => (
              <li key={settingsLine(column[0].settings)}>
                <button
                  type="button"
                  aria-haspopup="dialog"
                  onClick={() => onOpen({ plan: view.plan.id, property, column })}
                >
                  <span>
                    {words} <span className="proof-list-many">· {counted(column.length, 'configuration')}</span>
                  </span>
                  <VerdictMark verdict={verdict} kind="line" />
                </button>
              </li>
            ),
          )}
        </ul>
      </details>
    </li>
  );
}

const ORDER = [...BAD_NEWS, 'holds', 'not-applicable'] as const;

function Counts({ view: { columns, plan }, property }: { readonly view: ProofView; readonly property: Property }) {
  return (
    <span className="proof-list-counts">
      {VERDICTS.map((verdict) => {
        const count = columns.filter((column) => resultIn(column, property)?.verdict === verdict).flat().length;
        const { Icon, word } = VERDICT_LOOKS[verdict];
        return count === 0 ? null : (
          <span key={verdict} className="proof-list-count" data-verdict={verdict}>
            <Icon size={14} strokeWidth={2.5} aria-hidden="true" /> {word}{' '}
            {count === plan.configurations.length ? 'in all' : `in ${count}`}
          </span>
        );
      })}
    </span>
  );
}
