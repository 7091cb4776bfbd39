/** One step in words: who did what, what came of it, and the machine's reason. */
import {
  actorName,
  eventInfo,
  fieldLabel,
  OUTCOME_WORDS,
  type Run,
  STATUS_WORDS,
  valueWords,
} from '../../../simulation/index.ts';
import { RuleLinks } from '../../parts/rule-link.tsx';

interface StepProps {
  /** The run that ends with it. */
  readonly run: Run;
  readonly person: string;
}

export function LessonStep({ run, person }: StepProps) {
  const { last } = run;
  if (!last) return null;
  return (
    <p className="lesson-step">
      <b>
        {actorName(last.event, person)} {eventInfo(run.simulation, last.event).past}:
      </b>{' '}
      {cameOf(run)} <RuleLinks ids={last.rules} />
    </p>
  );
}

/** What came of the last step: the fields that changed, or the reason why none did; and the status where it turned. */
function cameOf(run: Run): string {
  const { last, simulation, record } = run;
  if (!last) return '';
  if (last.outcome !== 'changed') return `${OUTCOME_WORDS[last.outcome]}. ${last.why.join(' ')}`;
  const changes = last.changes.map(
    ({ field, after }) => `${fieldLabel(field)} is now ${valueWords(simulation.edition, field, after)}.`,
  );
  return [...changes, `Status: ${STATUS_WORDS[record.status]}.`].join(' ');
}
