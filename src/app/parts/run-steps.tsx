/** A run step by step in words: who did what, and what changed. Whoever acted is named, an organisation's own automation by its name. */
import { ArrowRight } from 'lucide-react';
import {
  actorName,
  eventInfo,
  fieldLabel,
  named,
  OUTCOME_WORDS,
  type Run,
  type RunStep,
  type Simulation,
  SOMEBODY,
  valueWords,
} from '../../simulation/index.ts';
import { WhoDot } from '../ui/who.tsx';
import './run-steps.css';

export interface RunStepsProps {
  readonly run: Run;
  /** The automations that could have taken each step, by name; nobody's where it was none of the organisation's own. */
  readonly by?: readonly (readonly string[])[];
}

export function RunSteps({ run, by = [] }: RunStepsProps) {
  return (
    <ol className="run-steps">
      {run.steps.map((step, place) => (
        <Step key={step.number} step={step} simulation={run.simulation} by={by[place] ?? []} />
      ))}
    </ol>
  );
}

interface StepProps {
  readonly step: RunStep;
  readonly simulation: Simulation;
  readonly by: readonly string[];
}

function Step({ step, simulation, by }: StepProps) {
  const { event, number, outcome, changes } = step;
  const { origin, past } = eventInfo(simulation, event);
  return (
    <li>
      <span className="run-steps-number">{number}</span>
      <div>
        <p className="run-steps-deed">
          <WhoDot who={origin} /> {by.length > 0 ? named(by, 'or') : actorName(event, SOMEBODY)} {past}.
        </p>
        <p className="run-steps-changes">
          {changes.length === 0
            ? OUTCOME_WORDS[outcome]
            : changes.map(({ field, before, after }) => (
                <span key={field}>
                  {fieldLabel(field)} <s>{valueWords(simulation.edition, field, before)}</s>{' '}
                  <ArrowRight size={12} aria-label="becomes" /> <b>{valueWords(simulation.edition, field, after)}</b>
                </span>
              ))}
        </p>
      </div>
    </li>
  );
}
