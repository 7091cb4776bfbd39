/** The step by which a branch without a name is told from the others: the first one that is its own. */
import type { EventName } from '../../simulation/index.ts';
import { type Branch, momentsOf } from './timeline.ts';

/** @returns null for a branch that is the only one; the last event of one that another contains whole. */
export function partingStep(branches: readonly Branch[], id: number): EventName | null {
  const branch = branches.find((each) => each.id === id);
  if (!branch || branches.length === 1) return null;
  const others = new Set(branches.filter((each) => each !== branch).flatMap(({ tip }) => momentsOf(tip)));
  return (momentsOf(branch.tip).find((moment) => !others.has(moment)) ?? branch.tip).event;
}
