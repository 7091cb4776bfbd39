/** What just happened: who did what, what it changed and why, with the rules behind it; or why nothing changed. */
import { ArrowRight, Ban, BookOpen, Check, Minus } from 'lucide-react';
import { citation, eventInfo, type FieldChange, fieldLabel, type RunStep, valueWords } from '../../simulation/index.ts';
import { RuleLinks } from '../rules/rule-link.tsx';
import { RuleText } from '../rules/rule-text.tsx';
import { useExplorer } from '../state/explorer.tsx';
import { WhoBadge } from '../ui/who.tsx';
import './card.css';
import { OUTCOMES } from './outcomes.ts';
import './step-card.css';
import { todayOf } from './today.ts';
import { WhyNot } from './why-not.tsx';

export function StepCard() {
  const { step, before } = useExplorer();
  if (!step || !before) return <BeginningCard />;
  return (
    <article className="card step" aria-label={`Step ${step.number}`}>
      <StepHead step={step} />
      <p className="step-told told">{step.why.join(' ')}</p>
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
        {OUTCOMES[outcome]}
      </span>
    </header>
  );
}

function Change({ change: { field, before, after } }: { readonly change: FieldChange }) {
  return (
    <li>
      <span>{fieldLabel(field)}</span>
      <span className="step-values">
        <s>{valueWords(field, before)}</s>
        <ArrowRight size={13} aria-label="becomes" />
        <b>{valueWords(field, after)}</b>
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
        <RuleText key={id} id={id} />
      ))}
      {rests.size > 0 && (
        <p className="step-rests">
          Rests on our reading <RuleLinks ids={[...rests]} />
        </p>
      )}
      {differs && (
        <p className="step-today">
          <b>Differs today.</b> {differs.today.replace(/^Today /, '').replace(/^./, (letter) => letter.toUpperCase())}
        </p>
      )}
    </div>
  );
}

function BeginningCard() {
  const { person, timeline, run } = useExplorer();
  const told = timeline.branches.some(({ tip }) => tip.depth > 0);
  return (
    <article className="card step" aria-label="The beginning">
      <header className="card-head">
        <h2>The beginning</h2>
        <span className="card-note card-end">step 0</span>
      </header>
      <p className="step-told told">
        {told
          ? `Nothing has happened to ${person} yet. Step forward to see what does.`
          : `Everything about ${person} is blank. Let something happen: choose it from the list, or click it on the chart.`}
      </p>
      {!told && (
        <p className="step-invite">
          <a className="button" href="#/stories">
            <BookOpen size={15} aria-hidden="true" />
            Or read a story
          </a>
        </p>
      )}
      <p className="step-note">
        This is a model of Pardot (Account Engagement), {run.simulation.edition.label.toLowerCase()} edition, made
        independently of Salesforce. It knows nothing of anybody’s account.
      </p>
    </article>
  );
}
