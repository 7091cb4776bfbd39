/** What the table and the list show of a check: its columns, what the configurations of each have in common, its rows. Pure. */
import { capital, type Settings, settingsWords, type Verification } from '../../../simulation/index.ts';
import { type Column, columnsOf, type Rows, rowsOf } from './alike.ts';
import { type Conditions, casesOf, casesWords } from './conditions.ts';
import { type Head, headOf } from './proof-head.ts';
import type { Plan } from './proof-plan.ts';

export interface ProofView {
  readonly plan: Plan;
  readonly columns: readonly Column[];
  /** By column, what picks its configurations out of those decided; null while they become more. */
  readonly cases: readonly (readonly Conditions[])[] | null;
  /** The same as the table’s head says it. */
  readonly head: Head | null;
  readonly rows: Rows;
  /** Whether every configuration is decided. */
  readonly whole: boolean;
}

/** @param running whether more will be decided in a moment. */
export function viewOf(plan: Plan, verifications: readonly (Verification | undefined)[], running: boolean): ProofView {
  const columns = columnsOf(verifications);
  const settingsOf = (some: readonly Verification[]) => some.map(({ settings }) => settings);
  const decided = settingsOf(columns.flat());
  const cases = running ? null : columns.map((column) => casesOf(settingsOf(column), decided));
  return {
    plan,
    columns,
    cases,
    head: cases && headOf(cases),
    rows: rowsOf(plan.properties, columns),
    whole: decided.length === plan.configurations.length,
  };
}

/** "Salesforce, linked, Opted Out sync: not mapped"; "So far" while nobody can say. */
export function columnWords({ plan, cases }: ProofView, column: number): string {
  if (!cases) return 'So far';
  return capital(casesWords(plan, cases[column] ?? [])) || 'Every configuration';
}

/** A configuration by its settings. The edition is left out: it is the plan’s. */
export const configurationWords = (settings: Settings): string =>
  capital(
    settingsWords(settings)
      .filter(({ name }) => name !== 'edition')
      .map(({ words }) => words)
      .join(', '),
  );
