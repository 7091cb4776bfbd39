/** Compares what a story tells of one step with what the machine made of it, line by line. */
import {
  type Citation,
  type Edition,
  type FieldName,
  fieldLabel,
  OUTCOME_WORDS,
  type RunStep,
  STATUS_WORDS,
  type StoryStep,
  type Verdict,
  valueWords,
} from '../../../../simulation/index.ts';

export interface ToldLine {
  readonly label: string;
  readonly told: string;
  readonly found: string;
  readonly true: boolean;
  /** Whether it is news of this step, and not what was so before. */
  readonly news: boolean;
  /** The rules that the line tells of, if it does. */
  readonly rules?: readonly Citation[];
}

/**
 * One line for the outcome, for the status (or for mailable, where a story tells of that alone) and for each field that the
 * story tells of; rules last, in one line.
 * @param before the status before the step.
 */
export function toldLines(
  edition: Edition,
  { expect }: StoryStep,
  step: RunStep,
  before: Verdict['status'],
): readonly ToldLine[] {
  const { outcome, rules = [], mailable, status, ...fields } = expect;
  const { record, changes } = step;
  // That something changed is said by what did.
  const lines = [line('Outcome', OUTCOME_WORDS[outcome], OUTCOME_WORDS[step.outcome], outcome !== 'changed')];
  const turned = record.status !== before;
  if (status !== undefined) lines.push(line('Status', STATUS_WORDS[status], STATUS_WORDS[record.status], turned));
  // The status says it too; where both are told and only this one is wrong, it still has to be seen.
  if (mailable !== undefined && (status === undefined || mailable !== record.mailable))
    lines.push(line('Mailable', yesNo(mailable), yesNo(record.mailable), turned));
  for (const [name, told] of Object.entries(fields)) {
    const field = name as FieldName;
    const changed = changes.some((change) => change.field === field);
    lines.push(
      line(fieldLabel(field), valueWords(edition, field, told), valueWords(edition, field, record[field]), changed),
    );
  }
  if (rules.length > 0) {
    const cited = rules.filter((rule) => step.rules.includes(rule));
    const label = rules.length === 1 ? 'Rule' : 'Rules';
    lines.push({ ...line(label, rules.join(', '), cited.join(', '), true), rules });
  }
  return lines;
}

/** What did not come out as told is always news. */
const line = (label: string, told: string, found: string, news: boolean): ToldLine => ({
  label,
  told,
  found,
  true: told === found,
  news: news || told !== found,
});
const yesNo = (value: boolean): string => (value ? 'yes' : 'no');
