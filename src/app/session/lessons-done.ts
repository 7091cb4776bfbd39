/** The lessons that this browser's learner has done, with the acts that did them: what a results file tells of the course. */
import { LESSONS } from '../../../stories/index.ts';
import { type LessonDone, lessonJudge, lessonSimulation, readProgress } from '../../course/index.ts';
import { recall } from './storage.ts';

/** Only those whose kept acts reach the goal: a lesson that was begun again is told when it is done again. */
export function lessonsDone(): readonly LessonDone[] {
  const judge = lessonJudge(LESSONS);
  const knows = (id: string, event: string) => {
    const lesson = LESSONS.find((each) => each.id === id);
    return lesson !== undefined && lessonSimulation(lesson).events.some((known) => known === event);
  };
  return Object.entries(readProgress(recall('course'), LESSONS, knows).lessons)
    .filter(([id, { done, acts }]) => done !== null && judge(id, acts) === null)
    .map(([id, { acts }]) => ({ id, acts }));
}
