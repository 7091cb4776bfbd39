/**
 * What somebody has done of the course, as plain data, and as a text that can be kept. What is read from a text was written
 * by an older page, or by anybody: what cannot be read is left out, and never stops a lesson.
 */
import type { EventName } from '../../simulation/index.ts';
import { readCaseId } from './case.ts';
import type { ChapterId } from './chapters.ts';
import type { Lesson } from './lesson.ts';

/** How a lesson was done: by oneself, with hints, or by watching the solution. */
export type Manner = 'alone' | 'hinted' | 'shown';

/** How far somebody is in one lesson. */
export interface LessonProgress {
  /** The choice of the bet, in its words; null before it. */
  readonly bet: string | null;
  /** The acts so far. */
  readonly acts: readonly EventName[];
  /** How many hints were opened, 0 to 3. */
  readonly hints: number;
  /** Whether the solution was shown. */
  readonly shown: boolean;
  /** The best manner in which it was ever done; null while it was not. */
  readonly done: Manner | null;
}

/** How far somebody is in the course. */
export interface CourseProgress {
  /** Rises when what is kept changes its shape. */
  readonly version: 1;
  /** The lesson that was open last; null before the first. */
  readonly at: string | null;
  readonly lessons: Readonly<Record<string, LessonProgress>>;
}

/** Nobody has begun. */
export const NO_PROGRESS: CourseProgress = { version: 1, at: null, lessons: {} };

/** A lesson that nobody has opened. */
export const UNTOUCHED: LessonProgress = { bet: null, acts: [], hints: 0, shown: false, done: null };

/** From the least to the best. */
export const MANNERS: readonly Manner[] = ['shown', 'hinted', 'alone'];

/** The better of two manners. */
export const better = (one: Manner | null, other: Manner | null): Manner | null =>
  MANNERS.indexOf(one as Manner) >= MANNERS.indexOf(other as Manner) ? one : other;

/** In which manner somebody does a lesson who has come so far. */
export const mannerOf = ({ shown, hints }: LessonProgress): Manner =>
  shown ? 'shown' : hints > 0 ? 'hinted' : 'alone';

/** The progress as the browser keeps it. */
export const formatProgress = (progress: CourseProgress): string => JSON.stringify(progress);

/** The most acts of one lesson that are kept and read: nobody needs a tenth of them. */
const MOST_ACTS = 200;

/** The most cases that are read: the last ones. */
const MOST_CASES = 100;

/** Reads what was kept. Lessons that there are not, and acts that they do not have, are left out. */
export function readProgress(
  text: string | null,
  lessons: readonly Pick<Lesson, 'id'>[],
  knows: (id: string, event: string) => boolean,
): CourseProgress {
  const given = parsed(text);
  if (!isObject(given) || given['version'] !== 1 || !isObject(given['lessons'])) return NO_PROGRESS;
  const kept = given['lessons'];
  const cases = Object.keys(kept)
    .filter((id) => readCaseId(id) !== null)
    .slice(-MOST_CASES)
    .map((id) => ({ id }));
  const read = [...lessons, ...cases].flatMap(({ id }) => {
    const progress = Object.hasOwn(kept, id) ? readLesson(kept[id], (event) => knows(id, event)) : null;
    return progress ? [[id, progress] as const] : [];
  });
  const at = [...lessons, ...cases].find(({ id }) => id === given['at'])?.id ?? null;
  return { version: 1, at, lessons: Object.fromEntries(read) };
}

function readLesson(given: unknown, knows: (event: string) => boolean): LessonProgress | null {
  if (!isObject(given)) return null;
  const { bet, acts, hints, shown, done } = given as Partial<Record<keyof LessonProgress, unknown>>;
  const isKnown = (event: unknown): event is EventName => typeof event === 'string' && knows(event);
  return {
    bet: typeof bet === 'string' ? bet : null,
    acts: Array.isArray(acts) && acts.length <= MOST_ACTS && acts.every(isKnown) ? acts : [],
    hints: hints === 1 || hints === 2 || hints === 3 ? hints : 0,
    shown: shown === true,
    done: MANNERS.find((manner) => manner === done) ?? null,
  };
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    // Cut short, or not ours: as if nothing had been kept.
    return null;
  }
}

const isObject = (given: unknown): given is Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null && !Array.isArray(given);

/** The number of the case of a chapter that comes next: the first after those that are done. */
export function nextCase(chapter: ChapterId, { lessons }: CourseProgress): number {
  const done = Object.entries(lessons).flatMap(([id, progress]) => {
    const read = progress.done === null ? null : readCaseId(id);
    return read?.chapter === chapter ? read.number : [];
  });
  return Math.max(0, ...done) + 1;
}
