/**
 * What was done of the lessons, in the few characters that a learning system keeps. A lesson is named by letters that follow
 * from its id, so that a lesson more, or another order, changes nothing for whoever is in the middle of the course.
 */
import type { EventName } from '../../simulation/index.ts';
import { hashOf } from '../drill/random.ts';
import { readCaseId } from '../lesson/case.ts';
import { type CourseProgress, type LessonProgress, MANNERS, NO_PROGRESS, UNTOUCHED } from '../lesson/progress.ts';
import { letters, number } from './card.ts';

/** A lesson as far as what was done of it has to be read again. */
export interface KeptLesson {
  readonly id: string;
  /** The choices of its bet, in their words. */
  readonly choices: readonly string[];
  /** Every event of its edition: an act is kept as the place of one. */
  readonly events: readonly EventName[];
}

const NAME = 4;
/** Its name; the bet, the hints and the solution; how it was done; how many acts follow. */
const HEAD = NAME + 3;
/** More lessons and cases than anybody is in the middle of; of finished cases the last ones are kept. */
const MOST_KEPT = 70;
/** As many as one letter counts; nobody needs a tenth of them, and what comes after is taken back. */
const MOST_ACTS = 63;

/** The letters of a lesson's name. A test finds two lessons of one name. */
export const keptName = (id: string): string => letters(hashOf(id) % 64 ** NAME, NAME);

/**
 * The lessons that were touched, each with its acts as long as there is room: first those of the lesson that is open, then
 * those of lessons in the middle, then those of the finished ones. How each was done is kept in any case.
 */
export function packLessons(
  { at, lessons: done }: CourseProgress,
  lessons: readonly KeptLesson[],
  room: number,
): string {
  const all = lessons.flatMap((lesson, place) => {
    const progress = done[lesson.id];
    return progress ? [{ lesson, progress, place }] : [];
  });
  const urgent = ({ lesson, progress }: (typeof all)[number]): number => {
    if (lesson.id === at) return 0;
    if (progress.done === null) return 1;
    return readCaseId(lesson.id) === null ? 2 : 3;
  };
  const touched = all
    .toSorted((one, other) => urgent(one) - urgent(other) || (urgent(one) === 3 ? other.place - one.place : 0))
    .slice(0, MOST_KEPT);
  let left = room - touched.length * HEAD;
  return touched
    .map(({ lesson, progress }) => {
      const acts = actsOf(lesson, progress);
      const kept = acts.length <= left ? acts : '';
      left -= kept.length;
      return keptName(lesson.id) + headOf(lesson, progress) + letters(kept.length, 1) + kept;
    })
    .join('');
}

/** Reads what was packed; what names no lesson, or no act of one, is left out. */
export function unpackLessons(text: string, at: string, lessons: readonly KeptLesson[]): CourseProgress {
  const byName = new Map(lessons.map((lesson) => [keptName(lesson.id), lesson]));
  const read: [string, LessonProgress][] = [];
  for (let from = 0; from + HEAD <= text.length; ) {
    const lesson = byName.get(text.slice(from, from + NAME));
    const length = number(text.slice(from + HEAD - 1, from + HEAD));
    const piece = text.slice(from + NAME, from + HEAD + length);
    if (lesson) read.push([lesson.id, progressOf(lesson, piece)]);
    from += HEAD + length;
  }
  return { ...NO_PROGRESS, at: byName.get(at)?.id ?? null, lessons: Object.fromEntries(read) };
}

const actsOf = ({ events }: KeptLesson, { acts }: LessonProgress): string =>
  acts
    .slice(0, MOST_ACTS)
    .map((event) => letters(events.indexOf(event), 1))
    .join('');

/** Six bits: which choice was taken, 0 for none, how many hints, whether the solution; then in which manner it was done. */
function headOf({ choices }: KeptLesson, { bet, hints, shown, done }: LessonProgress): string {
  const taken = bet === null ? 0 : choices.indexOf(bet) + 1;
  const manner = done === null ? 0 : MANNERS.indexOf(done) + 1;
  return letters(taken * 8 + hints * 2 + (shown ? 1 : 0), 1) + letters(manner, 1);
}

function progressOf({ choices, events }: KeptLesson, piece: string): LessonProgress {
  const bits = number(piece.slice(0, 1));
  const acts = [...piece.slice(HEAD - NAME)].flatMap((letter) => events[number(letter)] ?? []);
  return {
    ...UNTOUCHED,
    bet: choices[Math.floor(bits / 8) - 1] ?? null,
    acts,
    hints: Math.floor(bits / 2) % 4,
    shown: bits % 2 === 1,
    done: MANNERS[number(piece.slice(1, 2)) - 1] ?? null,
  };
}
