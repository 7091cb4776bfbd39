/** Lessons are played by the judge as well, who shares no code with the machine: the same answers, the same goals, the same par. */
import { describe, expect, it } from 'vitest';
import {
  answerOf,
  type BetValue,
  type Lesson,
  meetsGoal,
  parOf,
  sameValue,
  wrongValues,
} from '../../src/course/index.ts';
import {
  completeSettings,
  type EventName,
  editionOf,
  isAutomation,
  type Settings,
  type Verdict,
} from '../../src/simulation/index.ts';
import { LESSONS } from '../../stories/index.ts';
import { blankEither, judgeEither } from '../judge/either-judge.ts';

const play = (settings: Settings, events: readonly EventName[], from = blankEither(settings)) =>
  events.reduce(
    ({ record }, event) => {
      const { after, outcome } = judgeEither(settings, record, event);
      return { record: after, outcome, breached: after.breach && !record.breach };
    },
    { record: from, outcome: 'no-effect' as string, breached: false },
  );

/** What the judge would answer; null for a promise, which is checked over every state elsewhere. */
function judgesAnswer({ bet, opening }: Lesson, settings: Settings): BetValue | null {
  const { record, outcome, breached } = play(settings, bet.after, play(settings, opening).record);
  switch (bet.about) {
    case 'status':
      return record.status;
    case 'outcome':
      return outcome as 'changed';
    case 'policy':
      return outcome === 'changed' ? (breached ? 'breach' : 'proper') : (outcome as 'refused');
    case 'breach':
      return record.breach ? 'yes' : 'no';
    case 'fields':
      return Object.fromEntries(bet.fields.map((field) => [field, record[field]]));
    case 'promise':
      return null;
  }
}

/** Breadth first over records, by the judge alone. */
function judgesPar(lesson: Lesson, settings: Settings): number {
  const events = editionOf(settings).events.map(({ id }) => id);
  const allowed = events.filter(
    (event) =>
      !lesson.forbidden.some(
        (each) =>
          (each.kind === 'acts' && each.events.includes(event)) || (each.kind === 'people' && !isAutomation(event)),
      ),
  );
  const met = new Set<string>();
  let level: readonly Verdict[] = [play(settings, lesson.opening).record];
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

describe.each(LESSONS)('by the judge, $id', (lesson) => {
  const settings = completeSettings(lesson.settings);

  it('has the same answer to its bet', () => {
    const answer = judgesAnswer(lesson, settings);
    if (answer === null) expect(lesson.bet.about).toBe('promise');
    else expect(answerOf(lesson)).toEqual(answer);
  });

  it('has no other choice that is right', () => {
    const answer = judgesAnswer(lesson, settings);
    if (answer === null) return;
    expect(wrongValues(lesson).filter(({ value }) => sameValue(answer, value))).toEqual([]);
  });

  it('is solved by its solution, each act of which may be done', () => {
    let { record } = play(settings, lesson.opening);
    for (const event of lesson.solution) {
      const { after, outcome } = judgeEither(settings, record, event);
      expect([event, outcome]).toEqual([event, 'changed']);
      record = after;
    }
    expect(meetsGoal(record, lesson.goal)).toBe(true);
  });

  it('has the par of a walk over the judge’s records', () => {
    expect(parOf(lesson)).toBe(judgesPar(lesson, settings));
  });
});
