/** What somebody knows, rule by rule, out of their cards. */
import type { Citation } from '../../simulation/index.ts';
import { remembered } from './card.ts';
import type { Practice } from './progress.ts';

/** How well a rule is known, by the cards about it. */
export interface RuleKnown {
  readonly rule: Citation;
  /** How many kinds of question were asked about it. */
  readonly kinds: number;
  /** The share that will be remembered in a week, over those kinds; 0 to 1. */
  readonly share: number;
  /** `weak`: practise it; `fading`: not for long yet; `known`. */
  readonly state: 'weak' | 'fading' | 'known';
}

const WEAK_BELOW = 0.7;
const FADING_BELOW = 0.9;

/**
 * The weakest first. Asked is what will still be remembered in a week: what was answered a moment ago, rightly or not, is
 * remembered now in any case.
 */
export function rulesKnown({ cards }: Practice, now: number): readonly RuleKnown[] {
  const byRule = new Map<string, number[]>();
  for (const [card, packed] of Object.entries(cards)) {
    const [rule = ''] = card.split(' ');
    byRule.set(rule, [...(byRule.get(rule) ?? []), remembered(packed, now + A_WEEK)]);
  }
  return [...byRule]
    .map(([rule, shares]): RuleKnown => {
      const share = shares.reduce((sum, each) => sum + each, 0) / shares.length;
      const state = share < WEAK_BELOW ? 'weak' : share < FADING_BELOW ? 'fading' : 'known';
      return { rule: rule as Citation, kinds: shares.length, share, state };
    })
    .toSorted((one, other) => one.share - other.share || (one.rule < other.rule ? -1 : 1));
}

const A_WEEK = 7 * 24 * 60 * 60 * 1000;
