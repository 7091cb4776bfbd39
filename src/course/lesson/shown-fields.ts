/** Which fields of a record a lesson shows. What nobody needs yet, such as who asked, would only be read and not understood. */
import { type FieldInfo, type Run, shownFields } from '../../simulation/index.ts';
import type { Lesson } from './lesson.ts';

/** All boxes and counts that the prospect has; what is on file about them only where it says something, or the lesson speaks of it. */
export function lessonFields(lesson: Lesson, { record, last, simulation }: Run): readonly FieldInfo[] {
  return shownFields(simulation.edition, record).filter(
    ({ name, label, side }) =>
      side !== 'bookkeeping' ||
      record[name] !== false ||
      name in lesson.goal ||
      lesson.hints.some((hint) => hint.includes(label)) ||
      last?.changes.some(({ field }) => field === name),
  );
}
