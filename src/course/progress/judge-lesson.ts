/** Whether somebody’s acts do a lesson, for whoever has the lessons: said in one sentence where they do not. */
import { type EventName, quoted, unknownWord } from '../../simulation/index.ts';
import { lessonById } from '../lesson/case.ts';
import type { Lesson } from '../lesson/lesson.ts';
import { attempt, lessonSimulation } from '../lesson/play.ts';

/** @returns a judge of lessons, and of cases, by id: null where the acts reach the goal. */
export const lessonJudge =
  (lessons: readonly Lesson[]) =>
  (id: string, acts: readonly EventName[]): string | null => {
    const lesson = lessonById(id, lessons);
    if (!lesson)
      return unknownWord(
        'lesson',
        id,
        lessons.map((each) => each.id),
      );
    const { events } = lessonSimulation(lesson);
    const odd = acts.find((event) => !events.includes(event));
    if (odd !== undefined) return `The lesson ${quoted(id)} knows no ${quoted(odd)}.`;
    const { state, steps } = attempt(lesson, acts);
    if (state === 'reached' && steps.length === acts.length) return null;
    return state === 'failed'
      ? `The acts of the lesson ${quoted(id)} fail it.`
      : `The acts of the lesson ${quoted(id)} do not end at its goal.`;
  };
