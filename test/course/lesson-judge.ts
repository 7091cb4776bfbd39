/** A lesson played by the judge alone, who shares no code with the machine. */
import { type Lesson, meetsGoal } from '../../src/course/index.ts';
import { type EventName, editionOf, isAutomation, type Settings, type Verdict } from '../../src/simulation/index.ts';
import { blankEither, judgeEither } from '../judge/either-judge.ts';

/** What events come to, one after the other. */
export const judgedPlay = (settings: Settings, events: readonly EventName[], from = blankEither(settings)) =>
  events.reduce(
    ({ record }, event) => {
      const { after, outcome } = judgeEither(settings, record, event);
      return { record: after, outcome, breached: after.breach && !record.breach };
    },
    { record: from, outcome: 'no-effect' as string, breached: false },
  );

/** Breadth first over records, by the judge alone. */
export function judgesPar(lesson: Lesson, settings: Settings): number {
  const events = editionOf(settings).events.map(({ id }) => id);
  const allowed = events.filter(
    (event) =>
      !lesson.forbidden.some(
        (each) =>
          (each.kind === 'acts' && each.events.includes(event)) || (each.kind === 'people' && !isAutomation(event)),
      ),
  );
  const met = new Set<string>();
  let level: readonly Verdict[] = [judgedPlay(settings, lesson.opening).record];
  for (let length = 0; length < 8; length++) {
    if (level.some((record) => meetsGoal(record, lesson.goal))) return length;
    level = level
      .flatMap((record) => allowed.map((event) => judgeEither(settings, record, event).after))
      .filter((record) => {
        const key = JSON.stringify(record);
        return !met.has(key) && met.add(key);
      });
  }
  return Number.POSITIVE_INFINITY;
}
