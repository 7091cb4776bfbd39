/** A lesson as the command line prints it (section 9d): plain data, with what the machine worked out for it. */
import { completeSettings, type EventName, type RuleId, type Settings } from '../../simulation/index.ts';
import { offeredBet } from './bet.ts';
import { nextActWords } from './hints.ts';
import type { Goal, Lesson } from './lesson.ts';
import { parOf } from './par.ts';
import { forbiddenActs, openingRun } from './play.ts';

/** A lesson in the shape of section 9d. */
export interface LessonReport {
  readonly id: string;
  readonly title: string;
  readonly chapter: string;
  readonly aim: string;
  readonly scene: string;
  readonly settings: Settings;
  readonly opening: readonly EventName[];
  readonly bet: {
    readonly question: string;
    /** What happens when the bet is opened. */
    readonly after: readonly EventName[];
    readonly choices: readonly string[];
    /** One of the choices. */
    readonly answer: string;
    /** For each wrong choice, why it is not so. */
    readonly because: Readonly<Record<string, string>>;
  };
  readonly task: string;
  readonly goal: Goal;
  /** Events, or outcomes, that fail it. */
  readonly forbidden: readonly string[];
  readonly hints: readonly string[];
  readonly solution: readonly EventName[];
  readonly par: number;
  readonly why: string;
  readonly keep: string;
  readonly teaches: readonly RuleId[];
}

/** Writes a lesson down for scripts and other systems. */
export function lessonReport(lesson: Lesson): LessonReport {
  const { choices, answer, question } = offeredBet(lesson);
  const { id, title, chapter, aim, scene, opening, task, goal, solution, why, keep, teaches } = lesson;
  return {
    id,
    title,
    chapter,
    aim,
    scene,
    settings: completeSettings(lesson.settings),
    opening,
    bet: {
      question,
      after: lesson.bet.after,
      choices: choices.map(({ words }) => words),
      answer: choices[answer]?.words ?? '',
      because: Object.fromEntries(
        choices.flatMap(({ words, because }) => (because === null ? [] : [[words, because]])),
      ),
    },
    task,
    goal,
    forbidden: [
      ...forbiddenActs(lesson),
      ...lesson.forbidden.flatMap((each) => (each.kind === 'outcome' ? [each.outcome] : [])),
    ],
    hints: [...lesson.hints, nextActWords(lesson, openingRun(lesson)) ?? ''],
    solution,
    par: parOf(lesson),
    why,
    keep,
    teaches,
  };
}
