/** The id of a rule as a quiet chip; a click opens what it says and where it comes from. */
import { Suspense, useState } from 'react';
import { type Citation, citation } from '../../simulation/index.ts';
import { lazyNamed } from '../ui/lazy-named.ts';
import './rule-link.css';
import { citationName } from './rule-words.ts';

// What a rule says comes with the first one that somebody opens.
const RuleSheet = lazyNamed(() => import('./rule-sheet.tsx'), 'RuleSheet');

/** @param id of a rule, a procedure or an assumption. */
export function RuleLink({ id }: { readonly id: Citation }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="rule-link"
        aria-haspopup="dialog"
        aria-label={citationName(id)}
        title={citation(id).title}
        onClick={() => setOpen(true)}
      >
        {id}
      </button>
      {open && (
        <Suspense fallback={null}>
          <RuleSheet id={id} onClose={() => setOpen(false)} />
        </Suspense>
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
