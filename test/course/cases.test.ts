/** Cases: each chapter has any number of them, each three to five acts from its goal, by the engine and by the judge. */
import { describe, expect, it } from 'vitest';
import {
  attempt,
  CHAPTERS,
  caseId,
  caseOf,
  faultsOf,
  lessonJudge,
  lessonReport,
  NO_PROGRESS,
  nextCase,
  openingRun,
  parOf,
  readCaseId,
  readProgress,
  UNTOUCHED,
  WORDS,
} from '../../src/course/index.ts';
import { completeSettings } from '../../src/simulation/index.ts';
import { LESSONS } from '../../stories/index.ts';
import { sentencesOf, wordsOf } from '../support/readability.ts';
import { judgedPlay, judgesPar } from './lesson-judge.ts';
import { hasWord, wordsToKnow } from './lesson-texts.ts';

const NUMBERS = Array.from({ length: 25 }, (_, place) => place + 1);
const made = (chapter: (typeof CHAPTERS)[number]['id'], number: number) =>
  caseOf(caseId(chapter, number)) ?? expect.fail(`no case ${number} in ${chapter}`);

describe.each(CHAPTERS)('the cases of $id', { timeout: 120_000 }, ({ id: chapter }) => {
  const cases = NUMBERS.map((number) => made(chapter, number));

  it('come out as they tell, three to five acts from their goal, by the engine and the judge', () => {
    for (const each of cases) {
      const settings = completeSettings(each.settings);
      expect([each.id, faultsOf(each)]).toEqual([each.id, []]);
      expect(parOf(each)).toBeGreaterThanOrEqual(3);
      expect(parOf(each)).toBeLessThanOrEqual(5);
      expect([each.id, judgesPar(each, settings)]).toEqual([each.id, parOf(each)]);
      expect(judgedPlay(settings, each.opening).record.status).toBe(openingRun(each).record.status);
      expect(attempt(each, each.solution).state).toBe('reached');
    }
  });

  it('are the same for the same number, and others for another', () => {
    expect(new Set(cases.map(({ scene, settings }) => JSON.stringify([scene, settings]))).size).toBeGreaterThan(15);
    expect(readCaseId(caseId(chapter, 7))).toEqual({ chapter, number: 7 });
  });

  it('need no word that the course has not explained by the end of the chapter', () => {
    const last = LESSONS.findLastIndex((lesson) => lesson.chapter === chapter);
    const known = new Set<string>(LESSONS.slice(0, last + 1).flatMap(({ explains }) => explains));
    for (const each of cases) {
      const text = wordsToKnow({ ...each, why: '' });
      const unknown = WORDS.filter(({ id, forms }) => !known.has(id) && forms.some((form) => hasWord(text, form)));
      expect([each.id, unknown.map(({ id }) => id)]).toEqual([each.id, []]);
    }
  });

  it('say it in short sentences, and name in each hint what is on the screen', () => {
    for (const each of cases) {
      const { hints } = lessonReport(each);
      for (const sentence of sentencesOf([each.aim, each.scene, each.task, ...each.hints, each.keep].join(' ')))
        expect(wordsOf(sentence).length, sentence).toBeLessThanOrEqual(20);
      expect(hints[0]).toMatch(/^Look at [A-Z]/);
      expect(hints[2]).toMatch(/^Press “/);
    }
  });
});

describe('a case’s id', () => {
  it.each([
    '',
    'case',
    'case-first-day',
    'case-first-day-0',
    'case-first-day-01',
    'case-first-day-1000',
    'case-nothing-1',
  ])('is not “%s”', (text) => {
    expect(readCaseId(text)).toBeNull();
    expect(caseOf(text)).toBeNull();
  });
});

describe('a case that was done', () => {
  const one = made('Coming back', 1);

  it('is kept, and the next one follows it', () => {
    const lessons = { [one.id]: { ...UNTOUCHED, acts: one.solution, done: 'alone' as const } };
    const progress = { ...NO_PROGRESS, at: one.id, lessons };
    const read = readProgress(JSON.stringify(progress), LESSONS, () => true);
    expect(read).toEqual(progress);
    expect(nextCase('Coming back', read)).toBe(2);
    expect(nextCase('The CRM', read)).toBe(1);
  });

  it('is judged as a lesson is', () => {
    const judge = lessonJudge(LESSONS);
    expect(judge(one.id, one.solution)).toBeNull();
    expect(judge(one.id, one.solution.slice(1))).toMatch(/do not end at its goal|fail it/);
    expect(judge('case-coming-back-1000', one.solution)).toContain('case-coming-back-1000');
  });
});
