/** Why nothing changed: every transition that was asked, clause by clause, with the values that its guard read. */
import { Check, X } from 'lucide-react';
import { type Candidate, type Clause, clausesOf, type Run } from '../../../simulation/index.ts';
import './why-not.css';

export interface WhyNotProps {
  /** The run before the step: the guards read its record. */
  readonly run: Run;
  readonly candidates: readonly Candidate[];
}

export function WhyNot({ run, candidates }: WhyNotProps) {
  const asked = askedOf(run, candidates);
  if (asked.length === 0) return null;
  return (
    <details className="why-not" open={asked.length <= 2}>
      <summary>What was asked, and the answers</summary>
      <ul>
        {asked.map(({ id, region, summary, clauses }) => (
          <li key={id}>
            <p className="why-not-wish">
              <b>{region}</b> {summary}
            </p>
            <ul>
              {clauses.map((clause) => (
                <Answer key={clause.text} clause={clause} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Answer({ clause: { text, answer, reads } }: { readonly clause: Clause }) {
  const Mark = answer ? Check : X;
  // A value that the words say already is not said twice.
  const told = reads.filter(({ label }) => !text.includes(label));
  return (
    <li className={`why-not-answer ${answer ? 'why-not-yes' : 'why-not-no'}`}>
      <Mark size={14} strokeWidth={2.75} aria-label={answer ? 'Would allow it:' : 'Stands in the way:'} />
      <span>
        {text}
        {told.length > 0 && (
          <span className="why-not-reads">{told.map(({ label, value }) => `${label}: ${value}`).join(' · ')}</span>
        )}
      </span>
    </li>
  );
}

interface Asked {
  readonly id: string;
  readonly region: string;
  readonly summary: string;
  readonly clauses: readonly Clause[];
}

/** The transitions of regions that their guards blocked; the root's say why in words already. */
function askedOf(run: Run, candidates: readonly Candidate[]): readonly Asked[] {
  const { regions } = run.simulation.edition;
  return candidates.flatMap(({ transition: { id, source }, guard, fate }) => {
    const [key = ''] = source.split('.');
    if (fate !== 'blocked' || !guard || key === '') return [];
    const region = regions[key]?.label ?? key;
    const clauses = distinct(clausesOf(run, guard));
    const [whole, ...parts] = clauses;
    // A guard that is made of others is summed up by its own words; its parts are the answers.
    const composed = whole !== undefined && parts.length > 0 && parts.every(({ depth }) => depth > whole.depth);
    return [
      composed
        ? { id, region, summary: `stays: ${whole.text}`, clauses: parts }
        : { id, region, summary: 'stays', clauses },
    ];
  });
}

/** Each clause once: a guard may ask the same of two of its parts. */
const distinct = (clauses: readonly Clause[]): readonly Clause[] => [
  ...new Map(clauses.map((clause) => [clause.text, clause])).values(),
];
