/** The door of the course: what a lesson is, how it is played and judged. Lessons themselves are data, in `stories/lessons/`. */
export { answerOf, type Choice, type OfferedBet, offeredBet, sameValue } from './lesson/bet.ts';
export { CHAPTERS, type ChapterId } from './lesson/chapters.ts';
export { faultsOf } from './lesson/faults.ts';
export type { Bet, BetValue, Exhibit, Forbidden, Goal, Lesson, ListedAutomation, Wrong } from './lesson/lesson.ts';
export { type LessonReport, lessonReport } from './lesson/lesson-report.ts';
export { parOf, wayToGoal } from './lesson/par.ts';
export { type Attempt, attempt, forbiddenActs, lessonSimulation, meetsGoal, openingRun } from './lesson/play.ts';
export { WORDS, type Word, type WordId, wordById } from './lesson/words.ts';
