/** A run step by step in words: who did what, and what changed. Whoever acted is named, an organisation's own automation by its name. */
import { ArrowRight } from 'lucide-react';
import {
  actorName,
  eventInfo,
  fieldLabel,
  type Run,
  type RunStep,
  type Simulation,
  SOMEBODY,
  valueWords,
} from '../../simulation/index.ts';
import { WhoDot } from '../ui/who.tsx';
import { OUTCOMES } from './outcomes.ts';
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
          <WhoDot who={origin} /> {by.length > 0 ? anyOf(by) : actorName(event, SOMEBODY)} {past}.
        </p>
        <p className="run-steps-changes">
          {changes.length === 0
            ? OUTCOMES[outcome]
            : changes.map(({ field, before, after }) => (
                <span key={field}>
                  {fieldLabel(field)} <s>{valueWords(field, before)}</s> <ArrowRight size={12} aria-label="becomes" />{' '}
                  <b>{valueWords(field, after)}</b>
                </span>
              ))}
        </p>
      </div>
    </li>
  );
}

/** How many names are told before the rest are counted. */
const TOLD = 3;

/** "“A”", "“A” or “B”", "“A”, “B”, “C” or one of 4 others". */
export function anyOf(names: readonly string[]): string {
  const told = names.slice(0, TOLD).map((name) => `“${name}”`);
  const rest = names.length - told.length;
  if (rest > 0) told.push(rest === 1 ? `“${names[TOLD]}”` : `one of ${rest} others`);
  const last = told.pop() ?? '';
  return told.length > 0 ? `${told.join(', ')} or ${last}` : last;
}
