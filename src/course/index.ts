/** The door of the course: what somebody learns here, how it is practised, and what that proves. Pure. */
export {
  answerInMind,
  answerOf,
  type Choice,
  type OfferedBet,
  offeredBet,
  sameValue,
  wrongValues,
} from './lesson/bet.ts';
export { CHAPTERS, type ChapterId } from './lesson/chapters.ts';
export { faultsOf } from './lesson/faults.ts';
export { actWords, type Feedback, feedbackOn, nextAct, nextActWords } from './lesson/hints.ts';
export type { Bet, BetValue, Exhibit, Forbidden, Goal, Lesson, ListedAutomation, Wrong } from './lesson/lesson.ts';
export { type LessonReport, lessonReport } from './lesson/lesson-report.ts';
export { parOf, wayToGoal } from './lesson/par.ts';
export { type Attempt, attempt, forbiddenActs, lessonSimulation, meetsGoal, openingRun } from './lesson/play.ts';
export { type AuditRow, type PreparedLesson, prepareLesson } from './lesson/prepared.ts';
export {
  better,
  type CourseProgress,
  formatProgress,
  type LessonProgress,
  type Manner,
  mannerOf,
  NO_PROGRESS,
  readProgress,
  UNTOUCHED,
} from './lesson/progress.ts';
export { lessonFields } from './lesson/shown-fields.ts';
export { WORDS, type Word, type WordId, wordById } from './lesson/words.ts';
export { MISCONCEPTIONS, misconceptionById } from './misconceptions/catalogue.ts';
export { type Mind, mindOf, mindsOf, playIn } from './misconceptions/mind.ts';
export type { Belief, Misconception, Reading } from './misconceptions/misconception.ts';
