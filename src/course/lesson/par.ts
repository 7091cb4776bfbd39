/** The shortest way of a lesson, asked of the machine and never written down: its par, and what to do next from anywhere. */
import { type EventName, type Run, shortestTo } from '../../simulation/index.ts';
import type { Lesson } from './lesson.ts';
import { forbiddenActs, meetsGoal, openingRun } from './play.ts';

/** Nobody needs more acts than this; what is farther away counts as lost. */
const LONGEST = 7;

/** The events of a shortest way to the goal without what is forbidden; null where there is none. */
export const wayToGoal = (
  lesson: Pick<Lesson, 'goal' | 'forbidden' | 'settings'>,
  from: Run,
  longest = LONGEST,
): readonly EventName[] | null =>
  shortestTo(from, {
    isGoal: (record) => meetsGoal(record, lesson.goal),
    // What is refused or comes to nothing changes no state, so no shortest way has it.
    without: new Set(forbiddenActs(lesson)),
    longest,
  });

/** The fewest acts that reach a lesson's goal. @throws where none do, which a test says of every lesson first. */
export function parOf(lesson: Lesson): number {
  const way = wayToGoal(lesson, openingRun(lesson));
  if (!way) throw new Error(`No way leads to the goal of the lesson ${lesson.id}; its test should have said so.`);
  return way.length;
}
