/**
 * Looking up what is cited: a rule, a procedure or an assumption, by its id.
 */
import { ASSUMPTIONS, type Assumption, type AssumptionId } from './assumptions.ts';
import { RULES, type Rule, type RuleId } from './rules.ts';

/** Whatever may stand beside something that the product did, as the reason for it. */
export type Citation = RuleId | AssumptionId;

const RULE_BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));
const ASSUMPTION_BY_ID: ReadonlyMap<string, Assumption> = new Map(ASSUMPTIONS.map((a) => [a.id, a]));

/** The rule or procedure of an id. */
export function ruleById(id: RuleId): Rule {
  const rule = RULE_BY_ID.get(id);
  if (!rule) throw new Error(`No rule has the id ${id}; the type, which is made from the list, forbids it.`);
  return rule;
}

/** Whether a word, from a link say, is the id of a rule, a procedure or an assumption. Letter case counts. */
export const isCitable = (id: string): id is Citation => RULE_BY_ID.has(id) || ASSUMPTION_BY_ID.has(id);

/** What an id cites; `kind` tells a rule, a procedure and an assumption apart. Null for a word that is no such id. */
export function citation(id: Citation): Rule | Assumption;
export function citation(id: string): Rule | Assumption | null;
export function citation(id: string): Rule | Assumption | null {
  return RULE_BY_ID.get(id) ?? ASSUMPTION_BY_ID.get(id) ?? null;
}
