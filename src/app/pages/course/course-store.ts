/** What somebody has done of the course, kept by the browser. Where it keeps nothing, it holds until the page is closed. */
import { LESSONS } from '../../../../stories/index.ts';
import {
  type CourseProgress,
  formatProgress,
  type LessonProgress,
  lessonSimulation,
  readProgress,
  UNTOUCHED,
} from '../../../course/index.ts';
import { recall, remember } from '../../session/storage.ts';
import { createStore, useStore } from '../../ui/store.ts';

const NAME = 'course';

const knows = (id: string, event: string): boolean => {
  const lesson = LESSONS.find((each) => each.id === id);
  return lesson !== undefined && lessonSimulation(lesson).events.some((known) => known === event);
};

const store = createStore(() => readProgress(recall(NAME), LESSONS, knows));

function change(next: CourseProgress): void {
  store.set(next);
  remember(NAME, formatProgress(next));
}

export const useCourse = (): CourseProgress => useStore(store, (progress) => progress);

/** What was done of one lesson; the same object until it changes. */
export const useLesson = (id: string): LessonProgress => useStore(store, ({ lessons }) => lessons[id] ?? UNTOUCHED);

/** Notes what somebody did in a lesson; what is left out stays. */
export function noteLesson(id: string, news: Partial<LessonProgress>): void {
  const progress = store.get();
  const lessons = { ...progress.lessons, [id]: { ...(progress.lessons[id] ?? UNTOUCHED), ...news } };
  change({ ...progress, at: id, lessons });
}

/** Notes which lesson is open. */
export function noteOpened(id: string): void {
  const progress = store.get();
  if (progress.at !== id) change({ ...progress, at: id });
}
