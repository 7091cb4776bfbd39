/** Why the editions part where they first do: the rule at work in each, and what the rulebook says of the change. */
import { citation, fieldLabel, listed, type RunStep } from '../../../simulation/index.ts';
import { RuleText } from '../../parts/rule-text.tsx';
import { todayOf } from '../../parts/today.ts';
import './first-difference.css';
import type { TwinRun } from './twin-run.ts';

export function FirstDifference({ twins: { steps, first } }: { readonly twins: TwinRun }) {
  const step = steps[first];
  if (!step?.difference) return null;
  const { fields, status } = step.difference;
  const differs = todayOf([...rulesOf(step.classic), 'C8']);
  return (
    <section className="first-difference" aria-labelledby="first-difference">
      <h3 id="first-difference">Why they part in step {first + 1}</h3>
      <p className="told">
        {fields.length === 0
          ? 'The fields are the same, and mean something else.'
          : `They differ in ${listed(fields.map(fieldLabel))}${status ? ', and in the status' : ''}.`}{' '}
        {differs?.today}
      </p>
      <div className="first-difference-rules">
        <div>
          <h4>Classic edition</h4>
          {rulesOf(step.classic).map((id) => (
            <RuleText key={id} id={id} />
          ))}
        </div>
        <div>
          <h4>Today’s edition</h4>
          {[...rulesOf(step.upgraded), ...(fields.length === 0 ? (['U2'] as const) : [])].map((id) => (
            <RuleText key={id} id={id} />
          ))}
        </div>
      </div>
    </section>
  );
}

/** The rules of a step, without the assumptions that they rest on. */
const rulesOf = ({ rules }: RunStep) => rules.filter((id) => citation(id).kind !== 'assumption');
