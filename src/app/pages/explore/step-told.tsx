/** What just happened: who did what, what it changed and why, with the rules behind it; or why nothing changed. */
import { ArrowRight, Ban, Check, Minus } from 'lucide-react';
import {
  citation,
  eventInfo,
  type FieldChange,
  fieldLabel,
  mergedWhy,
  OUTCOME_WORDS,
  type Run,
  type RunStep,
  valueWords,
} from '../../../simulation/index.ts';
import { RuleLinks } from '../../parts/rule-link.tsx';
import { RuleText } from '../../parts/rule-text.tsx';
import { useExplorer } from '../../session/explorer.tsx';
import { WhoBadge } from '../../ui/who.tsx';
import './card.css';
import './step-card.css';
import { todayOf } from '../../parts/today.ts';
import { WhyNot } from './why-not.tsx';

export interface StepToldProps {
  readonly step: RunStep;
  /** The run before it. */
  readonly before: Run;
}

export function StepTold({ step, before }: StepToldProps) {
  return (
    <article className="card step" aria-label={`Step ${step.number}`}>
      <StepHead step={step} />
      <p className="step-told told">{mergedWhy(step).join(' ')}</p>
      {step.changes.length > 0 && (
        <ul className="step-diff" aria-label="What changed">
          {step.changes.map((change) => (
            <Change key={change.field} change={change} />
          ))}
        </ul>
      )}
      {step.outcome !== 'changed' && <WhyNot run={before} candidates={step.candidates} />}
      <Rules step={step} />
    </article>
  );
}

const MARKS = { changed: Check, 'no-effect': Minus, refused: Ban } as const;

function StepHead({ step: { event, number, outcome } }: { readonly step: RunStep }) {
  const { simulation } = useExplorer();
  const Mark = MARKS[outcome];
  return (
    <header className="card-head step-head">
      <WhoBadge event={event} />
      <span className="card-note card-end">step {number}</span>
      <h2>{eventInfo(simulation, event).past}</h2>
      <span className={`step-outcome step-${outcome}`}>
        <Mark size={13} strokeWidth={2.75} aria-hidden="true" />
        {OUTCOME_WORDS[outcome]}
      </span>
    </header>
  );
}

function Change({ change: { field, before, after } }: { readonly change: FieldChange }) {
  const { edition } = useExplorer().simulation;
  return (
    <li>
      <span>{fieldLabel(field)}</span>
      <span className="step-values">
        <s>{valueWords(edition, field, before)}</s>
        <ArrowRight size={13} aria-label="becomes" />
        <b>{valueWords(edition, field, after)}</b>
      </span>
    </li>
  );
}

function Rules({ step: { rules } }: { readonly step: RunStep }) {
  const own = rules.filter((id) => citation(id).kind !== 'assumption');
  const rests = new Set(rules.filter((id) => citation(id).kind === 'assumption'));
  for (const id of own) {
    const entry = citation(id);
    if (entry.kind !== 'assumption') for (const assumption of entry.restsOn) rests.add(assumption);
  }
  const differs = todayOf(own);
  return (
    <div className="step-rules">
      {own.map((id) => (
        <details key={id} className="step-rule">
          <summary>
            <b>{id}</b> {citation(id).title}
          </summary>
          <RuleText id={id} />
        </details>
      ))}
      {rests.size > 0 && (
        <p className="step-rests">
          Rests on our reading <RuleLinks ids={[...rests]} />
        </p>
      )}
      {differs && <p className="step-today">{differs.today}</p>}
    </div>
  );
}
