/**
 * The judge of lessons: everything that a lesson tells is tried on the machine, and what does not come out as told is listed.
 * An empty list is a true lesson. A machine with a rule broken in it makes the lessons of that rule fail.
 */
import { act, begin, type Simulation } from '../../simulation/index.ts';
import { answerOf, sameValue, wrongValues } from './bet.ts';
import type { Lesson } from './lesson.ts';
import { wayToGoal } from './par.ts';
import { attempt, lessonSimulation, meetsGoal, openingRun } from './play.ts';

/** What is wrong with a lesson, one sentence each. @param simulation the lesson's own, or one that a test has broken. */
export function faultsOf(lesson: Lesson, simulation: Simulation = lessonSimulation(lesson)): readonly string[] {
  return [
    ...openingFaults(lesson, simulation),
    ...betFaults(lesson, simulation),
    ...solutionFaults(lesson, simulation),
  ];
}

function openingFaults(lesson: Lesson, simulation: Simulation): readonly string[] {
  const faults: string[] = [];
  let run = begin(simulation);
  for (const event of lesson.opening) {
    run = act(run, event);
    if (run.last?.outcome !== 'changed') faults.push(`The opening act ${event} changes nothing.`);
  }
  if (meetsGoal(run.record, lesson.goal)) faults.push('The goal is reached before anything is done.');
  return faults;
}

function betFaults(lesson: Lesson, simulation: Simulation): readonly string[] {
  const values = [answerOf(lesson, simulation), ...wrongValues(lesson).map(({ value }) => value)];
  const twice = values.findIndex((value, place) => values.slice(0, place).some((other) => sameValue(value, other)));
  if (twice < 0) return [];
  return [
    `The bet has the answer ${JSON.stringify(values[twice])} twice, so a wrong choice is right or says what another says.`,
  ];
}

function solutionFaults(lesson: Lesson, simulation: Simulation): readonly string[] {
  const { solution } = lesson;
  const { state, steps } = attempt(lesson, solution, simulation);
  if (state !== 'reached') return ['The solution does not reach the goal.'];
  const faults: string[] = [];
  if (steps.length < solution.length) faults.push('The solution goes on after the goal.');
  const par = wayToGoal(lesson, openingRun(lesson, simulation))?.length;
  if (par !== solution.length) faults.push(`The solution has ${solution.length} acts, and the shortest way ${par}.`);
  return faults;
}
