/** Every lesson is tried on the machine: what it tells comes out as told, and its solution reaches its goal by the shortest way. */
import { describe, expect, it } from 'vitest';
import { answerInMind, attempt, faultsOf, offeredBet, wrongValues } from '../../src/course/index.ts';
import { LESSONS } from '../../stories/index.ts';

describe.each(LESSONS)('the lesson $id', (lesson) => {
  it('comes out as it tells', () => {
    expect(faultsOf(lesson)).toEqual([]);
  });

  it('offers two choices or more, of which one is right, and says of each other one why it is not so', () => {
    const { choices, answer } = offeredBet(lesson);
    expect(choices.length).toBeGreaterThanOrEqual(2);
    expect(new Set(choices.map(({ words }) => words)).size).toBe(choices.length);
    expect(choices.flatMap(({ because }, place) => (because === null ? [place] : []))).toEqual([answer]);
  });

  it('blames no misconception that would not answer so', () => {
    for (const { value, misconception } of wrongValues(lesson))
      if (misconception !== null)
        expect([misconception, answerInMind(lesson, misconception)]).toEqual([misconception, value]);
  });

  it('is not done by doing nothing, nor by half of its solution', () => {
    expect(attempt(lesson, []).state).toBe('going');
    expect(attempt(lesson, lesson.solution.slice(0, -1)).state).toBe('going');
  });
});
