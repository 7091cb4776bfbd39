/**
 * One sitting in a learning system: what the learner has done so far, and after every answer the telling of it. Completion is
 * the lessons', the score is the exam's.
 */
import { LESSONS } from '../../../stories/index.ts';
import {
  CHAPTERS,
  type CourseProgress,
  caseId,
  EXAM_LENGTH,
  isNewerSuspended,
  type KeptLesson,
  type Lesson,
  lessonById,
  lessonSimulation,
  NOTHING_SUSPENDED,
  PASS_MARK,
  type Practice,
  packSuspended,
  type Suspended,
  unpackSuspended,
} from '../../course/index.ts';
import { preparedOf } from '../pages/course/prepared.ts';
import { createStore, type Store } from '../ui/store.ts';
import type { LearningSystem, Objective, Told } from './scorm-api.ts';

/** Where nobody wrote a word for the exam. */
const USUAL_WORD = 'mailability';

/** What was done, and whether the system took the last of it. */
interface Standing {
  readonly done: Suspended;
  readonly isTaken: boolean;
}

export interface Sitting {
  readonly store: Store<Standing>;
  /** The exam's word. */
  readonly word: string;
  readonly keep: (news: Partial<Suspended>) => void;
}

/** Whether the system keeps what a newer version of the course told it, which this one could only spoil. */
export const isNewerThere = ({ suspendData }: LearningSystem): boolean => isNewerSuspended(suspendData);

/** @param anew to forget what the system keeps. */
export function sittingIn(system: LearningSystem, anew = false): Sitting {
  const name = system.learner;
  const word = system.launchData.trim() || USUAL_WORD;
  const known = anew ? null : unpackSuspended(system.suspendData, { name, word }, KEPT_LESSONS);
  const store = createStore<Standing>(() => ({
    done: known ?? { ...NOTHING_SUSPENDED, practice: { ...NOTHING_SUSPENDED.practice, name } },
    isTaken: true,
  }));
  const keep = (news: Partial<Suspended>): void => {
    const done = { ...store.get().done, ...news };
    store.set({ done, isTaken: system.tell(toldOf(done)) });
  };
  return { store, word, keep };
}

/** How many cases of a chapter are kept. */
const MOST_CASES = 50;

const keptLesson = (lesson: Lesson): KeptLesson => ({
  id: lesson.id,
  choices: preparedOf(lesson).bet.choices.map(({ words }) => words),
  events: lessonSimulation(lesson).events,
});

/** A case is made only where there is something of it to keep or to read. */
function keptCase(id: string): KeptLesson {
  const kept = () => {
    const lesson = lessonById(id, LESSONS);
    return lesson ? keptLesson(lesson) : { id, choices: [], events: [] };
  };
  return {
    id,
    get choices() {
      return kept().choices;
    },
    get events() {
      return kept().events;
    },
  };
}

const KEPT_LESSONS: readonly KeptLesson[] = [
  ...LESSONS.map(keptLesson),
  ...CHAPTERS.flatMap(({ id }) => Array.from({ length: MOST_CASES }, (_, place) => keptCase(caseId(id, place + 1)))),
];

function toldOf(done: Suspended): Told {
  const { course, practice } = done;
  return {
    suspendData: packSuspended(done, KEPT_LESSONS),
    status: statusOf(course, practice),
    score: isExamOver(practice) ? Math.round((examRight(practice) / EXAM_LENGTH) * 100) : null,
    isOver: hasPassed(practice) && areAllDone(course),
    objectives: CHAPTERS.map(({ id }) => objectiveOf(id, course)),
  };
}

function statusOf(course: CourseProgress, practice: Practice): Told['status'] {
  if (isExamOver(practice)) return hasPassed(practice) ? 'passed' : 'failed';
  return areAllDone(course) ? 'completed' : 'incomplete';
}

const isExamOver = ({ exam }: Practice): boolean => exam !== null && exam.answers.length >= EXAM_LENGTH;
const examRight = ({ exam }: Practice): number => exam?.answers.filter(({ right }) => right).length ?? 0;
const hasPassed = (practice: Practice): boolean => isExamOver(practice) && examRight(practice) >= PASS_MARK;
const isDone = ({ lessons }: CourseProgress, id: string): boolean => Boolean(lessons[id]?.done);
const areAllDone = (course: CourseProgress): boolean => LESSONS.every(({ id }) => isDone(course, id));

/** A chapter, as systems list it that show more than one line of a course. */
function objectiveOf(chapter: string, course: CourseProgress): Objective {
  const own = LESSONS.filter((lesson) => lesson.chapter === chapter);
  const done = own.filter(({ id }) => isDone(course, id)).length;
  return {
    id: chapter.toLowerCase().replaceAll(' ', '-'),
    score: Math.round((done / own.length) * 100),
    status: done === own.length ? 'completed' : done > 0 ? 'incomplete' : 'not attempted',
  };
}
