/** A diagnosis as plain text, to be pasted into a ticket or a chat: no markup, every line readable by itself. */
import { sentence } from '../words/lists.ts';
import { settingsLine } from '../words/settings.ts';
import type { Diagnosis } from './diagnosis.ts';
import { diagnosisWords } from './diagnosis-words.ts';
import { saidLine } from './said-words.ts';
import type { Point } from './section.ts';

export interface DiagnosisReportOptions {
  /** Whom the record is of. */
  readonly person: string;
  /** The full address of the answer; left out where there is none. */
  readonly link?: string;
}

/** An answer about a record as Markdown, for a ticket. */
export function diagnosisReport(diagnosis: Diagnosis, { person, link }: DiagnosisReportOptions): string {
  const { stamp, cause, danger, sections } = diagnosisWords(diagnosis, person);
  return [
    `May ${person} be emailed? ${sentence(stamp)}`,
    cause,
    ...(danger ? [danger] : []),
    '',
    `The record: ${saidLine(diagnosis)}`,
    `The account: ${settingsLine(diagnosis.organisation.settings)}.`,
    ...sections.flatMap(({ title, points }) => ['', title, ...points.flatMap(pointLines)]),
    '',
    ...(link === undefined ? [] : [link]),
    'Answered by an independent model of Pardot (Account Engagement). It knows nothing of anybody’s account.',
    '',
  ].join('\n');
}

function pointLines({ text, notes = [], steps = [] }: Point): readonly string[] {
  const places = steps.flatMap(({ where }, place) => (where === null ? [] : [`  Step ${place + 1}: ${where}.`]));
  return [`- ${text}`, ...notes.map((note) => `  ${note}`), ...places];
}
