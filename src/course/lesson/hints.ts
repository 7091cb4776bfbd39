/**
 * What is said to a learner who is on the way: an answer to what they just tried, and which act comes next from where they
 * stand. The words for acts and fields are those of the screen.
 */
import {
  actorName,
  type Citation,
  capital,
  type EventName,
  eventInfo,
  type Run,
  runAt,
  type Simulation,
} from '../../simulation/index.ts';
import type { Lesson } from './lesson.ts';
import { wayToGoal } from './par.ts';
import type { Attempt } from './play.ts';

/** How an act is called on the screen: “Unticks Do Not Email” by “A marketer”. */
export const actWords = (simulation: Simulation, event: EventName, person: string): string =>
  `“${eventInfo(simulation, event).label}” under “${actorName(event, person)}”`;

/**
 * The act that comes next on a shortest way from here, the solution’s own where one has followed it; null where no way leads on.
 * @param from the opening with what the learner has done since.
 */
export function nextAct(lesson: Lesson, from: Run): EventName | null {
  const acts = from.steps.slice(lesson.opening.length).map(({ event }) => event);
  const onItsWay = acts.every((event, place) => event === lesson.solution[place]);
  return (onItsWay ? lesson.solution[acts.length] : wayToGoal(lesson, from)?.[0]) ?? null;
}

/** The third hint: which act comes next, in the words of the screen; null where no way leads on. */
export function nextActWords(lesson: Lesson, from: Run): string | null {
  const next = nextAct(lesson, from);
  return next && `Press ${actWords(from.simulation, next, lesson.person)}.`;
}

/** An answer to the last act. */
export interface Feedback {
  readonly kind: 'forbidden' | 'refused' | 'nothing' | 'lost' | 'detour' | 'nearer';
  readonly text: string;
  /** The rules behind it; none where it is the lesson's own condition. */
  readonly rules: readonly Citation[];
}

/** What to say of the last act of an attempt; null before the first, and where the goal is reached. */
export function feedbackOn(lesson: Lesson, { state, run, failedBy }: Attempt): Feedback | null {
  const { last } = run;
  if (!last || last.number <= lesson.opening.length || state === 'reached') return null;
  if (failedBy) return { kind: 'forbidden', text: `${failedBy.because} Take it back and try another way.`, rules: [] };
  const { outcome, why, rules } = last;
  const said = { text: why.join(' '), rules };
  if (outcome === 'refused') return { kind: 'refused', ...said };
  if (outcome === 'no-effect') return { kind: 'nothing', ...said };
  const left = wayToGoal(lesson, run);
  if (!left)
    return { kind: 'lost', text: 'From here the goal is out of reach. Take this act back.', rules: last.rules };
  const before = wayToGoal(lesson, runAt(run, last.number - 1))?.length ?? 0;
  const acts = left.length === 1 ? 'One act is' : `${capital(NUMBERS[left.length] ?? String(left.length))} acts are`;
  return left.length < before
    ? { kind: 'nearer', text: `That helps. ${acts} left.`, rules: [] }
    : { kind: 'detour', text: `That did something, but it brought you no nearer. ${acts} left.`, rules: [] };
}

const NUMBERS = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven'];
