/** The door of the course: what somebody learns here, how it is practised, and what that proves. Pure. */

export type { DrillKind, Meaning } from './drill/draft.ts';
export { type Choice as DrillChoice, type Drill, drillOf } from './drill/drill.ts';
export { type DrillName, formatDrillId, MAX_SEED, readDrillId } from './drill/drill-id.ts';
export { type DrillReport, drillReport } from './drill/drill-report.ts';
export { drillsFrom } from './drill/drills.ts';
export { type Grade, gradeDrill } from './drill/grade.ts';
export { DRILL_KINDS } from './drill/kinds.ts';
export { prepareDrills } from './drill/prepare.ts';
export {
  answerInMind,
  answerOf,
  type Choice,
  type OfferedBet,
  offeredBet,
  sameValue,
  wrongValues,
} from './lesson/bet.ts';
export { caseId, caseOf, lessonById, readCaseId } from './lesson/case.ts';
export { CHAPTERS, type ChapterId } from './lesson/chapters.ts';
export { faultsOf } from './lesson/faults.ts';
export { actWords, type Feedback, feedbackOn, nextAct, nextActWords } from './lesson/hints.ts';
export type { Bet, BetValue, Exhibit, Forbidden, Goal, Lesson, ListedAutomation, Wrong } from './lesson/lesson.ts';
export { type LessonReport, lessonReport } from './lesson/lesson-report.ts';
export { parOf } from './lesson/par.ts';
export { type Attempt, attempt, lessonSimulation, meetsGoal, openingRun } from './lesson/play.ts';
export { type AuditRow, type PreparedLesson, prepareLesson } from './lesson/prepared.ts';
export {
  better,
  type CourseProgress,
  formatProgress,
  type LessonProgress,
  type Manner,
  mannerOf,
  NO_PROGRESS,
  nextCase,
  readProgress,
  UNTOUCHED,
} from './lesson/progress.ts';
export { lessonFields } from './lesson/shown-fields.ts';
export { WORDS, type Word, type WordId, wordById } from './lesson/words.ts';
export { MISCONCEPTIONS, misconceptionById } from './misconceptions/catalogue.ts';
export { type Mind, mindOf, mindsOf, playIn } from './misconceptions/mind.ts';
export type { Belief, Misconception, Reading } from './misconceptions/misconception.ts';
export { type CheckOptions, checkResults, type Proof, type RuleShown } from './progress/check-results.ts';
export { type ClassResults, checkClass, type ResultsFile } from './progress/class-results.ts';
export { certificateCode, EXAM_LENGTH, examDrill, examIds, PASS_MARK } from './progress/exam.ts';
export { practiceOf } from './progress/import-results.ts';
export { lessonJudge } from './progress/judge-lesson.ts';
export { formatPractice, readPractice } from './progress/kept-practice.ts';
export { MAX_LEARNER_NAME, resultsFileName } from './progress/names.ts';
export { A_SESSION, aimedDrill, dueCards, nextDrill } from './progress/next-drill.ts';
export { type RuleKnown, rulesKnown } from './progress/overview.ts';
export { type Answer, answered, type ExamSitting, NO_PRACTICE, type Practice } from './progress/progress.ts';
export { formatResults, isSameLearner, type LessonDone, type Results } from './progress/results.ts';
export {
  isNewerSuspended,
  MOST_SUSPEND_BYTES,
  NOTHING_SUSPENDED,
  packSuspended,
  type Suspended,
  sittingWord,
  unpackSuspended,
  type Whereabouts,
} from './progress/suspend-data.ts';
export { type KeptLesson, keptName } from './progress/suspended-lessons.ts';
export { tendenciesNamed } from './progress/tendencies.ts';
