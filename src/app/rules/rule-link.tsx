/** The id of a rule as a quiet chip; a click opens what it says and where it comes from. */
import { useState } from 'react';
import { type Citation, citation } from '../../simulation/index.ts';
import { RuleFacts } from './rule-facts.tsx';
import './rule-link.css';
import { citationName, kindWord, rulesHref } from './rule-words.ts';
import { Sheet } from './sheet.tsx';

/** @param id of a rule, a procedure or an assumption. */
export function RuleLink({ id }: { readonly id: Citation }) {
  const [open, setOpen] = useState(false);
  const entry = citation(id);
  return (
    <>
      <button
        type="button"
        className="rule-link"
        aria-haspopup="dialog"
        aria-label={citationName(id)}
        title={entry.title}
        onClick={() => setOpen(true)}
      >
        {id}
      </button>
      {open && (
        <Sheet kicker={`${kindWord(entry)} ${id}`} title={entry.title} onClose={() => setOpen(false)}>
          <RuleFacts entry={entry} assumptions="whole" />
          <p>
            <a className="rule-link-more" href={rulesHref(id)}>
              Read {id} in the rulebook
            </a>
          </p>
        </Sheet>
      )}
    </>
  );
}

/** Several chips in a row; nothing where there are none. */
export function RuleLinks({ ids }: { readonly ids: readonly Citation[] }) {
  return (
    <span className="rule-links">
      {ids.map((id) => (
        <RuleLink key={id} id={id} />
      ))}
    </span>
  );
}
