/**
 * What somebody has done of the course, kept by the browser, or by whoever starts the course elsewhere. Where nothing is kept,
 * it holds until the page is closed.
 */
import { LESSONS } from '../../../stories/index.ts';
import {
  better,
  type CourseProgress,
  formatProgress,
  type LessonDone,
  type LessonProgress,
  lessonById,
  lessonJudge,
  lessonSimulation,
  NO_PROGRESS,
  readProgress,
  UNTOUCHED,
} from '../../course/index.ts';
import { createStore, useStore } from '../ui/store.ts';
import { recall, remember } from './storage.ts';

const NAME = 'course';

const knows = (id: string, event: string): boolean => {
  const lesson = lessonById(id, LESSONS);
  return lesson !== null && lessonSimulation(lesson).events.some((known) => known === event);
};

/** Who keeps it. */
interface CourseKeeper {
  readonly read: () => CourseProgress;
  readonly keep: (progress: CourseProgress) => void;
}

let keeper: CourseKeeper = {
  read: () => readProgress(recall(NAME), LESSONS, knows),
  keep: (progress) => remember(NAME, formatProgress(progress)),
};

const store = createStore(() => keeper.read());

/** Lets somebody else keep it; the browser is told nothing any more. To be called before anything is drawn. */
export function keepCourseIn(other: CourseKeeper): void {
  keeper = other;
  store.set(other.read());
}

function change(next: CourseProgress): void {
  store.set(next);
  keeper.keep(next);
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

/**
 * The lessons that are done, with the acts that did them, for a results file. Only those whose kept acts reach the goal: a
 * lesson that was begun again is told when it is done again.
 */
export function lessonsDone(): readonly LessonDone[] {
  const judge = lessonJudge(LESSONS);
  return Object.entries(store.get().lessons)
    .filter(([id, { done, acts }]) => done !== null && judge(id, acts) === null)
    .slice(-MOST_DONE)
    .map(([id, { acts }]) => ({ id, acts }));
}

/** As many as a results file lists. */
const MOST_DONE = 200;

/** Takes up lessons that were done elsewhere, from a file that was checked; a lesson that is done here stays as it is. */
export function takeUpLessons(done: readonly LessonDone[]): void {
  const progress = store.get();
  const news = done
    .filter(({ id }) => !progress.lessons[id]?.done)
    .map(({ id, acts }) => {
      const known = progress.lessons[id] ?? UNTOUCHED;
      return [id, { ...known, acts, done: better(known.done, 'alone') }] as const;
    });
  change({ ...progress, lessons: { ...progress.lessons, ...Object.fromEntries(news) } });
}

/** Forgets everything that was done of the course. */
export const forgetCourse = (): void => change(NO_PROGRESS);
