/** Compares what a story tells of one step with what the machine made of it, line by line. */
import {
  type Citation,
  type FieldName,
  fieldLabel,
  OUTCOME_WORDS,
  type Run,
  recordStanding,
  type Status,
  type StoryStep,
  standingOf,
  valueWords,
} from '../../../../simulation/index.ts';

export interface ToldLine {
  readonly label: string;
  readonly told: string;
  readonly found: string;
  readonly true: boolean;
  /** The rules that the line tells of, if it does. */
  readonly rules?: readonly Citation[];
}

/**
 * One line for the outcome, for the status (or for mailable, where a story tells of that alone) and for each field that the
 * story tells of; rules last, in one line. Somebody who is mailed against their wish is not called mailable.
 * @param run as it stands after the step; at its beginning there is nothing to tell.
 */
export function toldLines({ expect }: StoryStep, run: Run): readonly ToldLine[] {
  const {
    record,
    last: step,
    simulation: { edition },
  } = run;
  if (!step) return [];
  const { outcome, rules = [], mailable, status, ...fields } = expect;
  const standing = (at: Status) =>
    at === record.status
      ? standingOf(run).words
      : recordStanding({ ...record, status: at, mailable: at === 'mailable' }).words;
  const lines = [line('Outcome', OUTCOME_WORDS[outcome], OUTCOME_WORDS[step.outcome])];
  if (status !== undefined) lines.push(line('Status', standing(status), standing(record.status)));
  // The status says it too; where both are told and only this one is wrong, it still has to be seen.
  if (mailable !== undefined && (status === undefined || mailable !== record.mailable))
    lines.push(line('Mailable', yesNo(mailable), yesNo(record.mailable)));
  for (const [name, told] of Object.entries(fields)) {
    const field = name as FieldName;
    lines.push(line(fieldLabel(field), valueWords(edition, field, told), valueWords(edition, field, record[field])));
  }
  if (rules.length > 0) {
    const cited = rules.filter((rule) => step.rules.includes(rule));
    const label = rules.length === 1 ? 'Rule' : 'Rules';
    lines.push({ ...line(label, rules.join(', '), cited.join(', ')), rules });
  }
  return lines;
}

const line = (label: string, told: string, found: string): ToldLine => ({
  label,
  told,
  found,
  true: told === found,
});
const yesNo = (value: boolean): string => (value ? 'yes' : 'no');
