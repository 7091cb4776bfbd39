/// <reference path="../../../build/course/virtual-lessons.d.ts" />
/** What the build worked out of a lesson. */
import { PREPARED } from 'virtual:lessons';
import type { Lesson, PreparedLesson } from '../../../course/index.ts';

/** @throws for a lesson that the build did not know, which the list that both read rules out. */
export function preparedOf({ id }: Lesson): PreparedLesson {
  const prepared = PREPARED[id];
  if (!prepared) throw new Error(`The build knew no lesson ${id}: it reads the same list.`);
  return prepared;
}
