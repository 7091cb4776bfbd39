/** What somebody knows, rule by rule, out of their cards. */
import type { Citation } from '../../simulation/index.ts';
import { remembered } from './card.ts';
import type { Practice } from './progress.ts';

export interface RuleKnown {
  readonly rule: Citation;
  /** How many kinds of question were asked about it. */
  readonly kinds: number;
  /** The share that is remembered now, over those kinds; 0 to 1. */
  readonly share: number;
  /** `weak`: practise it; `fading`: it is time again; `known`. */
  readonly state: 'weak' | 'fading' | 'known';
}

const WEAK_BELOW = 0.7;
const FADING_BELOW = 0.9;

/** The weakest first. */
export function rulesKnown({ cards, answers }: Practice, now: number): readonly RuleKnown[] {
  const lastWrong = new Set<string>();
  // The last answers of a kind say more than any memory: what was wrong just now is weak.
  for (const { drill, right } of answers.slice(-RECENT)) {
    const kind = drill.slice(0, drill.indexOf('.'));
    const rule = drill.split('.')[2];
    if (rule === undefined) continue;
    if (right) lastWrong.delete(`${rule} ${kind}`);
    else lastWrong.add(`${rule} ${kind}`);
  }
  const byRule = new Map<string, number[]>();
  for (const [card, packed] of Object.entries(cards)) {
    const [rule = ''] = card.split(' ');
    const share = lastWrong.has(card) ? 0 : remembered(packed, now);
    byRule.set(rule, [...(byRule.get(rule) ?? []), share]);
  }
  return [...byRule]
    .map(([rule, shares]): RuleKnown => {
      const share = shares.reduce((sum, each) => sum + each, 0) / shares.length;
      const state = share < WEAK_BELOW ? 'weak' : share < FADING_BELOW ? 'fading' : 'known';
      return { rule: rule as Citation, kinds: shares.length, share, state };
    })
    .toSorted((one, other) => one.share - other.share || (one.rule < other.rule ? -1 : 1));
}

const RECENT = 100;
