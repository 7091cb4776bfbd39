/** A guard's answer in words, clause by clause, with the values that it read. */
import { type FieldName, fieldLabel, SETTINGS, settingNames, valueLabel } from '../../../machines/index.ts';
import type { GuardAnswer } from '../../engine/index.ts';
import type { Run } from '../run/run.ts';
import { valueWords } from './values.ts';

/** One clause of a guard, with its answer. Clauses inside it come after it, one level deeper. */
export interface Clause {
  readonly depth: number;
  readonly text: string;
  readonly answer: boolean;
  /** The fields or settings that it read, with their values in words. */
  readonly reads: readonly { readonly label: string; readonly value: string }[];
}

/** A guard's answer, clause by clause, in words. */
export function clausesOf(run: Run, guard: GuardAnswer, depth = 0): readonly Clause[] {
  const { guardWords } = run.simulation.edition;
  switch (guard.kind) {
    case 'named': {
      const words = guardWords[guard.name];
      const text = words ? (guard.answer ? words.yes : words.no) : guard.name;
      const clause = {
        depth,
        text,
        answer: guard.answer,
        reads: (words?.reads ?? []).map((name) => reading(run, name)),
      };
      return [clause, ...(guard.of && guard.of.kind !== 'in' ? clausesOf(run, guard.of, depth + 1) : [])];
    }
    case 'not':
      // The clause inside is said as it is; that it was asked the other way round shows in the answer.
      return clausesOf(run, guard.of, depth).map((clause, place) =>
        place === 0 ? { ...clause, answer: guard.answer } : clause,
      );
    case 'all':
    case 'any':
      return guard.of.flatMap((part) => clausesOf(run, part, depth));
    case 'in':
      return [{ depth, text: JSON.stringify(guard.value), answer: guard.answer, reads: [] }];
  }
}

function reading({ record, simulation }: Run, name: string): { label: string; value: string } {
  const known = SETTINGS.find((setting) => setting.name === name);
  if (known) {
    const { settings } = simulation;
    return { label: settingNames(settings, known.name).label, value: valueLabel(known.name, settings[known.name]) };
  }
  const field = name as FieldName;
  return { label: fieldLabel(field), value: valueWords(simulation.edition, field, record[field]) };
}
