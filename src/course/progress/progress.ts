/**
 * What somebody has practised: every answer by its drill, the cards, and the evidence of what they tend to think. Plain data
 * that only grows by answers; the clock is passed in.
 */
import type { Drill } from '../drill/drill.ts';
import { type Grade, gradeDrill } from '../drill/grade.ts';
import { type Recall, reviewed } from './card.ts';
import { type Tendencies, tendenciesAfter } from './tendencies.ts';

/** What somebody answered to a drill, and when. */
export interface Answer {
  /** The drill's id, from which it can be made again. */
  readonly drill: string;
  /** The place of the choice. */
  readonly choice: number;
  readonly right: boolean;
  /** When, in milliseconds since 1970, to the second. */
  readonly at: number;
}

/** An exam that was begun or ended, with its answers. */
export interface ExamSitting {
  readonly word: string;
  readonly answers: readonly Answer[];
}

/** All that a learner has practised. */
export interface Practice {
  /** As the learner writes it on a certificate; empty while unknown. */
  readonly name: string;
  readonly answers: readonly Answer[];
  /** Packed cards by `rule kind`. */
  readonly cards: Readonly<Record<string, string>>;
  readonly tendencies: Tendencies;
  /** The exam that was begun or done last; null before the first. */
  readonly exam: ExamSitting | null;
}

/** Nobody has practised yet. */
export const NO_PRACTICE: Practice = { name: '', answers: [], cards: {}, tendencies: {}, exam: null };

/** How many answers are kept: more than two years of ten minutes a day weigh on the browser and say nothing new. */
export const MOST_ANSWERS = 4000;

/** A card's name: what is remembered is a rule, in a kind of question. */
export const cardOf = ({ rules, kind }: Pick<Drill, 'rules' | 'kind'>): string => `${rules[0] ?? ''} ${kind}`;

/** The practice after an answer, and what it was worth; null where the drill has no such choice. */
export function answered(
  practice: Practice,
  drill: Drill,
  choice: number,
  { now, hinted = false, quick = false }: { readonly now: number; readonly hinted?: boolean; readonly quick?: boolean },
): { readonly practice: Practice; readonly grade: Grade } | null {
  const grade = gradeDrill(drill, choice);
  if (!grade) return null;
  const recall: Recall = !grade.right ? 'again' : hinted ? 'hard' : quick ? 'easy' : 'good';
  const card = cardOf(drill);
  const answer = { drill: drill.id, choice, right: grade.right, at: Math.floor(now / 1000) * 1000 };
  return {
    grade,
    practice: {
      ...practice,
      answers: [...practice.answers, answer].slice(-MOST_ANSWERS),
      cards: { ...practice.cards, [card]: reviewed(practice.cards[card] ?? null, recall, now) },
      tendencies: tendenciesAfter(practice.tendencies, grade),
    },
  };
}
