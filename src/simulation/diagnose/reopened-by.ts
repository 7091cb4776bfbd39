/** What automation alone would need to make a blocked prospect mailable again, by the names that people know it by. */
import { type EventName, isAutomation } from '../../../machines/index.ts';
import { distancesTo, edgesOnShortest, memoBy } from '../../engine/index.ts';
import type { Reach } from './reach.ts';

/**
 * The events that stand in some shortest run of automation alone from a blocked state of the set to mailable; of an
 * organisation's own automations, whose are known, the names. Empty where automation cannot.
 */
export function reopenedBy(reach: Reach, set: Int32Array): readonly string[] {
  const { graph, events, verdicts, byWhom } = reach;
  const search = automationAlone(reach);
  const blocked = Array.from(set).filter((index) => verdicts[index]?.mailable === false);
  const needed = new Set<number>();
  const names = new Set<string>();
  for (const [index, event] of edgesOnShortest(graph, blocked, search)) {
    const able = byWhom(index, event);
    if (able === null) needed.add(event);
    else for (const name of able) names.add(name);
  }
  return [...events.filter((_, event) => needed.has(event)), ...names];
}

const automationAlone = memoBy(({ graph, events, verdicts }: Reach) => {
  const allowed = (_: number, event: number) => isAutomation(events[event] as EventName);
  const isGoal = (index: number) => verdicts[index]?.mailable === true;
  return { allowed, distance: distancesTo(graph, { allowed, isGoal }) };
});
