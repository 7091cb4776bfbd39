/** Grading: an answer to a drill is a choice's place, and whether it is right was the engine's to say when the drill was made. */
import type { Drill } from './drill.ts';

/** What an answer to a drill was worth. */
export interface Grade {
  readonly right: boolean;
  /** Why the choice is right, or wrong. */
  readonly reason: string;
  /** What whoever chose it may believe. */
  readonly shows: readonly string[];
  /** The misconceptions that somebody could have shown here, chosen or not. */
  readonly onOffer: readonly Offered[];
  /** How many choices there were. */
  readonly choices: number;
}

export interface Offered {
  readonly misconception: string;
  /** The share of the choices that show it: how likely it is that somebody shows it who picks by chance. */
  readonly share: number;
}

/** Null where the drill has no such choice. @param choice its place, 0 for the first. */
export function gradeDrill({ choices, answer }: Drill, choice: number): Grade | null {
  const chosen = choices[choice];
  if (!chosen) return null;
  return {
    right: choice === answer,
    reason: chosen.reason,
    shows: chosen.misconceptions,
    onOffer: offeredBy(choices),
    choices: choices.length,
  };
}

function offeredBy(choices: Drill['choices']): readonly Offered[] {
  const counts = new Map<string, number>();
  for (const { misconceptions } of choices) for (const id of misconceptions) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].map(([misconception, count]) => ({ misconception, share: count / choices.length }));
}
