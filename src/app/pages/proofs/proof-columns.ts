/** The table's head: one row for each setting, with neighbours of one value put together. Pure. */
import { configurationsOf, SETTINGS, type Settings, settingNames, shortValue } from '../../../simulation/index.ts';
import type { Plan } from './proof-plan.ts';

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

/** Every setting but the edition, as far as it tells an edition's configurations apart. */
const questionsOf = (edition: Settings['edition']): readonly Question[] =>
  SETTINGS.filter(({ name }) => name !== 'edition').flatMap((info) => {
    const means = configurationsOf(edition).some(info.means);
    if (!means) return [];
    const answer = (settings: Settings) => (info.means(settings) ? shortValue(info.name, settings[info.name]) : NONE);
    return [{ label: settingNames({ edition }, info.name).label, answer }];
  });

/** The rows of the head, from the coarsest setting to the finest. */
export function headRowsOf({ edition, configurations }: Plan): readonly HeadRow[] {
  const questions = questionsOf(edition);
  return questions.map(({ label, answer }, depth) => {
    const path = (settings: Settings) =>
      questions
        .slice(0, depth + 1)
        .map((question) => question.answer(settings))
        .join();
    const cells: HeadCell[] = [];
    for (const [index, settings] of configurations.entries()) {
      const last = cells.at(-1);
      const before = last && configurations[last.from];
      if (last && before && path(before) === path(settings)) cells[cells.length - 1] = { ...last, span: last.span + 1 };
      else cells.push({ label: answer(settings), from: index, span: 1 });
    }
    return { label, cells };
  });
}

/** The line that the table draws before a column: thick between CRMs, thin between assigned and not. */
export function lineBefore({ configurations }: Plan, index: number): 'none' | 'part' | 'group' {
  const before = configurations[index - 1];
  const here = configurations[index];
  if (!before || !here) return 'none';
  if (before.crm !== here.crm) return 'group';
  return before.assigned === here.assigned ? 'none' : 'part';
}
