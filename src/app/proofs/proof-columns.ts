/** The table's head: one row for each setting, with neighbours of one value put together. Pure. */
import type { Settings } from '../../simulation/index.ts';
import { crmWord } from '../rules/organisation-words.ts';
import { CONFIGURATIONS } from './proof-check.ts';

export interface HeadCell {
  readonly label: string;
  /** The first of its columns. */
  readonly from: number;
  readonly span: number;
}

export interface HeadRow {
  readonly label: string;
  readonly cells: readonly HeadCell[];
}

interface Question {
  readonly label: string;
  /** An en dash where the setting does not exist. */
  readonly answer: (settings: Settings) => string;
}

const NONE = '–';

const QUESTIONS: readonly Question[] = [
  { label: 'CRM connector', answer: crmWord },
  { label: 'Prospect assigned', answer: ({ crm, assigned }) => (crm === 'none' ? NONE : assigned ? 'yes' : 'no') },
  {
    label: 'Overwrite Prospect Opted Out',
    answer: ({ crm, overwriteOptedOut }) => (crm === 'salesforce' ? (overwriteOptedOut ? 'on' : 'off') : NONE),
  },
  { label: 'Prospect resubscribe', answer: ({ resubscribe }) => (resubscribe ? 'on' : 'off') },
];

/** The rows of the head, from the coarsest setting to the finest. */
export const HEAD_ROWS: readonly HeadRow[] = QUESTIONS.map(({ label, answer }, depth) => {
  const path = (settings: Settings) =>
    QUESTIONS.slice(0, depth + 1)
      .map((question) => question.answer(settings))
      .join();
  const cells: HeadCell[] = [];
  for (const [index, settings] of CONFIGURATIONS.entries()) {
    const last = cells.at(-1);
    const before = last && CONFIGURATIONS[last.from];
    if (last && before && path(before) === path(settings)) cells[cells.length - 1] = { ...last, span: last.span + 1 };
    else cells.push({ label: answer(settings), from: index, span: 1 });
  }
  return { label, cells };
});

/** The line that the table draws before a column: thick between CRMs, thin between assigned and not. */
export function lineBefore(index: number): 'none' | 'part' | 'group' {
  const before = CONFIGURATIONS[index - 1];
  const here = CONFIGURATIONS[index];
  if (!before || !here) return 'none';
  if (before.crm !== here.crm) return 'group';
  return before.assigned === here.assigned ? 'none' : 'part';
}
