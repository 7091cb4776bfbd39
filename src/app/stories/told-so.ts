/** Compares what a story tells of one step with what the machine made of it, line by line. */
import { type FieldName, fieldLabel, type RunStep, type StoryStep, valueWords } from '../../simulation/index.ts';
import { ENDINGS, OUTCOMES } from '../explore/outcomes.ts';

export interface ToldLine {
  readonly label: string;
  readonly told: string;
  readonly found: string;
  readonly true: boolean;
}

/** One line for the outcome, for mailable, for the status and for each field that the story tells of; rules last, in one line. */
export function toldLines({ expect }: StoryStep, step: RunStep): readonly ToldLine[] {
  const { outcome, rules = [], mailable, status, ...fields } = expect;
  const lines: ToldLine[] = [line('Outcome', OUTCOMES[outcome], OUTCOMES[step.outcome])];
  if (mailable !== undefined) lines.push(line('Mailable', yesNo(mailable), yesNo(step.record.mailable)));
  if (status !== undefined) lines.push(line('Status', ENDINGS[status], ENDINGS[step.record.status]));
  for (const [name, told] of Object.entries(fields)) {
    const field = name as FieldName;
    lines.push(line(fieldLabel(field), valueWords(field, told), valueWords(field, step.record[field])));
  }
  if (rules.length > 0) {
    const cited = rules.filter((rule) => step.rules.includes(rule));
    lines.push(line('By', rules.join(', '), cited.join(', ')));
  }
  return lines;
}

const line = (label: string, told: string, found: string): ToldLine => ({ label, told, found, true: told === found });
const yesNo = (value: boolean): string => (value ? 'yes' : 'no');
