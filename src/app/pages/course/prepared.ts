/// <reference path="../../../build/course/virtual-lessons.d.ts" />
/** What the build worked out of a lesson. */
import { PREPARED } from 'virtual:lessons';
import { type Lesson, type PreparedLesson, prepareLesson } from '../../../course/index.ts';

const CASES = new Map<string, PreparedLesson>();

/** A case, of which there is no end, is worked out when it is opened. */
function preparedCase(lesson: Lesson): PreparedLesson {
  const prepared = CASES.get(lesson.id) ?? prepareLesson(lesson);
  CASES.set(lesson.id, prepared);
  return prepared;
}

/** @throws for a lesson that the build did not know, which the list that both read rules out. */
export function preparedOf(lesson: Lesson): PreparedLesson {
  if (lesson.caseNumber !== undefined) return preparedCase(lesson);
  const { id } = lesson;
  const prepared = PREPARED[id];
  if (!prepared) throw new Error(`The build knew no lesson ${id}: it reads the same list.`);
  return prepared;
}
