/** For each classic rule of which today's edition says something else, the rules that took its place. The sentences are the rulebook's. */
import { type Citation, RULES, type Rule } from '../../../simulation/index.ts';

export interface RulePair {
  readonly rule: Rule;
  /** What differs today, in the rulebook's words. */
  readonly today: string;
  readonly successors: readonly Citation[];
}

const SUCCESSORS: Readonly<Record<string, readonly Citation[]>> = {
  C1: ['U1', 'U3'],
  C2: ['U3'],
  C3: ['U1', 'U5'],
  C4: ['U2', 'U3'],
  C5: ['U2', 'U3', 'U4'],
  C6: ['U2'],
  C7: ['U1'],
  C8: ['U2'],
  C10: ['U4'],
  C11: ['U9'],
  C12: ['U1'],
  C13: ['U4', 'U5'],
  C14: ['U2'],
  C15: ['U4', 'U8'],
  C20: ['U6'],
  C21: ['U6'],
  C22: ['U5', 'U11'],
  C31: ['U7', 'U8'],
  C32: ['U7'],
  C33: ['U7'],
  C34: ['U7', 'U8'],
  K1: ['U4'],
  K2: ['U7'],
  K3: ['U8'],
};

export const RULE_PAIRS: readonly RulePair[] = RULES.flatMap((rule) =>
  rule.edition === 'classic' && rule.today ? [{ rule, today: rule.today, successors: SUCCESSORS[rule.id] ?? [] }] : [],
);
