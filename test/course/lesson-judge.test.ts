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
import { completeSettings, type Settings } from '../../src/simulation/index.ts';
import { LESSONS } from '../../stories/index.ts';
import { judgeEither } from '../judge/either-judge.ts';
import { judgedPlay, judgesPar } from './lesson-judge.ts';

/** What the judge would answer; null for a promise, which is checked over every state elsewhere. */
function judgesAnswer({ bet, opening }: Lesson, settings: Settings): BetValue | null {
  const { record, outcome, breached } = judgedPlay(settings, bet.after, judgedPlay(settings, opening).record);
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
    let { record } = judgedPlay(settings, lesson.opening);
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
