/** Playing a lesson: where it begins, and what a learner's acts have come to. Any route that reaches the goal has reached it. */
import {
  act,
  completeSettings,
  type EventName,
  isAutomation,
  play,
  type Run,
  type RunStep,
  type Simulation,
  simulationOf,
  type Verdict,
} from '../../simulation/index.ts';
import type { Forbidden, Goal, Lesson } from './lesson.ts';

/** The account that a lesson is about. */
export const lessonSimulation = ({ settings }: Pick<Lesson, 'settings'>): Simulation =>
  simulationOf(completeSettings(settings));

/** The run as the learner finds it. @param simulation the lesson's own, or one that a test has broken. */
export const openingRun = (lesson: Lesson, simulation: Simulation = lessonSimulation(lesson)): Run =>
  play(simulation, lesson.opening);

/** What a learner's acts have come to. */
export interface Attempt {
  readonly state: 'going' | 'reached' | 'failed';
  /** Up to the act that decided, or to the last. */
  readonly run: Run;
  /** The learner's own steps, without the opening. */
  readonly steps: readonly RunStep[];
  /** What failed it; null where nothing has. */
  readonly failedBy: Forbidden | null;
}

/** Plays a learner's acts from the opening on; what follows the act that decided is not played. */
export function attempt(lesson: Lesson, acts: readonly EventName[], simulation?: Simulation): Attempt {
  let run = openingRun(lesson, simulation);
  const steps: RunStep[] = [];
  for (const event of acts) {
    run = act(run, event);
    const step = run.last as RunStep;
    steps.push(step);
    const failedBy = lesson.forbidden.find((each) => forbids(each, step)) ?? null;
    if (failedBy) return { state: 'failed', run, steps, failedBy };
    if (meetsGoal(run.record, lesson.goal)) return { state: 'reached', run, steps, failedBy: null };
  }
  return { state: 'going', run, steps, failedBy: null };
}

const forbids = (forbidden: Forbidden, { event, outcome }: RunStep): boolean =>
  forbidden.kind === 'outcome' ? forbidden.outcome === outcome : actsOf(forbidden, [event]).length > 0;

/** Those of some events that are forbidden by name, or as people's. */
function actsOf(forbidden: Forbidden, events: readonly EventName[]): readonly EventName[] {
  switch (forbidden.kind) {
    case 'acts':
      return events.filter((event) => forbidden.events.includes(event));
    case 'people':
      return events.filter((event) => !isAutomation(event));
    case 'outcome':
      return [];
    default:
      return forbidden satisfies never;
  }
}

/** Every event of its edition that fails a lesson, in canonical order. */
export function forbiddenActs(lesson: Pick<Lesson, 'forbidden' | 'settings'>): readonly EventName[] {
  const { events } = lessonSimulation(lesson);
  return events.filter((event) => lesson.forbidden.some((each) => actsOf(each, [event]).length > 0));
}

/** Whether a record is what a goal asks for. */
export const meetsGoal = (record: Verdict, goal: Goal): boolean =>
  Object.entries(goal).every(([name, wanted]) => record[name as keyof Verdict] === wanted);
