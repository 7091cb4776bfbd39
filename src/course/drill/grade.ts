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
  readonly onOffer: readonly string[];
}

/** Null where the drill has no such choice. @param choice its place, 0 for the first. */
export function gradeDrill({ choices, answer }: Drill, choice: number): Grade | null {
  const chosen = choices[choice];
  if (!chosen) return null;
  return {
    right: choice === answer,
    reason: chosen.reason,
    shows: chosen.misconceptions,
    onOffer: [...new Set(choices.flatMap(({ misconceptions }) => misconceptions))],
  };
}
